import { Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { inLanguage } from '../german/german.js';
import { Answers, IdParam } from '../platform/http.js';
import { type Language, WishedLanguage } from '../platform/language.js';
import { isoOf } from '../values/instant.js';
import { dueStateAt, type Job } from './job.js';
import { JobView, JobsView } from './jobs.schema.js';
import { RetryJob } from './retry-job.service.js';
import { WatchJobs } from './watch-jobs.service.js';

function viewOf({ madeAt, nextAt, mayRetry, reason, ...job }: Job, language: Language | undefined): z.infer<typeof JobView> {
  return {
    ...job,
    reason: reason === null ? null : inLanguage(language, reason),
    madeAt: isoOf(madeAt),
    nextAt: nextAt === null ? null : isoOf(nextAt),
    allowedActions: mayRetry ? ['retry'] : [],
  };
}

/** What the service has still to do for the network. */
@Controller('api/v1/networks/:networkId/jobs')
export class JobsController {
  constructor(
    private readonly watching: WatchJobs,
    private readonly retrying: RetryJob,
  ) {}

  @Get()
  @Allows('office')
  @Answers(200, JobsView, { summary: 'What is due, what waits or fails, and whether the queue answers' })
  async watch(@By() by: Mandate, @WishedLanguage() language: Language | undefined): Promise<z.infer<typeof JobsView>> {
    const { now, queue, due, jobs } = await this.watching.watch(by);
    const times = due.map((time) => ({ ...time, at: isoOf(time.at), state: dueStateAt(now, time.at) }));
    return { now: isoOf(now), queue, due: times, jobs: jobs.map((job) => viewOf(job, language)) };
  }

  @Post(':jobId/retry')
  @Allows('office')
  @Answers(200, JobView, {
    summary: 'Have a job done again, at once; what is done stays done',
    problems: ['job.missing', 'job.not_repeatable'],
  })
  async retry(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Param('jobId', { schema: IdParam }) jobId: string,
  ): Promise<z.infer<typeof JobView>> {
    return viewOf(await this.retrying.retry(by, jobId), language);
  }
}
