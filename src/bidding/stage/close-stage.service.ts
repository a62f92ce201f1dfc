import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../platform/deadlines.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DueRounds } from '../../round/due-rounds.js';
import { STAGE_DEADLINE } from '../bidding.events.js';
import { DueStages } from './due-stages.js';

/** Closes stages at their deadline, all that are due at once. Domain §2, §8.3. */
@Injectable()
export class CloseStage implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deadlines: Deadlines,
    private readonly due: DueStages,
    private readonly rounds: DueRounds,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: STAGE_DEADLINE, nextDue: () => this.due.nextDue(), closeDue: () => this.closeDue() });
  }

  /** Stages close, their rounds go on to `evaluating`, the log has it and the office is told: one transaction. Early or twice changes nothing. */
  closeDue(): Promise<void> {
    return this.work.asService(null, async () => {
      const rounds = await this.due.closeDue();
      await this.rounds.advanceAll(rounds, 'bidding', 'evaluating');
    });
  }
}
