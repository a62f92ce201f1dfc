import { Decimal } from '../../values/decimal.js';

/** More than so many percent below the next price, or below the pool's baseline, needs an explanation. Domain §10. */
export const BELOW_NEXT_PERCENT = Decimal.of(20);
export const BELOW_BASELINE_PERCENT = Decimal.of(30);

/** Whether `price` is more than `percent` below `other`; exactly so many percent is not. */
function isBelow(price: Decimal, other: Decimal, percent: Decimal): boolean {
  return price.isLessThan(Decimal.hundred.minus(percent).percentOf(other));
}

/**
 * Tells which prices of a lot need a recorded explanation before an award: the lowest, if more than 20 % below the
 * next, and any more than 30 % below the baseline. Domain §10.
 * @param prices of the lot's admissible bids
 * @param baseline what the lot's quantities cost today, if every position has a baseline
 */
export function abnormallyLow(prices: readonly Decimal[], baseline: Decimal | undefined): (price: Decimal) => boolean {
  const [lowest, next] = prices.toSorted((a, b) => a.compare(b));
  const farBelowNext = lowest !== undefined && next !== undefined && isBelow(lowest, next, BELOW_NEXT_PERCENT);
  return (price) => (farBelowNext && price.equals(lowest)) || (baseline !== undefined && isBelow(price, baseline, BELOW_BASELINE_PERCENT));
}
