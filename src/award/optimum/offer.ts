import type { LotBid } from '../../bidding/bid/lot-price.js';
import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import type { TierMode } from '../../values/tier.js';
import type { Chosen } from './rule.js';

/** How much of each position of a lot, in its base unit. */
export type Quantities = ReadonlyMap<string, Decimal>;

/** An admissible bid for a lot, as the award compares it. */
export interface LotOffer {
  readonly lot: string;
  readonly supplier: string;
  /** For the whole lot. */
  readonly price: Money;
  readonly qualityScore: Decimal;
  /** In the lot's evaluation, from 1. */
  readonly rank: number;
  /** What it lacks of a total score of 100, in percent of the lot's lowest price (`shortfall.ts`); undefined where no score is asked for. */
  readonly shortfall?: Money | undefined;
  /** The most that the supplier delivers of the lot, and the least that it takes: quantities over all positions. Domain §8.1. */
  readonly capacity?: Decimal | undefined;
  readonly leastAward?: Decimal | undefined;
  /** What a part of the lot is priced by; undefined where only the whole lot is awarded. */
  readonly sheet?: LotBid | undefined;
}

/** From this spend of all its lots on (after packages), so many percent off all of it. Domain §8.1. */
export interface SpendRebate {
  readonly from: Decimal;
  readonly percent: Decimal;
}

/** So many percent off these lots if the supplier wins all of them. A supplier's packages do not overlap. Domain §8.1. */
export interface LotPackage {
  readonly lots: readonly string[];
  readonly percent: Decimal;
}

/** What a supplier offers across lots. Rebates ascend by `from`. */
export interface SupplierTerms {
  readonly spendRebates: readonly SpendRebate[];
  readonly packages: readonly LotPackage[];
}

/** What a lot holds, and how its tiers count where it is divided. */
export interface LotContent {
  readonly quantities: Quantities;
  readonly tierMode: TierMode;
}

/** All that an award is decided from: admissible bids (at most one a lot and supplier) and what suppliers offer across lots. */
export interface Offers {
  readonly currency: string;
  readonly bids: readonly LotOffer[];
  readonly terms: ReadonlyMap<string, SupplierTerms>;
  /** Of every lot that is divided or that a bid limits. */
  readonly contents?: ReadonlyMap<string, LotContent> | undefined;
}

/** Parts of a lot by supplier: how much of each position. */
export type Division = ReadonlyMap<string, Quantities>;

/** Lot → the supplier that gets it whole, or the parts of several. */
export type Awards = ReadonlyMap<string, string | Division>;

/** A bid that an award takes; of a part, the price is that of the part. */
export interface WonBid extends LotOffer {
  readonly part?: Quantities | undefined;
}

/** Solvers take 10²⁰ for infinite; whatever is nearer to it than 10⁴ is 10²⁰ as a binary number. */
const LEAST_INFINITE = Decimal.parse('99999999999999990000');

/** Whether an award can be weighed with a bid; one that cannot wins nothing. docs/decisions/0006-award-rules.md. */
export function isWeighable({ price }: Pick<LotOffer, 'price'>): boolean {
  return price.toDecimal().isLessThan(LEAST_INFINITE);
}

/** The lots that have an admissible bid, in the order of their names. */
export function lotsOf(offers: Offers): string[] {
  return [...new Set(offers.bids.map((bid) => bid.lot))].toSorted();
}

/** The suppliers with an admissible bid, in the order of their names. */
export function suppliersOf(offers: Offers): string[] {
  return [...new Set(offers.bids.map((bid) => bid.supplier))].toSorted();
}

/** A quantity over all positions, each in its base unit: what capacities and least awards count. Domain §8.1. */
export function amountOf(quantities: Quantities): Decimal {
  return Decimal.sum(quantities.values());
}

/** Whether a bid's capacity and least award admit so much of its lot. Domain §8.1. */
export function takes({ capacity, leastAward }: Pick<LotOffer, 'capacity' | 'leastAward'>, amount: Decimal): boolean {
  return (capacity === undefined || capacity.isAtLeast(amount)) && (leastAward === undefined || amount.isAtLeast(leastAward));
}

/** Whether a bid admits its lot as a whole. Domain §8.1. */
export function takesWhole(bid: LotOffer, { contents }: Offers): boolean {
  if (bid.capacity === undefined && bid.leastAward === undefined) return true;
  return takes(bid, amountOf(present(contents?.get(bid.lot), `what lot ${bid.lot} holds`).quantities));
}

/**
 * What shares refer to: Σ over the lots of the lowest admissible price, before packages and rebates. It depends on
 * the bids alone, so that a share means the same in every scenario. Domain §11.
 */
export function referenceSpend(offers: Offers, lots?: Chosen): Money {
  const lowest = lowestPrices(offers);
  if (lots === undefined) return Money.sum(lowest.values(), offers.currency);
  return Money.sum(
    [...lots].flatMap((lot) => lowest.get(lot) ?? []),
    offers.currency,
  );
}

/** Offers do not change: what was found of them once, is so. */
const LOWEST = new WeakMap<Offers, ReadonlyMap<string, Money>>();

function lowestPrices(offers: Offers): ReadonlyMap<string, Money> {
  const known = LOWEST.get(offers);
  if (known) return known;
  const lowest = new Map<string, Money>();
  for (const { lot, price } of offers.bids) {
    const best = lowest.get(lot);
    if (best === undefined || price.compare(best) < 0) lowest.set(lot, price);
  }
  LOWEST.set(offers, lowest);
  return lowest;
}
