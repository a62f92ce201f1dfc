import { Decimal } from '../values/decimal.js';
import { invariant } from '../values/invariant.js';
import { Money } from '../values/money.js';
import { costOf, reachedTier, type Tier, type TierMode } from '../values/tier.js';
import { agreementYearOf } from './agreement-year.js';

/** The prices agreed for a position. */
export interface AgreedPrice {
  readonly mode: TierMode;
  /** ascending, the first at 0 */
  readonly tiers: readonly Tier[];
}

/** One counted line: what a party bought of a position on a day. */
export interface Purchase {
  readonly reference: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** the party's code */
  readonly party: string;
  readonly position: string;
  /** base unit, > 0 */
  readonly quantity: Decimal;
  /** that won the order which it names; undefined: it names none that a bid won. Decision 20 */
  readonly bid?: WonBid | undefined;
}

/** A bid that won an order, as far as the order's purchases ask. */
export interface WonBid {
  /** the order, however purchases name it */
  readonly order: string;
  readonly unitPrice: Decimal;
  /** what was called off with it and stands; base unit */
  readonly ordered: Decimal;
}

/** A purchase, or that part of one which a bid's price covers or does not, with what was paid for it, by which edition, and the agreement year in which its volume counts. */
export interface PaidPurchase extends Omit<Purchase, 'bid'> {
  /** undefined: it was bought at the agreement's prices */
  readonly bidPrice: Decimal | undefined;
  readonly year: number;
  readonly edition: EditionTerms;
  readonly paid: Money;
}

/** From this turnover of the agreement's year on, so many percent of the turnover. Domain §14. */
export interface BonusThreshold {
  readonly from: Decimal;
  readonly percent: Decimal;
}

/** What an edition says of money. */
export interface EditionTerms {
  readonly number: number;
  /** by position */
  readonly prices: ReadonlyMap<string, AgreedPrice>;
  readonly thresholds: readonly BonusThreshold[];
}

/** What prices an agreement's purchases. */
export interface AgreementTerms {
  /** first day of the term, `YYYY-MM-DD` */
  readonly termFrom: string;
  readonly currency: string;
  /** the edition that binds a party on a day: the one that it accepted last. Domain §13 */
  editionFor(party: string, day: string): EditionTerms;
}

/** The order in which purchases reach tiers: by day, then reference (code points). */
export function inOrder(a: Purchase, b: Purchase): number {
  return ordered(a.day, b.day) || ordered(a.reference, b.reference);
}

function ordered(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Prices every purchase by the edition that binds its party, at the tier that the position's volume, over all parties and
 * editions, reaches with it in its agreement year; `incremental` unit by unit. Who bid for a call-off is paid its bid, and
 * never more than the agreement's price, up to the quantity that was ordered: its purchases fill the order in this order, and
 * what is beyond is paid at the agreement's price. Each line is rounded to the minor unit. Domain §13, §14, §18; decision 20.
 * @returns in the order in which they reach tiers, whatever the order of arrival; a line in two parts where a bid covers the first only
 */
export function paid(purchases: readonly Purchase[], terms: AgreementTerms): PaidPurchase[] {
  const volumes = new Map<string, Decimal>();
  const filled = new Map<string, Decimal>();
  return [...purchases].sort(inOrder).flatMap((purchase) => {
    const year = agreementYearOf(terms.termFrom, purchase.day);
    const edition = terms.editionFor(purchase.party, purchase.day);
    const key = `${year} ${purchase.position}`;
    const before = volumes.get(key) ?? Decimal.zero;
    volumes.set(key, before.plus(purchase.quantity));
    const { bid, ...line } = purchase;
    const parts = partsOf(purchase, priceOf(edition, purchase.position), before, bid ? coveredBy(bid, purchase.quantity, filled) : Decimal.zero);
    return roundedTogether(parts, terms.currency).map((part) => ({ ...line, ...part, year, edition }));
  });
}

/** So much of a purchase is paid the bid's price, which earlier purchases of the order have left; it is filled with the whole purchase. */
function coveredBy({ order, ordered }: WonBid, quantity: Decimal, filled: Map<string, Decimal>): Decimal {
  const before = filled.get(order) ?? Decimal.zero;
  filled.set(order, before.plus(quantity));
  const left = ordered.minus(before);
  if (!left.isAtLeast(Decimal.zero)) return Decimal.zero;
  return left.isLessThan(quantity) ? left : quantity;
}

/** What a bid covers of a purchase, and what it does not; unrounded. */
interface Part {
  readonly quantity: Decimal;
  readonly bidPrice: Decimal | undefined;
  readonly cost: Decimal;
}

function partsOf({ quantity, bid }: Purchase, price: AgreedPrice, before: Decimal, covered: Decimal): Part[] {
  const between = before.plus(covered);
  const after = before.plus(quantity);
  // Under all units the whole line is at the tier that it reaches.
  const costTo = (from: Decimal, to: Decimal): Decimal =>
    price.mode === 'all_units' ? to.minus(from).times(reachedTier(price.tiers, after).unitPrice) : costOfStep(price, from, to);
  const agreed = costTo(before, between);
  const won = bid?.unitPrice.times(covered) ?? agreed;
  const parts = [
    { quantity: covered, bidPrice: bid?.unitPrice, cost: won.isLessThan(agreed) ? won : agreed },
    { quantity: after.minus(between), bidPrice: undefined, cost: costTo(between, after) },
  ];
  return parts.filter((part) => !part.quantity.isZero);
}

/** A line is rounded once: its parts add up to its rounded cost. Domain §18. */
function roundedTogether(parts: readonly Part[], currency: string): Pick<PaidPurchase, 'quantity' | 'bidPrice' | 'paid'>[] {
  let before = Decimal.zero;
  return parts.map(({ quantity, bidPrice, cost }) => {
    const after = before.plus(cost);
    const amount = Money.rounded(after, currency).minus(Money.rounded(before, currency));
    before = after;
    return { quantity, bidPrice, paid: amount };
  });
}

/**
 * What the units from `before` to `after` of a year's volume cost, unrounded: under `all_units` all of them at the tier that
 * `after` reaches. Domain §14.
 */
export function costOfStep({ mode, tiers }: AgreedPrice, before: Decimal, after: Decimal): Decimal {
  if (mode === 'all_units') return after.minus(before).times(reachedTier(tiers, after).unitPrice);
  return costOf(tiers, mode, after).minus(costOf(tiers, mode, before));
}

/** @throws InvariantBroken where a counted purchase's position has no agreed price */
export function priceOf(edition: EditionTerms, position: string): AgreedPrice {
  const price = edition.prices.get(position);
  invariant(price !== undefined, `position ${position} has an agreed price`);
  return price;
}
