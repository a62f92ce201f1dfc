import type { LotMarket } from './lot-market.js';
import { awardFrom, MovingAward } from './lot-search.js';
import { LotValues } from './lot-values.js';

/** How far a search is, in minor units. */
export interface SearchProgress {
  readonly bound: number;
  readonly incumbent: number;
}

/** How long to search, and when it is good enough. */
export interface SearchOrder {
  readonly seconds: number;
  /** Percent above the bound. */
  readonly goal: number;
  /** As many steps at most, where a result must repeat. */
  readonly steps?: number | undefined;
}

/** The best award found: who holds each lot, and below what none can weigh. */
export interface SearchedAward {
  readonly holders: Int32Array;
  readonly bound: number;
}

/** An award is made from the values of lots after so many steps. */
const EVERY = 50;
/** Before, the values say too little. */
const WARM = 100;

/**
 * Moves values of lots until what suppliers would take at them fits together: they prove a bound, and suggest awards that single
 * moves make better. Domain §11; docs/decisions/0010-large-awards.md.
 * @returns undefined where every award found goes above a cap
 */
export function searchMarket(market: LotMarket, order: SearchOrder, onProgress?: (progress: SearchProgress) => void): SearchedAward | undefined {
  const endsAt = performance.now() + order.seconds * 1000;
  const values = new LotValues(market);
  const award = new MovingAward(market);
  // Each supplier's rebate may be rounded by half a minor unit, and each package.
  const play = market.suppliers.reduce((sum, { packages }) => sum + 0.5 + packages.length / 2, 1);
  let best: { readonly holders: Int32Array; readonly weight: number } | undefined;
  const goesOn = (steps: number): boolean => steps <= (order.steps ?? Number.POSITIVE_INFINITY) && (steps <= WARM || performance.now() < endsAt);
  for (let steps = 0; goesOn(steps); steps += 1) {
    values.step(best?.weight ?? firstTarget(values));
    if (steps % EVERY !== 0 || steps < WARM) continue;
    awardFrom(award, values);
    if (award.weight < (best?.weight ?? Number.POSITIVE_INFINITY)) best = { holders: award.holders.slice(), weight: award.weight };
    if (best) onProgress?.({ bound: values.bound, incumbent: best.weight });
    if (best && best.weight - values.bound <= (best.weight * order.goal) / 100) break;
  }
  return best && { holders: best.holders, bound: Math.max(0, values.bound - play) };
}

/** Until there is an award: a little above what the values come to. */
function firstTarget({ values }: LotValues): number {
  return values.reduce((sum, value) => sum + value, 0) * 1.02;
}
