import { Decimal } from '../values/decimal.js';
import { invariant, present } from '../values/invariant.js';
import { Money } from '../values/money.js';
import { type ConditionName, type Conditions } from './condition.js';
import { type Awards, type Offers, referenceSpend, type SupplierTerms } from './offer.js';

/** What a supplier's part of an award costs. */
export interface SupplierCost {
  readonly lots: readonly string[];
  /** Σ lot prices. */
  readonly prices: Money;
  /** Taken off for packages won whole. */
  readonly packages: Money;
  /** The spend rebate's percent that what is left reaches, and what it takes off. */
  readonly rebatePercent: Decimal;
  readonly rebate: Money;
  readonly cost: Money;
}

/** An award's cost in minor units, by supplier, and the conditions that it breaks. */
export interface RecomputedAward {
  readonly cost: Money;
  readonly suppliers: ReadonlyMap<string, SupplierCost>;
  readonly broken: readonly ConditionName[];
}

/**
 * Σ lot prices, less the packages won whole (each rounded), less the spend rebate of the threshold that this reaches
 * (rounded). Domain §11.
 * @param prices of the lots that the supplier wins
 */
export function supplierCost(prices: ReadonlyMap<string, Money>, terms: SupplierTerms | undefined, currency: string): SupplierCost {
  const { spendRebates, packages: offered } = terms ?? { spendRebates: [], packages: [] };
  const gross = Money.sum(prices.values(), currency);
  const packages = Money.sum(
    offered
      .filter(({ lots }) => lots.every((lot) => prices.has(lot)))
      .map((won) =>
        Money.sum(
          won.lots.map((lot) => present(prices.get(lot), lot)),
          currency,
        ).percent(won.percent),
      ),
    currency,
  );
  const net = gross.minus(packages);
  const rebatePercent = spendRebates.findLast((rebate) => net.toDecimal().isAtLeast(rebate.from))?.percent ?? Decimal.zero;
  const rebate = net.percent(rebatePercent);
  return { lots: [...prices.keys()], prices: gross, packages, rebatePercent, rebate, cost: net.minus(rebate) };
}

function brokenBy(awards: Awards, offers: Offers, suppliers: ReadonlyMap<string, SupplierCost>, conditions: Conditions): ConditionName[] {
  const { maxSuppliers, minSuppliers, maxLotsPerSupplier, maxSharePercent, minQuality, excluded, kept } = conditions;
  const parts = [...suppliers.values()];
  const mostSpend = maxSharePercent?.percentOf(referenceSpend(offers).toDecimal());
  const broken: Record<ConditionName, boolean> = {
    maxSuppliers: maxSuppliers !== undefined && suppliers.size > maxSuppliers,
    minSuppliers: minSuppliers !== undefined && suppliers.size < minSuppliers,
    maxLotsPerSupplier: maxLotsPerSupplier !== undefined && parts.some((part) => part.lots.length > maxLotsPerSupplier),
    maxSharePercent: mostSpend !== undefined && parts.some((part) => mostSpend.isLessThan(part.prices.toDecimal())),
    minQuality:
      minQuality !== undefined && offers.bids.some((bid) => awards.get(bid.lot) === bid.supplier && bid.qualityScore.isLessThan(minQuality)),
    excluded: excluded.some((supplier) => suppliers.has(supplier)),
    kept: kept.some((supplier) => !suppliers.has(supplier)),
  };
  // The record's keys are the conditions' names.
  return (Object.keys(broken) as ConditionName[]).filter((name) => broken[name]);
}

/**
 * Computes an award anew, exactly, from bids and award alone: it shares nothing with the solver's program, so that
 * the one checks the other. Domain §11.
 * @throws InvariantBroken when a lot with an admissible bid is left without a supplier, or given to one without a bid
 */
export function recomputeAward(awards: Awards, offers: Offers, conditions: Conditions): RecomputedAward {
  const prices = new Map<string, Map<string, Money>>();
  for (const { lot, supplier, price } of offers.bids) prices.set(lot, (prices.get(lot) ?? new Map<string, Money>()).set(supplier, price));
  for (const lot of prices.keys()) invariant(awards.has(lot), `lot ${lot} goes to nobody`);
  const won = new Map<string, Map<string, Money>>();
  for (const [lot, supplier] of awards) {
    const lots = won.get(supplier) ?? new Map<string, Money>();
    won.set(supplier, lots.set(lot, present(prices.get(lot)?.get(supplier), `a bid of ${supplier} for ${lot}`)));
  }
  const suppliers = new Map([...won].map(([supplier, lots]) => [supplier, supplierCost(lots, offers.terms.get(supplier), offers.currency)]));
  const cost = Money.sum(
    [...suppliers.values()].map((part) => part.cost),
    offers.currency,
  );
  return { cost, suppliers, broken: brokenBy(awards, offers, suppliers, conditions) };
}
