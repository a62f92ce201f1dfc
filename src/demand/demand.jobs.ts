import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../platform/deadlines.js';
import { RoundReports } from '../round/round-report.js';
import { RemindMembers } from './remind-members.service.js';
import { Submissions } from './submissions.js';

/** The alarm clock of reminders, and what demand adds to a round's list of participation. */
@Injectable()
export class DemandJobs implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly reports: RoundReports,
    private readonly reminding: RemindMembers,
    private readonly submissions: Submissions,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: 'collecting.reminder', nextDue: () => this.reminding.nextDue(), closeDue: () => this.reminding.remind() });
    this.reports.participation(async (roundId) => {
      const stated = await this.submissions.read(roundId);
      const reminded = await this.submissions.reminded(roundId);
      return new Map(
        [...new Set([...stated.keys(), ...reminded.keys()])].map((membershipId) => {
          const { state = 'open', lines = '0' } = stated.get(membershipId) ?? {};
          return [membershipId, { submission: state, requirements: lines, remindedAt: reminded.get(membershipId) ?? null }];
        }),
      );
    });
  }
}
