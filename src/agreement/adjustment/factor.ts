import { Decimal } from '../../values/decimal.js';
import { invariant } from '../../values/invariant.js';
import type { AdjustmentClause } from './clause.js';

/** A weight with its index's value in the base month and now, both of one series and so of one base year. */
export interface Weighed {
  readonly weight: Decimal;
  readonly base: Decimal;
  readonly now: Decimal;
}

/**
 * By what a base price is multiplied: fixed + Σ weight × index(now) ÷ index(base), exactly. Ratios, never points: a series
 * multiplied by any constant gives the same. Domain §16.
 */
export function factorOf(fixed: Decimal, indices: readonly Weighed[]): Decimal {
  const parts = indices.map(({ weight, base, now }) => {
    invariant(base.isPositive && now.isPositive, 'an index is above 0');
    return weight.times(now.over(base));
  });
  return Decimal.sum([fixed, ...parts]);
}

/** What threshold and caps make of a computed factor. */
export interface Change {
  /** Against the factor in force, in percent; before the cap. */
  readonly percent: Decimal;
  /** `none`: below the threshold, nothing changes. */
  readonly effect: 'none' | 'whole' | 'capped';
  /** The factor in force from now on. */
  readonly factor: Decimal;
}

/**
 * Whether and how far a computed factor changes prices, against the one in force (1 before the first adjustment). Below the
 * threshold nothing changes; beyond a cap the change is cut to it. Domain §16.
 */
export function changeTo(
  computed: Decimal,
  inForce: Decimal,
  clause: Pick<AdjustmentClause, 'thresholdPercent' | 'capUpPercent' | 'capDownPercent'>,
): Change {
  invariant(inForce.isPositive, 'a factor in force is above 0');
  const percent = computed.over(inForce).minus(Decimal.one).times(Decimal.hundred);
  const size = percent.isNegative ? percent.negated() : percent;
  if (percent.isZero || size.isLessThan(Decimal.parse(clause.thresholdPercent))) return { percent, effect: 'none', factor: inForce };
  const cap = percent.isNegative ? clause.capDownPercent : clause.capUpPercent;
  if (cap === null || Decimal.parse(cap).isAtLeast(size)) return { percent, effect: 'whole', factor: computed };
  const step = percent.isNegative ? Decimal.parse(cap).negated() : Decimal.parse(cap);
  return { percent, effect: 'capped', factor: inForce.times(Decimal.one.plus(step.over(Decimal.hundred))) };
}

/** base × factor, rounded once to so many decimals, half away from zero; written plainly. Domain §16, §18. */
export function adjustedPrice(base: string, factor: Decimal, decimals: number): string {
  return Decimal.parse(base).times(factor).rounded(decimals).toString();
}
