import { minorDigits } from '../../values/money.js';
import { type EvaluatedLot, isAdmissible } from './stage-evaluation.js';

/** What is to be known of a bid besides its scores; `partial`: it does not take the whole lot. Domain §8.1, §10. */
export const BID_FLAGS = ['excluded', 'abnormally_low', 'partial'] as const;
type BidFlag = (typeof BID_FLAGS)[number];

/** A bid as its evaluation is shown and kept: scores rounded half-up to two decimals, what an excluded bid lacks is null. */
export interface EvaluatedRow {
  readonly lotId: string;
  /** The lot's number in six digits. */
  readonly key: string;
  readonly category: string;
  readonly region: string;
  readonly supplier: string;
  readonly price: string;
  readonly priceScore: string | null;
  readonly qualityScore: string;
  readonly totalScore: string | null;
  readonly rank: number | null;
  readonly flags: readonly BidFlag[];
}

/** The rows of an evaluation, lot by lot, by rank. Domain §10. */
export function rowsOf(lots: readonly EvaluatedLot[], currency: string): EvaluatedRow[] {
  return lots.flatMap(({ lotId, key, category, region, bids, partial }) =>
    bids.map((bid): EvaluatedRow => {
      const part: BidFlag[] = partial.has(bid.supplier) ? ['partial'] : [];
      const named = {
        lotId,
        key,
        category,
        region,
        supplier: bid.supplier,
        price: bid.price.toFixed(minorDigits(currency)),
        qualityScore: bid.qualityScore.toFixed(2),
      };
      if (!isAdmissible(bid)) return { ...named, priceScore: null, totalScore: null, rank: null, flags: ['excluded', ...part] };
      return {
        ...named,
        priceScore: bid.priceScore.toFixed(2),
        totalScore: bid.totalScore.toFixed(2),
        rank: bid.rank,
        flags: [...(bid.abnormallyLow ? (['abnormally_low'] as const) : []), ...part],
      };
    }),
  );
}
