import { Injectable } from '@nestjs/common';
import { countedPrice } from './asked-price.js';
import type { LockedLot } from './auction-lots.js';
import { automaticBids, type Floor, type PlacedBid } from './automatic-bids.js';
import { Floors } from './floors.js';
import type { RunningLot } from './lot-auction.js';

/** What is bid for the bidders of a locked lot by the floors that they have set. */
@Injectable()
export class AutomaticBidding {
  constructor(private readonly floors: Floors) {}

  /**
   * @param of the lot as it was locked
   * @param lot as it is by now, after a bid of the same moment
   * @param newest a floor that is just being set, in place of the bidder's earlier one
   */
  bids(networkId: string, of: LockedLot, lot: RunningLot, newest?: Floor): PlacedBid[] {
    if (of.floors.length === 0 && !newest) return [];
    const offers = new Map(of.floors.map(({ bidder, offer }) => [bidder, offer]));
    if (newest && of.offer) offers.set(newest.bidder, of.offer);
    const { stageId, lotId } = of;
    const known = this.floors.opened({ networkId, stageId, lotId }, of.floors, of.currency).filter(({ bidder }) => bidder !== newest?.bidder);
    return automaticBids(lot, of.rules, newest ? [...known, newest] : known, of.now, (bidder, asked) => {
      const offer = offers.get(bidder);
      return offer && countedPrice(offer, asked);
    });
  }
}
