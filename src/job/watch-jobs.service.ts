import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Jobs } from '../platform/jobs.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Instant } from '../values/instant.js';
import { type DueTime, DueTimes } from './due-times.js';
import { type Job, jobAt } from './job.js';
import { StoredJobs } from './stored-jobs.js';

/** What the service does for a network: what is due, what waits or fails, and whether its queue answers. */
export interface Watched {
  readonly now: Instant;
  readonly queue: { readonly backend: 'redis' | 'postgresql'; readonly isReachable: boolean };
  readonly due: readonly DueTime[];
  readonly jobs: readonly Job[];
}

/** Shows the office what its network's service has still to do. Domain §2. */
@Injectable()
export class WatchJobs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly times: DueTimes,
    private readonly stored: StoredJobs,
  ) {}

  async watch(by: Mandate): Promise<Watched> {
    const isReachable = await this.jobs.isReachable();
    return this.work.as(by, async () => {
      const now = await this.work.now();
      const stored = [...(await this.stored.openEvents()), ...(await this.stored.troubledMails())];
      return { now, queue: { backend: this.jobs.backend, isReachable }, due: await this.times.next(), jobs: stored.map((job) => jobAt(now, job)) };
    });
  }
}
