import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { EventHandlers } from '../platform/outbox.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Stages } from './stages.js';

/** Ends call and stages of a cancelled round: sealed bids stay sealed for ever. Domain §2. */
@Injectable()
export class EndBidding implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventHandlers,
    private readonly stages: Stages,
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
      for (const stageId of await this.stages.cancelOf(roundId)) await this.audit.disclose(stageId);
    });
  }
}
