import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../platform/deadlines.js';
import { EventHandlers } from '../platform/outbox.js';
import { CloseDueRounds } from './close-due-rounds.service.js';
import { ROUND_DEADLINES, type RoundDeadline } from './due-rounds.js';
import { ReportRound } from './report-round.service.js';

/** Alarm clocks of the round: the deadlines of collecting and sign-up, and the report once a round is concluded. */
@Injectable()
export class RoundJobs implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly events: EventHandlers,
    private readonly rounds: CloseDueRounds,
    private readonly reports: ReportRound,
  ) {}

  onModuleInit(): void {
    for (const kind of Object.keys(ROUND_DEADLINES).filter((name): name is RoundDeadline => name in ROUND_DEADLINES)) {
      this.deadlines.register({ kind, nextDue: () => this.rounds.nextDue(kind), closeDue: () => this.rounds.close(kind) });
    }
    this.events.on('round.advanced', async ({ roundId, to }, networkId) => {
      if (to === 'concluded') await this.reports.fix(networkId, roundId);
    });
  }
}
