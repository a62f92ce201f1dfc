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
  /** of the bid that won its call-off; undefined: it was bought at the agreement's prices. Decision 20 */
  readonly bidPrice?: Decimal | undefined;
}

/** A purchase with what was paid for it, by which edition, and the agreement year in which its volume counts. */
export interface PaidPurchase extends Purchase {
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
 * never more than the agreement's price. Each line is rounded to the minor unit. Domain §13, §14, §18; decision 20.
 * @returns in the order in which they reach tiers, whatever the order of arrival
 */
export function paid(purchases: readonly Purchase[], terms: AgreementTerms): PaidPurchase[] {
  const volumes = new Map<string, Decimal>();
  return [...purchases].sort(inOrder).map((purchase) => {
    const year = agreementYearOf(terms.termFrom, purchase.day);
    const edition = terms.editionFor(purchase.party, purchase.day);
    const price = priceOf(edition, purchase.position);
    const key = `${year} ${purchase.position}`;
    const before = volumes.get(key) ?? Decimal.zero;
    const after = before.plus(purchase.quantity);
    volumes.set(key, after);
    return { ...purchase, year, edition, paid: Money.rounded(costOfPurchase(purchase, costOfStep(price, before, after)), terms.currency) };
  });
}

/** What a purchase costs, unrounded: by its bid, if it won one, unless the agreement's price is lower. Decision 20. */
function costOfPurchase({ quantity, bidPrice }: Purchase, agreed: Decimal): Decimal {
  const bid = bidPrice?.times(quantity);
  return bid?.isLessThan(agreed) ? bid : agreed;
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
