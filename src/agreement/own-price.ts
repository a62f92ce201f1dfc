import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import { type BuyUp, buyUpOf, costOf, reachedTier, type Tier, type TierMode } from '../values/tier.js';

/** Prices that an agreement has for a position. Domain §13. */
export interface PositionPrice {
  readonly mode: TierMode;
  /** ascending, the first at 0 */
  readonly tiers: readonly Tier[];
  readonly currency: string;
}

/** What a quantity costs by itself. */
export interface OwnPrice {
  readonly quantity: Decimal;
  /** the tier that the quantity reaches without anybody else's */
  readonly tier: Tier;
  /** of one base unit on average: under `incremental` units of several tiers have part in it */
  readonly unitPrice: Decimal;
  readonly cost: Money;
  readonly buyUp: BuyUp | undefined;
}

/**
 * What a party pays for its own quantity of a year. What others buy may only add to the volume; it is left out, since it
 * would show through. Domain §6.3, §14.
 * @param quantity base unit, > 0
 */
export function ownPrice({ mode, tiers, currency }: PositionPrice, quantity: Decimal): OwnPrice {
  const cost = costOf(tiers, mode, quantity);
  return {
    quantity,
    tier: reachedTier(tiers, quantity),
    unitPrice: cost.over(quantity),
    cost: Money.rounded(cost, currency),
    buyUp: buyUpOf(tiers, mode, quantity),
  };
}

/** Own requirement lines of one item that name the same number of units for their price, or none; exact sums. */
export interface StatedLines {
  readonly quantity: Decimal;
  /** quantity × price, to be divided by `per`; undefined: without a price */
  readonly worth: Decimal | undefined;
  readonly per: Decimal | undefined;
}

/** What a member stated of an item, and what it would have saved on that. */
export interface StatedDemand {
  readonly quantity: Decimal;
  /** of that, with a reference price */
  readonly known: Decimal;
  /** known quantity × reference price; undefined where no line has one */
  readonly reference: Money | undefined;
  /** (reference price − agreement's price) × known quantity; below 0 where the agreement is dearer */
  readonly saving: Money | undefined;
}

/**
 * Compares the stated quantity at the member's reference prices with the same at the agreement's price for all that it
 * stated. Lines without a reference price are never estimated. Domain §17.
 * @param lines of one item, at least one
 * @param referenceCurrency what reference prices are in: in another one than the agreement's they are not compared
 */
export function statedDemand(price: PositionPrice, lines: readonly StatedLines[], referenceCurrency: string): StatedDemand {
  const quantity = Decimal.sum(lines.map((line) => line.quantity));
  const priced = lines.flatMap(({ worth, per, quantity: known }) => (worth && per ? [{ known, worth: worth.over(per) }] : []));
  const known = Decimal.sum(priced.map((line) => line.known));
  if (priced.length === 0 || referenceCurrency !== price.currency) return { quantity, known, reference: undefined, saving: undefined };
  const reference = Decimal.sum(priced.map(({ worth }) => worth));
  const cost = ownPrice(price, quantity).unitPrice.times(known);
  return { quantity, known, reference: Money.rounded(reference, price.currency), saving: Money.rounded(reference.minus(cost), price.currency) };
}
