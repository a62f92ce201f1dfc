import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { Stages } from '../stage/stages.js';

/** One try at an opening that was released. Domain §8.4. */
@Injectable()
export class OpeningAttempt {
  private readonly log = new Logger('opening');

  constructor(
    private readonly work: UnitOfWork,
    private readonly stages: Stages,
  ) {}

  /** What went wrong is written down for who waits for the opening, and thrown, so that it is tried again. */
  async make(networkId: string, stageId: string, open: () => Promise<void>): Promise<void> {
    try {
      await open();
    } catch (error) {
      const fault = error instanceof DomainError && error.code === 'share.wrong' ? 'shares' : 'other';
      await this.work
        .asService(networkId, () => this.stages.recordFault(stageId, fault))
        .catch(() => this.log.warn({ event: 'opening.fault_unrecorded', stageId, fault }));
      throw error;
    }
  }
}
