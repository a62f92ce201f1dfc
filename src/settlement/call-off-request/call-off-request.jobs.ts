import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../platform/deadlines.js';
import { LOSING_REQUEST_BIDS, REQUEST_ANSWER, REQUEST_BIDS } from './call-off-request.events.js';
import { DestroyLosingBids } from './destroy-losing-bids.service.js';
import { OpenRequestBids } from './open-request-bids.service.js';
import { PassOnRequests } from './pass-on-requests.service.js';

/** Alarm clock: a request goes on when a supplier's time to answer is over, its bids are opened when the time for them is, and losing ones destroyed. */
@Injectable()
export class CallOffRequestJobs implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly passing: PassOnRequests,
    private readonly opening: OpenRequestBids,
    private readonly destroying: DestroyLosingBids,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: REQUEST_ANSWER, nextDue: () => this.passing.nextDue(), closeDue: () => this.passing.passOnDue() });
    this.deadlines.register({ kind: REQUEST_BIDS, nextDue: () => this.opening.nextDue(), closeDue: () => this.opening.openDue() });
    this.deadlines.register({ kind: LOSING_REQUEST_BIDS, nextDue: () => this.destroying.nextDue(), closeDue: () => this.destroying.destroyDue() });
  }
}
