import { Decimal } from '../values/decimal.js';
import { invariant, present } from '../values/invariant.js';
import { Money } from '../values/money.js';
import { isMet, switchingCost } from './measure.js';
import { type Awards, type Offers, type SupplierTerms, takesWhole, wonBids } from './offer.js';
import { CAPACITY, type Conditions } from './rule.js';

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

/** An award's cost in minor units, by supplier, and the rules that it breaks. */
export interface RecomputedAward {
  /** What is paid. */
  readonly cost: Money;
  /** What is not paid, but weighed: lots that change their supplier. */
  readonly switching: Money;
  /** Both together: what the cheapest award has least of. */
  readonly weighed: Money;
  readonly suppliers: ReadonlyMap<string, SupplierCost>;
  /** By name; `capacity`: a bid is awarded more than its capacity, or less than its least award. */
  readonly broken: readonly string[];
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
  const bids = wonBids(awards, offers);
  const switching = switchingCost(conditions, bids, offers.currency);
  const unfit = bids.every((bid) => takesWhole(bid, offers)) ? [] : [CAPACITY];
  const broken = conditions.filter((rule) => !isMet(rule, bids, offers)).map(({ name }) => name);
  return { cost, switching, weighed: cost.plus(switching), suppliers, broken: [...unfit, ...broken] };
}
