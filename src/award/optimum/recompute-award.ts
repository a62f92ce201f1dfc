import { Decimal } from '../../values/decimal.js';
import { invariant, present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import { isMet, switchingCosts } from './measure.js';
import { isDivision, contentOf, splittingOf, wonAmount, wonBids } from './division.js';
import { type Awards, type Offers, type SupplierTerms, takes, type WonBid } from './offer.js';
import { CAPACITY, type Conditions, DIVISION, isByScore } from './rule.js';
import { totalShortfall } from './shortfall.js';

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
  /** What is paid or, by score, what its bids lack of a score of 100, with the switching: what the best award has least of. */
  readonly weighed: Money;
  readonly suppliers: ReadonlyMap<string, SupplierCost>;
  /**
   * By name; `CAPACITY`: a bid is awarded more than its capacity, or less than its least award; `DIVISION`: a lot is not divided as
   * it may be.
   */
  readonly broken: readonly string[];
}

/**
 * Σ lot prices, less the packages won whole (each rounded), less the spend rebate of the threshold that this reaches
 * (rounded). Domain §11.
 * @param prices of the lots that the supplier wins
 * @param parts those of them that it wins in part: no package counts with them
 */
export function supplierCost(
  prices: ReadonlyMap<string, Money>,
  terms: SupplierTerms | undefined,
  currency: string,
  parts: ReadonlySet<string> = new Set(),
): SupplierCost {
  const { spendRebates, packages: offered } = terms ?? { spendRebates: [], packages: [] };
  const gross = Money.sum(prices.values(), currency);
  const packages = Money.sum(
    offered
      .filter(({ lots }) => lots.every((lot) => prices.has(lot) && !parts.has(lot)))
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
  const bids = wonBids(awards, offers);
  assertComplete(awards, bids, offers);
  const suppliers = new Map(
    [...new Set(bids.map(({ supplier }) => supplier))].map((supplier) => {
      const own = bids.filter((bid) => bid.supplier === supplier);
      const parts = new Set(own.filter(({ part }) => part).map(({ lot }) => lot));
      return [supplier, supplierCost(new Map(own.map(({ lot, price }) => [lot, price])), offers.terms.get(supplier), offers.currency, parts)];
    }),
  );
  const cost = Money.sum(
    [...suppliers.values()].map((part) => part.cost),
    offers.currency,
  );
  const switching = Money.sum(bids.map(switchingCosts(conditions, offers.currency)), offers.currency);
  const broken = [
    ...(bids.every((bid) => isAdmitted(bid, offers)) ? [] : [CAPACITY]),
    ...(areDivided(awards, offers, conditions) ? [] : [DIVISION]),
    ...conditions.filter((rule) => !isMet(rule, bids, offers)).map(({ name }) => name),
  ];
  const sought = isByScore(conditions) ? totalShortfall(bids, offers) : cost;
  return { cost, switching, weighed: sought.plus(switching), suppliers, broken };
}

function assertComplete(awards: Awards, bids: readonly WonBid[], offers: Offers): void {
  for (const { lot } of offers.bids) invariant(awards.has(lot), `lot ${lot} goes to nobody`);
  const named = [...awards.values()].map((holder) => (typeof holder === 'string' ? 1 : holder.size));
  invariant(bids.length === named.reduce((sum, each) => sum + each, 0), 'whoever is awarded a lot has a bid for it');
}

function isAdmitted(bid: WonBid, offers: Offers): boolean {
  return (bid.capacity === undefined && bid.leastAward === undefined) || takes(bid, wonAmount(bid, offers));
}

function areDivided(awards: Awards, offers: Offers, conditions: Conditions): boolean {
  return [...awards].every(
    ([lot, holder]) => typeof holder === 'string' || (splittingOf(conditions, lot).length > 0 && isDivision(holder, contentOf(offers, lot))),
  );
}
