import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../platform/deadlines.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DueRounds } from '../../round/due-rounds.js';
import { STANDSTILL_DEADLINE } from './decide-award.service.js';
import { DueStandstills } from './due-standstills.js';

/** Ends standstills, all that are due at once. Domain §2, §12. */
@Injectable()
export class EndStandstill implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deadlines: Deadlines,
    private readonly due: DueStandstills,
    private readonly rounds: DueRounds,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: STANDSTILL_DEADLINE, nextDue: () => this.due.nextDue(), closeDue: () => this.endDue() });
  }

  /** Rounds whose standstill is over, and that no open complaint holds, go on to sign-up: one transaction. Early or twice changes nothing. */
  endDue(): Promise<void> {
    return this.work.asService(null, async () => {
      const rounds = await this.due.endDue();
      await this.rounds.advanceAll(rounds, 'standstill', 'sign_up');
    });
  }
}
