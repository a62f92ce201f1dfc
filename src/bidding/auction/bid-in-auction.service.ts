import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { nextKey } from '../../platform/idempotency.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import type { ArrivedAuctionBid } from './arrived-auction-bid.js';
import { AuctionAcceptance } from './auction-acceptance.js';
import type { TakenBid } from './bid-deciding.js';

/** Takes a bid in an auction: on one lot, one after the other. Domain §9. */
@Injectable()
export class BidInAuction {
  constructor(private readonly acceptance: AuctionAcceptance) {}

  /**
   * @param text the price for the lot
   * @throws DomainError `auction.missing`, `auction.over`, `auction.not_admitted`, `auction.price`, `auction.price_too_low`,
   * `auction.not_started`, `auction.paused`, `auction.ended`, `auction.step_too_small`
   */
  bid(by: Mandate, roundId: string, stageId: string, lotId: string, text: string): Promise<TakenBid> {
    const membershipId = present(by.membershipId, 'the membership of a bidder');
    const { networkId, personId } = by;
    return this.acceptance.accept({ networkId, personId, membershipId, roundId, stageId, lotId, text, key: nextKey() ?? ownKey() });
  }
}

/** Of a bid that came without one: nobody else can send it. */
function ownKey(): ArrivedAuctionBid['key'] {
  const name = `-${newId<'bid request'>()}`;
  return { name, request: { key: name, requestHash: createHash('sha256').update(name).digest(), transactions: 1 } };
}
