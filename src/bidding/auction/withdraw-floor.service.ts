import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { AuctionLots } from './auction-lots.js';
import { Floors } from './floors.js';

/** Withdraws a bidder's floor: no more bids are made for it; those that were stand. Domain §9, decision 5. */
@Injectable()
export class WithdrawFloor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lots: AuctionLots,
    private readonly floors: Floors,
  ) {}

  /** After this no bid is made; without a floor it changes nothing. @throws DomainError `auction.missing` */
  withdraw(by: Mandate, roundId: string, stageId: string, lotId: string): Promise<void> {
    const bidder = present(by.membershipId, 'the membership of a bidder');
    return this.work.as(by, async () => {
      const { offer } = await this.lots.lock(roundId, stageId, lotId, bidder);
      if (!offer) throw missing('auction');
      await this.floors.withdraw({ stageId, lotId }, bidder);
    });
  }
}
