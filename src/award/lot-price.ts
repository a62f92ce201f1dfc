import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';

/** From this quantity on (base unit) a piece costs this much, per base unit. Domain §8.1. */
export interface PriceTier {
  readonly from: Decimal;
  readonly unitPrice: Decimal;
}

/** What a supplier bids on a lot: its tiers by position, first one from 0, and the cash discount in percent. */
export interface LotBid {
  readonly tiers: ReadonlyMap<string, readonly PriceTier[]>;
  readonly cashDiscountPercent: Decimal;
}

/** The tier that a quantity reaches: the last one whose `from` is not above it. Domain §10. */
export function tierReached(tiers: readonly PriceTier[], quantity: Decimal): PriceTier | undefined {
  return tiers.findLast((tier) => quantity.isAtLeast(tier.from));
}

/**
 * A bid's price for a lot: Σ over its positions of total × unit price of the tier that the total reaches × (1 − cash
 * discount), each position rounded to the minor unit. Domain §10, §18.
 * @param totals the pooled quantity of every position of the lot, base unit
 * @returns undefined when the bid leaves out a position: it is not evaluated for this lot
 */
export function lotPrice(bid: LotBid, totals: ReadonlyMap<string, Decimal>, currency: string): Money | undefined {
  const paid = Decimal.hundred.minus(bid.cashDiscountPercent);
  const lines: Money[] = [];
  for (const [position, total] of totals) {
    const tier = tierReached(bid.tiers.get(position) ?? [], total);
    if (!tier) return undefined;
    lines.push(Money.rounded(paid.percentOf(total.times(tier.unitPrice)), currency));
  }
  return Money.sum(lines, currency);
}
