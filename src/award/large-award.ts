import { Decimal } from '../values/decimal.js';
import { minorDigits } from '../values/money.js';
import { awardsIn, marketOf } from './lot-market.js';
import { awardFrom, MovingAward } from './lot-search.js';
import { LotValues } from './lot-values.js';
import type { Offers } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import type { Conditions } from './rule.js';
import type { SolvedAward } from './solve-award.js';

/** How long to search, and when it is good enough. */
export interface LargeOrder {
  readonly seconds: number;
  /** Percent above the bound. */
  readonly goal: number;
  /** As many steps at most, where a result must repeat. */
  readonly steps?: number;
  readonly onProgress?: (progress: { readonly bound: number; readonly incumbent: number; readonly steps: number }) => void;
}

/** An award is made from the values of lots after so many steps. */
const EVERY = 50;
/** Before, the values say too little. */
const WARM = 100;

/**
 * An award of lots that go whole where the solver's program would be too large: values of lots are moved until what suppliers would
 * take at them fits together; they prove a bound, and suggest awards that single moves make better. Counted is what is recomputed exactly.
 * Domain §11; docs/decisions/0010-large-awards.md.
 * @returns undefined where no award was found that meets the conditions
 */
export function solveLargeAward(offers: Offers, conditions: Conditions, order: LargeOrder): SolvedAward | undefined {
  const endsAt = performance.now() + order.seconds * 1000;
  const market = marketOf(offers, conditions);
  const values = new LotValues(market);
  const award = new MovingAward(market);
  // Each supplier's rebate may be rounded by half a minor unit, and each package.
  const play = market.suppliers.reduce((sum, { packages }) => sum + 0.5 + packages.length / 2, 1);
  let best: { readonly holders: Int32Array; readonly weight: number } | undefined;
  for (let steps = 0; steps <= (order.steps ?? Number.POSITIVE_INFINITY) && (performance.now() < endsAt || !best); steps += 1) {
    values.step(best?.weight ?? firstTarget(values));
    if (steps % EVERY !== 0 || steps < WARM) continue;
    awardFrom(award, values);
    if (award.weight < (best?.weight ?? Number.POSITIVE_INFINITY)) best = { holders: award.holders.slice(), weight: award.weight };
    order.onProgress?.({ bound: values.bound, incumbent: best?.weight ?? Number.POSITIVE_INFINITY, steps });
    if (best && best.weight - values.bound <= (best.weight * order.goal) / 100) break;
  }
  if (!best) return undefined;
  const awards = awardsIn(market, best.holders);
  const exact = recomputeAward(awards, offers, conditions);
  if (exact.broken.length > 0) return undefined;
  const bound = Decimal.parse((Math.max(0, values.bound - play) / 10 ** minorDigits(offers.currency)).toFixed(4));
  const weighed = exact.weighed.toDecimal();
  return { status: 'feasible', awards, cost: exact.cost, weighed: exact.weighed, bound: bound.isLessThan(weighed) ? bound : weighed, seed: 0 };
}

/** Until there is an award: a little above what the values come to. */
function firstTarget({ values }: LotValues): number {
  return values.reduce((sum, value) => sum + value, 0) * 1.02;
}
