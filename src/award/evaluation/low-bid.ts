import type { Decimal } from '../../values/decimal.js';
import type { EvaluatedLot } from './stage-evaluation.js';

/** An abnormally low bid, and what has been recorded for it. */
export interface LowBid {
  readonly lotId: string;
  readonly key: string;
  readonly supplier: string;
  readonly price: Decimal;
}

/** A recorded explanation; it holds for its price and for any higher one. */
export interface RecordedExplanation {
  readonly lotId: string;
  readonly supplier: string;
  readonly price: Decimal;
}

/** The bids of an evaluation that are flagged as abnormally low. Domain §10. */
export function lowBidsIn(lots: readonly EvaluatedLot[]): LowBid[] {
  return lots.flatMap(({ lotId, key, bids }) =>
    bids.flatMap((bid) => (bid.rank !== undefined && bid.abnormallyLow ? [{ lotId, key, supplier: bid.supplier, price: bid.price }] : [])),
  );
}

/** Those without an explanation for a price as low as theirs: before it is recorded they cannot be awarded. Domain §10. */
export function unexplained(low: readonly LowBid[], recorded: readonly RecordedExplanation[]): LowBid[] {
  return low.filter((bid) => !recorded.some((each) => each.lotId === bid.lotId && each.supplier === bid.supplier && bid.price.isAtLeast(each.price)));
}
