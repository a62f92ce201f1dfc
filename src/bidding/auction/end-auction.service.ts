import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { Outbox } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DueRounds } from '../../round/due-rounds.js';
import { OpenedBids } from '../bid/opened-bids.js';
import { standingAfter } from '../bid/standing-offer.js';
import { AUCTION_END } from './auction.events.js';
import { AuctionOutcome } from './auction-outcome.js';
import { DueLots, type OverAuction } from './due-lots.js';

const MOST_PASSES = 10;
const PASS_MS = 30;

/** Ends lots at their own end, all that are due at once, and an auction with its last lot. Domain §9. */
@Injectable()
export class EndAuction implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deadlines: Deadlines,
    private readonly due: DueLots,
    private readonly outcome: AuctionOutcome,
    private readonly bids: OpenedBids,
    private readonly rounds: DueRounds,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: AUCTION_END, nextDue: () => this.due.nextDue(), closeDue: () => this.closeDue() });
  }

  /** Early or twice changes nothing. Two processes may each end the last lots: whoever looks then finds the auction over. */
  async closeDue(): Promise<void> {
    await this.closeLots();
    for (const over of await this.work.asService(null, () => this.due.over())) await this.end(over);
  }

  /** A lot that a bid holds just then is skipped, so that none waits for another; it is tried again at once, a few times. */
  private async closeLots(): Promise<void> {
    for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
      await this.work.asService(null, () => this.due.closeDue());
      if (!(await this.work.asService(null, () => this.due.isAnyLeft()))) return;
      await sleep(PASS_MS);
    }
  }

  /** What was bid becomes what stands, the stage is opened, and the round goes on to `evaluating`. Domain §8.5. */
  private end({ networkId, roundId, stageId }: OverAuction): Promise<void> {
    return this.work.asService(networkId, async () => {
      const auction = await this.outcome.claim(stageId);
      if (!auction) return;
      const later = await this.outcome.recordBids(stageId, auction);
      const before = await this.bids.standingBefore(auction.callId, auction.number);
      const after = [...before].map(([supplier, offer]) => [supplier, standingAfter(offer, later.get(supplier))] as const);
      await this.bids.recordStanding(stageId, new Map(after));
      await this.outcome.recordEnd(stageId);
      await this.audit.record('auction.ended', stageId, { roundId, number: auction.number, ...(await this.bids.recordHash(stageId)) });
      const told = { round: auction.round, roundId };
      await this.notices.tell({ office: true }, 'auction.ended', told, roundId);
      await this.notices.tell({ memberships: auction.memberships, roles: ['bidder'] }, 'auction.ended', told, roundId);
      await this.outbox.add('stage.opened', { stageId, roundId });
      await this.rounds.advanceAll([{ networkId, roundId }], 'bidding', 'evaluating');
    });
  }
}
