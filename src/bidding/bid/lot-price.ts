import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { costOf, type Tier, type TierMode } from '../../values/tier.js';

/** What a supplier bids on a lot: its tiers by position, first one from 0, and the cash discount in percent. */
export interface LotBid {
  readonly tiers: ReadonlyMap<string, readonly Tier[]>;
  readonly cashDiscountPercent: Decimal;
}

/**
 * How bids are compared, whatever the call's tier mode: every unit at the price of the tier that the quantity reaches.
 * Domain §10; docs/decisions/0007-split-awards.md.
 */
export const COMPARED: TierMode = 'all_units';

/**
 * A bid's price for quantities of a lot: Σ over its positions of what the tiers make of the quantity × (1 − cash
 * discount), each position rounded to the minor unit. Domain §10, §14, §18.
 * @param quantities of every position of the lot, base unit
 * @param mode `COMPARED` where bids are evaluated, else the call's
 * @returns undefined when the bid leaves out a position: it is not evaluated for this lot
 */
export function lotPrice(bid: LotBid, quantities: ReadonlyMap<string, Decimal>, mode: TierMode, currency: string): Money | undefined {
  const paid = Decimal.hundred.minus(bid.cashDiscountPercent);
  const lines: Money[] = [];
  for (const [position, quantity] of quantities) {
    const tiers = bid.tiers.get(position);
    if (tiers === undefined) return undefined;
    lines.push(Money.rounded(paid.percentOf(costOf(tiers, mode, quantity)), currency));
  }
  return Money.sum(lines, currency);
}
