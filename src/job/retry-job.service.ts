import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Notices } from '../notice/notices.js';
import { Jobs } from '../platform/jobs.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError, missing } from '../values/domain-error.js';
import { isToRepeat, type Job, jobAt } from './job.js';
import { StoredJobs } from './stored-jobs.js';

/** Has a job done again that failed, fails or is late: an event's consequences, or an e-mail. */
@Injectable()
export class RetryJob {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stored: StoredJobs,
    private readonly jobs: Jobs,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Done at once by the queue, whichever carries it. What is done, or was asked for a moment ago, is not asked for again.
   * @throws DomainError `job.missing`, `job.not_repeatable`
   */
  retry(by: Mandate, id: string): Promise<Job> {
    return this.work.as(by, async () => {
      const before = await this.stored.lock(id);
      if (!before) throw missing('job');
      const now = await this.work.now();
      if (!isToRepeat(now, before)) return jobAt(now, before);
      if (!before.isRepeatable)
        throw new DomainError('conflict', 'job.not_repeatable', 'This e-mail carried a secret that is forgotten by now. Invite the person again.');
      if (before.kind === 'event') await this.repeatEvent(id);
      else await this.repeatMail(id);
      await this.audit.record('job.retried', id, { kind: before.kind, by: this.audit.pseudonym(by.personId) });
      return jobAt(await this.work.now(), (await this.stored.lock(id)) ?? before);
    });
  }

  private async repeatEvent(id: string): Promise<void> {
    await this.stored.repeatEvent(id);
    this.work.afterCommit(() => this.jobs.add('events', { ids: [id] }));
  }

  private async repeatMail(id: string): Promise<void> {
    await this.stored.repeatMail(id);
    this.notices.nudge();
  }
}
