import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import { reachedTier, type Tier } from '../values/tier.js';

/** What a supplier bids on a lot: its tiers by position, first one from 0, and the cash discount in percent. */
export interface LotBid {
  readonly tiers: ReadonlyMap<string, readonly Tier[]>;
  readonly cashDiscountPercent: Decimal;
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
    const tiers = bid.tiers.get(position);
    if (tiers === undefined) return undefined;
    lines.push(Money.rounded(paid.percentOf(total.times(reachedTier(tiers, total).unitPrice)), currency));
  }
  return Money.sum(lines, currency);
}
