import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../platform/deadlines.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { AuctionBell } from './auction-bell.js';
import { AuctionLots, bidToTake } from './auction-lots.js';
import { AUTOMATIC_BIDS } from './auction.events.js';
import { AutomaticBidding } from './automatic-bidding.js';
import { Floors, type LotWithDueFloor } from './floors.js';
import { asOf } from './lot-auction.js';

/** Makes the automatic bids that nobody's bid calls forth: when a lot starts, and when it goes on after a pause. Domain §9, decision 5. */
@Injectable()
export class MakeDueBids implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lots: AuctionLots,
    private readonly floors: Floors,
    private readonly automatic: AutomaticBidding,
    private readonly deadlines: Deadlines,
    private readonly bell: AuctionBell,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: AUTOMATIC_BIDS, nextDue: () => this.floors.nextDue(), closeDue: () => this.makeDue() });
  }

  /** Early or twice changes nothing: who leads already does not bid. */
  async makeDue(): Promise<void> {
    for (const lot of await this.work.asService(null, () => this.floors.dueLots())) await this.makeOf(lot);
  }

  private makeOf({ networkId, roundId, stageId, lotId }: LotWithDueFloor): Promise<void> {
    return this.work.asService(networkId, async () => {
      const locked = await this.lots.lock(roundId, stageId, lotId, null);
      const lot = asOf(locked.lot, locked.now);
      await this.floors.lookedAt(stageId, lotId);
      if (locked.stage !== 'open' || lot.state !== 'running' || locked.now < lot.startsAt) return;
      const made = this.automatic.bids(networkId, locked, lot).map((bid) => bidToTake(bid, true));
      if (made.length === 0) return;
      await this.lots.take(locked, made);
      this.work.afterCommit(() => this.bell.ring(networkId, stageId, lotId));
    });
  }
}
