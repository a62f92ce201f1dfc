import { Worker } from 'node:worker_threads';
import { Decimal } from '../../values/decimal.js';
import { minorDigits } from '../../values/money.js';
import { bidsLeft } from './award-program.js';
import { awardsIn, type LotMarket, marketOf } from './lot-market.js';
import { type SearchedAward, searchMarket, type SearchOrder, type SearchProgress } from './market-search.js';
import type { Offers } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import type { Conditions } from './rule.js';
import type { SolvedAward } from './solved-award.js';
import { SolveCancelled, type SolveOrder } from './solver.js';

/** From so many columns on (a bid in a step is one) the solver's program is too large to find much in a minute. */
const MOST_COLUMNS = 40_000;
/** Percent above the bound at which a search is good enough. */
const GOAL = 0.01;

/** Whether a round is searched instead of solved: many bids in many steps, and every lot goes whole. docs/decisions/0010-large-awards.md. */
export function isLarge(offers: Offers, conditions: Conditions): boolean {
  // By score no rebate counts: the program stays small.
  if (conditions.some(({ kind }) => kind === 'split' || kind === 'by_score')) return false;
  let columns = 0;
  for (const { supplier } of bidsLeft(offers, conditions)) columns += 1 + (offers.terms.get(supplier)?.spendRebates.length ?? 0);
  return columns > MOST_COLUMNS;
}

/** What was searched, recomputed exactly from bids and award. @returns undefined where it breaks a condition */
function recomputed(offers: Offers, conditions: Conditions, market: LotMarket, found: SearchedAward | undefined): SolvedAward | undefined {
  if (!found) return undefined;
  const awards = awardsIn(market, found.holders);
  const exact = recomputeAward(awards, offers, conditions);
  if (exact.broken.length > 0) return undefined;
  const bound = Decimal.parse((found.bound / 10 ** minorDigits(offers.currency)).toFixed(4));
  const weighed = exact.weighed.toDecimal();
  return { status: 'feasible', awards, cost: exact.cost, weighed: exact.weighed, bound: bound.isLessThan(weighed) ? bound : weighed, seed: 0 };
}

/** Awards a large round in this thread: for the benchmark and the tests. Domain §11. @returns undefined where none was found that meets the conditions */
export function solveLargeAward(offers: Offers, conditions: Conditions, order: SearchOrder): SolvedAward | undefined {
  const market = marketOf(offers, conditions);
  return recomputed(offers, conditions, market, searchMarket(market, order));
}

type Message = ({ readonly kind: 'progress' } & SearchProgress) | { readonly kind: 'found'; readonly found: SearchedAward | undefined };

/**
 * Awards a large round in a thread of its own. Domain §11; docs/decisions/0010-large-awards.md.
 * @returns undefined where none was found that meets the conditions
 * @throws SolveCancelled
 */
export async function searchLargeAward(offers: Offers, conditions: Conditions, order: SolveOrder): Promise<SolvedAward | undefined> {
  if (order.signal?.aborted) throw new SolveCancelled();
  const market = marketOf(offers, conditions);
  const minor = 10 ** minorDigits(offers.currency);
  const search: SearchOrder = { seconds: order.seconds, goal: GOAL };
  const worker = new Worker(new URL('./search.worker.js', import.meta.url), { workerData: { market, order: search } });
  const cancel = (): void => void worker.terminate();
  order.signal?.addEventListener('abort', cancel, { once: true });
  try {
    const found = await new Promise<SearchedAward | undefined>((resolve, reject) => {
      worker.on('message', (message: Message) => {
        if (message.kind === 'found') resolve(message.found);
        else order.onProgress?.({ bound: message.bound / minor, incumbent: message.incumbent / minor });
      });
      worker.on('error', reject).on('exit', () => reject(order.signal?.aborted ? new SolveCancelled() : new Error('the search’s thread has ended')));
    });
    return recomputed(offers, conditions, market, found);
  } finally {
    order.signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
