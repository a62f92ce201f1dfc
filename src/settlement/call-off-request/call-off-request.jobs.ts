import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../platform/deadlines.js';
import { REQUEST_ANSWER } from './call-off-request.events.js';
import { PassOnRequests } from './pass-on-requests.service.js';

/** Alarm clock: a request goes on when a supplier's time to answer is over. */
@Injectable()
export class CallOffRequestJobs implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly passing: PassOnRequests,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: REQUEST_ANSWER, nextDue: () => this.passing.nextDue(), closeDue: () => this.passing.passOnDue() });
  }
}
