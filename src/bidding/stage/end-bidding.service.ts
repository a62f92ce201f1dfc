import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { EventHandlers } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { Calls } from '../call/calls.js';
import { CancelledKeys } from '../bid/cancelled-keys.js';
import { Stages } from './stages.js';

/** Ends call and stages of a cancelled round, and tells the suppliers why: sealed bids stay sealed for ever, and floors are destroyed. Domain §2. */
@Injectable()
export class EndBidding implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventHandlers,
    private readonly rounds: Rounds,
    private readonly calls: Calls,
    private readonly stages: Stages,
    private readonly keys: CancelledKeys,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.events.on('round.advanced', async ({ roundId, to }, networkId) => {
      if (to === 'cancelled') await this.end(networkId, roundId);
    });
  }

  /** Twice changes nothing. The log of the stages is no longer held back: there is nothing left to open. */
  end(networkId: string, roundId: string): Promise<void> {
    return this.work.asService(networkId, async () => {
      const { stages, knownCall } = await this.stages.cancelOf(roundId);
      await this.keys.destroy(stages);
      for (const stageId of stages) await this.audit.disclose(stageId);
      if (knownCall !== undefined) await this.tell(roundId, knownCall);
    });
  }

  private async tell(roundId: string, callId: string): Promise<void> {
    const { title, cancelReason = '' } = await this.rounds.find(roundId);
    const memberships = (await this.calls.invitations(callId)).map(({ membershipId }) => membershipId);
    await this.notices.tell({ memberships, roles: ['bidder'] }, 'round.cancelled', { round: title, roundId, reason: cancelReason }, roundId);
  }
}
