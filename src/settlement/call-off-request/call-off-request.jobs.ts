import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../platform/deadlines.js';
import { REQUEST_ANSWER, REQUEST_BIDS } from './call-off-request.events.js';
import { OpenRequestBids } from './open-request-bids.service.js';
import { PassOnRequests } from './pass-on-requests.service.js';

/** Alarm clock: a request goes on when a supplier's time to answer is over, its bids are opened when the time for them is. */
@Injectable()
export class CallOffRequestJobs implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly passing: PassOnRequests,
    private readonly opening: OpenRequestBids,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: REQUEST_ANSWER, nextDue: () => this.passing.nextDue(), closeDue: () => this.passing.passOnDue() });
    this.deadlines.register({ kind: REQUEST_BIDS, nextDue: () => this.opening.nextDue(), closeDue: () => this.opening.openDue() });
  }
}
