import { Module } from '@nestjs/common';
import { DueTimes } from './due-times.js';
import { JobsController } from './jobs.controller.js';
import { RetryJob } from './retry-job.service.js';
import { StoredJobs } from './stored-jobs.js';
import { WatchJobs } from './watch-jobs.service.js';

/** What the service does by itself for a network, seen over all rooms: what is due, what fails, and having it done again. */
@Module({
  controllers: [JobsController],
  providers: [DueTimes, RetryJob, StoredJobs, WatchJobs],
})
export class JobModule {}
