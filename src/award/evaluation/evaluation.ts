import type { LotBid } from '../../bidding/bid/lot-price.js';
import { Decimal, least } from '../../values/decimal.js';
import type { Instant } from '../../values/instant.js';
import { invariant } from '../../values/invariant.js';
import { abnormallyLow } from './abnormally-low.js';
import { type Formula, SCORES, type Score, type Weighing } from './formula.js';

/** A criterion of the call; an assessment below the minimum excludes the bid. Domain §10. */
export interface Criterion {
  readonly code: string;
  readonly weight: Decimal;
  readonly minimum: Decimal | undefined;
}

/** How the call evaluates a category, fixed in advance. Domain §10. */
export interface EvaluationRules extends Weighing {
  readonly formula: Formula;
  readonly criteria: readonly Criterion[];
}

/** What a bid says of parts of its lot; no formula asks for it. Domain §8.1. */
export interface PartTerms {
  /** The most that the supplier delivers, and the least that it takes: quantities over all positions. */
  readonly capacity: Decimal | undefined;
  readonly leastAward: Decimal | undefined;
  readonly sheet: LotBid;
}

/** A complete bid for a lot: its price, its assessment by criterion (0–100), the receipt of the bid whose prices apply. */
export interface PricedBid {
  readonly supplier: string;
  readonly price: Decimal;
  readonly scores: ReadonlyMap<string, Decimal>;
  readonly receivedAt: Instant;
  readonly parts?: PartTerms | undefined;
}

/** A bid as evaluated; scores are unrounded, `rank` counts from 1. */
export interface AdmissibleBid {
  readonly supplier: string;
  readonly price: Decimal;
  readonly qualityScore: Decimal;
  readonly priceScore: Decimal;
  readonly totalScore: Decimal;
  readonly rank: number;
  /** Whether the decision criterion ranks it. */
  readonly isWithinBand: boolean;
  readonly abnormallyLow: boolean;
}

/** A bid that a minimum score excludes: it counts for nothing else, and has only a price and a quality score. */
export interface ExcludedBid {
  readonly supplier: string;
  readonly price: Decimal;
  readonly qualityScore: Decimal;
  readonly rank: undefined;
}

export type EvaluatedBid = AdmissibleBid | ExcludedBid;

function scoreOf(bid: PricedBid, criterion: Criterion): Decimal {
  const score = bid.scores.get(criterion.code);
  invariant(score !== undefined, `${bid.supplier} is not assessed on ${criterion.code}`);
  return score;
}

/** The mean of the criteria's scores by their weights; 100 where a category has no criteria. Domain §10. */
export function qualityScore(bid: PricedBid, criteria: readonly Criterion[]): Decimal {
  const weights = Decimal.sum(criteria.map((criterion) => criterion.weight));
  if (weights.isZero) return Decimal.hundred;
  return Decimal.sum(criteria.map((criterion) => criterion.weight.times(scoreOf(bid, criterion)))).over(weights);
}

function isExcluded(bid: PricedBid, criteria: readonly Criterion[]): boolean {
  return criteria.some((criterion) => criterion.minimum !== undefined && scoreOf(bid, criterion).isLessThan(criterion.minimum));
}

/** Lower price, then higher quality score, then earlier receipt; the supplier's code if all else is equal. Domain §10. */
function byTie(a: Score, b: Score): number {
  const received = a.bid.receivedAt < b.bid.receivedAt ? -1 : a.bid.receivedAt > b.bid.receivedAt ? 1 : 0;
  return a.bid.price.compare(b.bid.price) || b.quality.compare(a.quality) || received || (a.bid.supplier < b.bid.supplier ? -1 : 1);
}

/** Bids that the decision criterion reorders come first, by quality score; the others by total score. Domain §10. */
function byRank(a: Score, b: Score): number {
  if (a.withinBand !== b.withinBand) return a.withinBand ? -1 : 1;
  const better = a.withinBand ? b.quality.compare(a.quality) : b.total.compare(a.total);
  return better || byTie(a, b);
}

/**
 * Evaluates the complete bids for one lot. Domain §10.
 * @param baseline what the lot's quantities cost today, if every position has a baseline
 * @returns the admissible bids by rank, then the excluded ones by supplier
 */
export function evaluateLot(bids: readonly PricedBid[], rules: EvaluationRules, baseline: Decimal | undefined): EvaluatedBid[] {
  const excluded = bids.filter((bid) => isExcluded(bid, rules.criteria));
  const admissible = bids.filter((bid) => !excluded.includes(bid));
  const prices = admissible.map((bid) => bid.price);
  const low = abnormallyLow(prices, baseline);
  const qualities = admissible.map((bid) => ({ bid, quality: qualityScore(bid, rules.criteria) }));
  const lowest = least(prices) ?? Decimal.zero;
  const ranked = SCORES[rules.formula](qualities, lowest, rules).toSorted(byRank);
  return [
    ...ranked.map(({ bid, quality, price, total, withinBand }, index) => ({
      supplier: bid.supplier,
      price: bid.price,
      qualityScore: quality,
      priceScore: price,
      totalScore: total,
      rank: index + 1,
      isWithinBand: withinBand,
      abnormallyLow: low(bid.price),
    })),
    ...excluded
      .map((bid) => ({ supplier: bid.supplier, price: bid.price, qualityScore: qualityScore(bid, rules.criteria), rank: undefined }))
      .toSorted((a, b) => (a.supplier < b.supplier ? -1 : 1)),
  ];
}
