import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../platform/deadlines.js';
import { EventHandlers } from '../../platform/outbox.js';
import { BONUS_RUN_DUE } from './bonus-run.events.js';
import { CountBonusRun } from './count-bonus-run.service.js';
import { StartBonusRun } from './start-bonus-run.service.js';

/** Alarm clocks: a run starts when its year has been over for a while, and is counted when it was started. */
@Injectable()
export class BonusRunJobs implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly deadlines: Deadlines,
    private readonly starting: StartBonusRun,
    private readonly counting: CountBonusRun,
  ) {}

  onModuleInit(): void {
    this.events.on('bonus_run.started', ({ runId }, networkId) => this.counting.count(networkId, runId));
    this.deadlines.register({ kind: BONUS_RUN_DUE, nextDue: () => this.starting.nextDue(), closeDue: () => this.starting.startDue() });
  }
}
