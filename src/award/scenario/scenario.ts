import { createHash } from 'node:crypto';
import type { LotBid } from '../../bidding/bid/lot-price.js';
import type { ErrorDetail } from '../../values/domain-error.js';
import type { Offers } from '../optimum/offer.js';
import { wholeShortfall } from '../optimum/shortfall.js';
import type { WrittenConditions } from '../optimum/written-rules.js';

/** What becomes of a scenario. `feasible`: an award, but no proof that none is cheaper. */
export const SCENARIO_STATES = ['waiting', 'solving', 'optimal', 'feasible', 'infeasible', 'cancelled', 'failed'] as const;
export type ScenarioState = (typeof SCENARIO_STATES)[number];

/** What a single condition costs: how much less the award would cost without it, the others unchanged. Domain §11. */
export interface ConditionCost {
  readonly condition: string;
  readonly saving: string;
}

function inOrder<Row extends readonly [string, ...unknown[]]>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A price sheet as the hash takes it. */
function writtenSheet({ tiers, cashDiscountPercent }: LotBid): unknown {
  const priced = [...tiers].map(
    ([position, steps]) => [position, steps.map(({ from, unitPrice }) => [from.toString(), unitPrice.toString()])] as const,
  );
  return [cashDiscountPercent.toString(), inOrder(priced)];
}

/**
 * SHA-256 over all that a scenario is computed from, in one way of writing it: bids, terms and conditions. The same
 * hash is the same question. Quality scores are written to 20 decimals.
 */
export function inputHash(offers: Offers, conditions: WrittenConditions): string {
  // What limits nothing is left out, so that questions asked before bids had limits keep their hash.
  const bids = offers.bids.map((bid) => {
    const limits = [bid.capacity, bid.leastAward].map((limit) => limit?.toString() ?? null);
    const named = [bid.lot, bid.supplier, bid.price.toString(), bid.qualityScore.toString(), bid.rank];
    const limited = limits.some((limit) => limit !== null) ? [...named, ...limits] : named;
    const scored = conditions.objective === 'score' ? [...limited, wholeShortfall(bid).toString()] : limited;
    return bid.sheet ? [...scored, writtenSheet(bid.sheet)] : scored;
  });
  const isDivided = offers.bids.some(({ sheet }) => sheet);
  const contents = [...(isDivided ? (offers.contents ?? []) : [])].map(([lot, { quantities, tierMode }]) => [
    lot,
    tierMode,
    inOrder([...quantities].map(([position, quantity]) => [position, quantity.toString()])),
  ]);
  const terms = [...offers.terms].map(([supplier, { spendRebates, packages }]) => [
    supplier,
    spendRebates.map(({ from, percent }) => [from.toString(), percent.toString()]),
    packages.map(({ lots, percent }) => [lots.toSorted(), percent.toString()]),
  ]);
  const named = Object.entries(conditions)
    .filter(([, demand]) => demand !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sorted = [bids, terms, ...(isDivided ? [contents] : [])].map((rows) => rows.map((row) => JSON.stringify(row)).toSorted());
  return createHash('sha256')
    .update(JSON.stringify([offers.currency, ...sorted, named]))
    .digest('hex');
}

/** What conditions may name: the network's suppliers and groups, and what the call's lots are. */
export interface Nameable {
  readonly suppliers: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

const KINDS: Readonly<Record<keyof Nameable, string>> = {
  suppliers: 'supplier of this network',
  groups: 'group of suppliers',
  ids: 'lot of this call',
  categories: 'category of this call',
  regions: 'region of this call',
};

/** The names in conditions that nothing has. */
export function unknownNames(conditions: WrittenConditions, known: Nameable): ErrorDetail[] {
  const unknown = (kind: keyof Nameable, names: readonly string[] | undefined, pointer: string): ErrorDetail[] =>
    (names ?? []).flatMap((name, index) =>
      known[kind].has(name) ? [] : [{ pointer: `${pointer}/${index}`, detail: `“${name}” is no ${KINDS[kind]}` }],
    );
  return [
    ...unknown('suppliers', conditions.excluded, '/excluded'),
    ...unknown('suppliers', conditions.kept, '/kept'),
    ...(conditions.rules ?? []).flatMap(({ suppliers, groups, lots }, index) => [
      ...unknown('suppliers', suppliers, `/rules/${index}/suppliers`),
      ...unknown('groups', groups, `/rules/${index}/groups`),
      ...(['ids', 'categories', 'regions'] as const).flatMap((kind) => unknown(kind, lots?.[kind], `/rules/${index}/lots/${kind}`)),
    ]),
  ];
}
