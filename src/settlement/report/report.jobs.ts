import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../platform/deadlines.js';
import { REPORT_REMINDER, RemindOfReports } from './remind-of-reports.service.js';

/** The alarm clock of volume reports: a supplier is reminded of a period that it has not reported. */
@Injectable()
export class ReportJobs implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly reminding: RemindOfReports,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: REPORT_REMINDER, nextDue: () => this.reminding.nextDue(), closeDue: () => this.reminding.tellDue() });
  }
}
