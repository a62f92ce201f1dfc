import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { amountOf, priceThatCounts } from './asked-price.js';
import { AuctionBell } from './auction-bell.js';
import { AuctionLots, assertTakesBids, bidToTake } from './auction-lots.js';
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

/** Takes a bid in an auction: on one lot, one after the other. Domain §9. */
@Injectable()
export class BidInAuction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lots: AuctionLots,
    private readonly automatic: AutomaticBidding,
    private readonly bell: AuctionBell,
  ) {}

  /**
   * @param text the price for the lot
   * @throws DomainError `auction.missing`, `auction.over`, `auction.not_admitted`, `auction.price`, `auction.price_too_low`,
   * `auction.not_started`, `auction.paused`, `auction.ended`, `auction.step_too_small`
   */
  bid(by: Mandate, roundId: string, stageId: string, lotId: string, text: string): Promise<TakenBid> {
    const membershipId = present(by.membershipId, 'the membership of a bidder');
    return this.work.as(by, async () => {
      const locked = await this.lots.lock(roundId, stageId, lotId, membershipId);
      const { now, lot, rules, offer, currency } = locked;
      if (!offer) throw missing('auction');
      assertTakesBids(locked);
      const asked = amountOf(text, currency);
      // Decided by what was asked, so that a price which six decimals cannot make is not refused for that.
      withBid(lot, rules, { bidder: membershipId, price: asked }, now);
      const price = priceThatCounts(offer, asked);
      const accepted = withBid(lot, rules, { bidder: membershipId, price }, now);
      const own = bidToTake({ ...accepted, bidder: membershipId, asked, price }, false);
      const made = this.automatic.bids(stageId, lotId, locked, accepted.lot).map((bid) => bidToTake(bid, true));
      await this.lots.take(stageId, lotId, locked, [own, ...made]);
      this.work.afterCommit(() => this.bell.ring(by.networkId, stageId, lotId));
      const after = made.at(-1)?.lot ?? accepted.lot;
      return {
        bidId: own.id,
        price: price.toString(),
        rank: rankOf(after.standings, membershipId) ?? accepted.rank,
        acceptedAt: isoOf(now),
        endsAt: isoOf(after.endsAt),
        isExtending: accepted.isExtending,
        highestNext: highestNext(price, rules.decrement)?.toString() ?? null,
      };
    });
  }
}
