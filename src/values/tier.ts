import { Decimal } from './decimal.js';
import { invariant, present } from './invariant.js';

/** From this quantity on, this unit price. Domain §8.1. */
export interface Tier {
  readonly from: Decimal;
  readonly unitPrice: Decimal;
}

/** `all_units`: the reached tier's price for every unit; `incremental`: each unit at its own tier's price. Domain §14. */
export type TierMode = 'all_units' | 'incremental';

/** A quantity above the one asked for that costs less than it. */
export interface BuyUp {
  readonly quantity: Decimal;
  readonly cost: Decimal;
  readonly saving: Decimal;
}

/** The last tier that the quantity reaches. Domain §10, §14. @param tiers ascending, the first at 0 */
export function reachedTier(tiers: readonly Tier[], quantity: Decimal): Tier {
  const [first] = tiers;
  invariant(first?.from.isZero === true, 'the first tier starts at 0');
  return present(
    tiers.findLast((tier) => quantity.isAtLeast(tier.from)),
    'the tier that the quantity reaches',
  );
}

/** What the quantity costs, unrounded. Domain §14. @param tiers ascending, the first at 0 */
export function costOf(tiers: readonly Tier[], mode: TierMode, quantity: Decimal): Decimal {
  if (mode === 'all_units') return quantity.times(reachedTier(tiers, quantity).unitPrice);
  return Decimal.sum(
    tiers.map((tier, index) => {
      const next = tiers[index + 1]?.from;
      const until = next === undefined || quantity.isLessThan(next) ? quantity : next;
      return tier.from.isLessThan(until) ? until.minus(tier.from).times(tier.unitPrice) : Decimal.zero;
    }),
  );
}

/** A tier as a line: within it a quantity costs `price` × quantity + `fixed`. */
export interface TierLine {
  readonly from: Decimal;
  readonly until: Decimal | undefined;
  readonly price: Decimal;
  /** Of incremental tiers, what the units below cost more. */
  readonly fixed: Decimal;
}

/** The same as `costOf`, tier by tier. Domain §14. @param tiers ascending, the first at 0 */
export function tierLines(tiers: readonly Tier[], mode: TierMode): TierLine[] {
  let fixed = Decimal.zero;
  return tiers.map(({ from, unitPrice }, at) => {
    const before = tiers[at - 1];
    if (mode === 'incremental' && before) fixed = fixed.plus(from.times(before.unitPrice.minus(unitPrice)));
    return { from, until: tiers[at + 1]?.from, price: unitPrice, fixed };
  });
}

/**
 * The cheapest next tier that costs less than the quantity itself: `all_units` is not monotone. Domain §14.
 * @param tiers ascending, the first at 0
 * @returns undefined where buying more never costs less
 */
export function buyUpOf(tiers: readonly Tier[], mode: TierMode, quantity: Decimal): BuyUp | undefined {
  const here = costOf(tiers, mode, quantity);
  let best: BuyUp | undefined;
  for (const { from } of tiers) {
    const cost = quantity.isLessThan(from) ? costOf(tiers, mode, from) : here;
    if (cost.isLessThan(best?.cost ?? here)) best = { quantity: from, cost, saving: here.minus(cost) };
  }
  return best;
}
