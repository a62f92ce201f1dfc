import { createHash } from 'node:crypto';
import { Decimal } from '../values/decimal.js';
import type { ErrorDetail } from '../values/domain-error.js';
import type { ConditionName, Conditions } from './condition.js';
import type { Offers } from './offer.js';

/** What becomes of a scenario. `feasible`: an award, but no proof that none is cheaper. */
export const SCENARIO_STATES = ['waiting', 'solving', 'optimal', 'feasible', 'infeasible', 'cancelled', 'failed'] as const;
export type ScenarioState = (typeof SCENARIO_STATES)[number];

/** Conditions as they are written on the wire and kept: decimals as texts, suppliers by code. */
export interface WrittenConditions {
  readonly maxSuppliers?: number | undefined;
  readonly minSuppliers?: number | undefined;
  readonly maxLotsPerSupplier?: number | undefined;
  readonly maxSharePercent?: string | undefined;
  readonly minQuality?: string | undefined;
  readonly excluded?: readonly string[] | undefined;
  readonly kept?: readonly string[] | undefined;
}

/** Reads conditions as they are kept. */
export function conditionsOf(written: WrittenConditions): Conditions {
  const { maxSuppliers, minSuppliers, maxLotsPerSupplier, maxSharePercent, minQuality, excluded = [], kept = [] } = written;
  return {
    ...(maxSuppliers !== undefined && { maxSuppliers }),
    ...(minSuppliers !== undefined && { minSuppliers }),
    ...(maxLotsPerSupplier !== undefined && { maxLotsPerSupplier }),
    ...(maxSharePercent !== undefined && { maxSharePercent: Decimal.parse(maxSharePercent) }),
    ...(minQuality !== undefined && { minQuality: Decimal.parse(minQuality) }),
    excluded,
    kept,
  };
}

/** What a single condition costs: how much less the award would cost without it, the others unchanged. Domain §11. */
export interface ConditionCost {
  readonly condition: ConditionName;
  readonly saving: string;
}

/**
 * SHA-256 over all that a scenario is computed from, in one way of writing it: bids, terms and conditions. The same
 * hash is the same question. Quality scores are written to 20 decimals.
 */
export function inputHash(offers: Offers, conditions: WrittenConditions): string {
  const bids = offers.bids.map(({ lot, supplier, price, qualityScore, rank }) => [lot, supplier, price.toString(), qualityScore.toString(), rank]);
  const terms = [...offers.terms].map(([supplier, { spendRebates, packages }]) => [
    supplier,
    spendRebates.map(({ from, percent }) => [from.toString(), percent.toString()]),
    packages.map(({ lots, percent }) => [lots.toSorted(), percent.toString()]),
  ]);
  const named = Object.entries(conditions)
    .filter(([, demand]) => demand !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sorted = [bids, terms].map((rows) => rows.map((row) => JSON.stringify(row)).toSorted());
  return createHash('sha256')
    .update(JSON.stringify([offers.currency, ...sorted, named]))
    .digest('hex');
}

/** The suppliers that conditions name and the network does not know. */
export function unknownSuppliers(conditions: Pick<WrittenConditions, 'excluded' | 'kept'>, known: ReadonlySet<string>): ErrorDetail[] {
  return (['excluded', 'kept'] as const).flatMap((name) =>
    (conditions[name] ?? []).flatMap((supplier, index) =>
      known.has(supplier) ? [] : [{ pointer: `/${name}/${index}`, detail: `“${supplier}” is no supplier of this network` }],
    ),
  );
}
