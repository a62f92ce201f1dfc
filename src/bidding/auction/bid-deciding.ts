import { Injectable } from '@nestjs/common';
import { missing } from '../../values/domain-error.js';
import { isoOf } from '../../values/instant.js';
import { amountOf, priceThatCounts } from './asked-price.js';
import { assertTakesBids, type BidToTake, bidToTake, type LockedLot } from './auction-lots.js';
import { AutomaticBidding } from './automatic-bidding.js';
import { highestNext, rankOf, withBid } from './lot-auction.js';

/** What a bidder is told of its accepted bid. */
export interface TakenBid {
  readonly bidId: string;
  /** What counts: the price that unit prices of six decimals make. */
  readonly price: string;
  /** After what others' floors answered to it. */
  readonly rank: number;
  readonly acceptedAt: string;
  readonly endsAt: string;
  readonly isExtending: boolean;
  readonly highestNext: string | null;
}

/** An accepted bid with those that floors answered to it, in the order of acceptance. */
export interface DecidedBid {
  readonly taken: TakenBid;
  readonly bids: readonly BidToTake[];
}

/** Decides about a bid on a lot that is locked. Domain §9. */
@Injectable()
export class BidDeciding {
  constructor(private readonly automatic: AutomaticBidding) {}

  /**
   * @param locked the lot as it is when it is this bid's turn
   * @throws DomainError `auction.missing`, `auction.over`, `auction.not_admitted`, `auction.price`, `auction.price_too_low`,
   * `auction.not_started`, `auction.paused`, `auction.ended`, `auction.step_too_small`
   */
  decide(networkId: string, locked: LockedLot, bidder: string, text: string): DecidedBid {
    const { now, lot, rules, offer, currency } = locked;
    if (!offer) throw missing('auction');
    assertTakesBids(locked);
    const asked = amountOf(text, currency);
    // Decided by what was asked, so that a price which six decimals cannot make is not refused for that.
    withBid(lot, rules, { bidder, price: asked }, now);
    const price = priceThatCounts(offer, asked);
    const accepted = withBid(lot, rules, { bidder, price }, now);
    const own = bidToTake({ ...accepted, bidder, asked, price }, false);
    const made = this.automatic.bids(networkId, locked, accepted.lot).map((bid) => bidToTake(bid, true));
    const after = made.at(-1)?.lot ?? accepted.lot;
    const taken = {
      bidId: own.id,
      price: price.toString(),
      rank: rankOf(after.standings, bidder) ?? accepted.rank,
      acceptedAt: isoOf(now),
      endsAt: isoOf(after.endsAt),
      isExtending: accepted.isExtending,
      highestNext: highestNext(price, rules.decrement)?.toString() ?? null,
    };
    return { taken, bids: [own, ...made] };
  }
}
