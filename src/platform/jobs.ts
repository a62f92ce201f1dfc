import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createRedisBackend, Queue } from 'bullmq';
import { newId } from '../values/id.js';
import { invariant } from '../values/invariant.js';
import { CONNECTS_WITHIN_MS, QUEUE_SCHEMA } from './database.js';
import { cameInTime } from './in-time.js';
import { Patience, pauseAfter } from './patience.js';
import { createPreparedBackend, PatientWorker } from './patient-queue.js';
import { SETTINGS, type Settings } from './settings.js';

type Handler = (payload: unknown, signal: { readonly id: string }) => Promise<void>;

/** Injection token: the service's own database URL, and what tells this installation from others on a shared Redis. */
export const INSTALLATION = Symbol('installation');

/** This installation's database and name. */
export interface Installation {
  /** For connections that are more than one transaction after the other, which a pooler does not give: queue, listening, arrivals of bids. */
  readonly directUrl: string;
  readonly id: string;
}

const QUEUE = 'poolround';
const ANSWERS_WITHIN_MS = 1000;

/**
 * The one queue: alarm clocks that call use cases. On Redis or Valkey when `REDIS_URL` is set, else in PostgreSQL.
 * Losing it loses nothing: what is due stands in tables, and the sweep finds it.
 */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly handlers = new Map<string, Handler>();
  private readonly queue: Queue;
  private readonly running = new Set<Promise<void>>();
  private readonly patience = new Patience();
  private worker: PatientWorker | undefined;
  private isStopping = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {
    const defaultJobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: { age: 86_400, count: 1000 } };
    this.queue = new Queue(this.queueName, { ...this.options('add'), defaultJobOptions }, this.backendFactory);
    this.queue.on('error', (error) => this.complain(error));
  }

  /** Which backend carries the queue. */
  get backend(): 'redis' | 'postgresql' {
    return this.settings.REDIS_URL ? 'redis' : 'postgresql';
  }

  /** Says what is done for jobs of a name; one handler a name. */
  handle(name: string, handler: Handler): void {
    invariant(!this.handlers.has(name), `two handlers for jobs ${name}`);
    this.handlers.set(name, handler);
  }

  /**
   * Queues a job, now or later. A queue that fails or is silent for a second is only logged: the sweep does it again, and
   * nobody waits for it. Every job gets its id here: for one of its own the PostgreSQL backend would create a sequence,
   * which the service's login may not.
   */
  async add(name: string, payload: object, options: { delayMs?: number; id?: string } = {}): Promise<void> {
    const delay = options.delayMs === undefined ? {} : { delay: options.delayMs };
    const added = this.queue.add(name, payload, { ...delay, jobId: options.id ?? newId<'job'>() });
    try {
      if (!(await cameInTime(added, ANSWERS_WITHIN_MS))) this.complain(new Error('the queue does not answer'));
    } catch (error) {
      this.complain(error);
    }
  }

  /** Starts working; called once all rooms have registered. */
  start(): void {
    if (!this.settings.JOBS) return;
    const worker = new PatientWorker(
      this.queueName,
      (job) => this.run(job.name, job.data, job.id ?? ''),
      { ...this.options('work'), concurrency: 8 },
      this.backendFactory,
    );
    worker.on('error', (error) => this.complain(error));
    worker.on('failed', (job, error) => this.log.error({ event: 'job.failed', job: job?.name, reason: error.message, stack: error.stack }));
    void worker.run().catch((error: unknown) => this.complain(error));
    this.worker = worker;
  }

  /** Whether the queue answers within a second. */
  isReachable(): Promise<boolean> {
    return cameInTime(this.counts(), ANSWERS_WITHIN_MS).catch(() => false);
  }

  /** How many jobs wait, run and failed. */
  counts(): Promise<Record<string, number>> {
    return this.queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    if (await this.isReachable()) {
      await this.worker?.close();
      await this.queue.close();
    } else await this.abandon();
  }

  /** The queue cannot be told what is done: what runs ends, and is found again by the next sweep if it has to be. */
  private async abandon(): Promise<void> {
    const closed = Promise.allSettled([this.worker?.close(true), this.queue.getBackend().close(true)]);
    await Promise.allSettled(this.running);
    await cameInTime(closed, ANSWERS_WITHIN_MS);
  }

  private async run(name: string, payload: unknown, id: string): Promise<void> {
    const handler = this.handlers.get(name);
    invariant(handler !== undefined, `nobody handles jobs ${name}`);
    const running = handler(payload, { id });
    this.running.add(running);
    await running.finally(() => this.running.delete(running));
  }

  /** One hash tag a queue, so that a Redis cluster keeps it on one node. */
  private get queueName(): string {
    return QUEUE;
  }

  /** Told to each queue and worker, not set for the whole process: tests run both kinds side by side. */
  private get backendFactory(): typeof createRedisBackend {
    // As `connection` below: typed for Redis, the other form is read by the other backend.
    return this.settings.REDIS_URL ? createRedisBackend : (createPreparedBackend as unknown as typeof createRedisBackend);
  }

  /** Whoever adds is told at once that Redis is away, so that nothing piles up; the worker waits until it is back. */
  private options(purpose: 'add' | 'work') {
    const { REDIS_URL } = this.settings;
    const connection = REDIS_URL
      ? { url: REDIS_URL, maxRetriesPerRequest: null, enableOfflineQueue: purpose === 'work', retryStrategy: pauseAfter }
      : { connectionString: this.installation.directUrl, schema: QUEUE_SCHEMA, max: 6, connectionTimeoutMillis: CONNECTS_WITHIN_MS };
    // BullMQ types `connection` for Redis only; its PostgreSQL backend reads the other form.
    return { connection: connection as object, prefix: `{poolround-${this.installation.id}}` };
  }

  /** A queue that is away fails again and again; that it does is worth a line now and then. */
  private complain(error: unknown): void {
    if (this.isStopping || !this.patience.speaks()) return;
    this.log.warn({ event: 'queue.unreachable', reason: error instanceof Error ? error.message : 'unknown' });
  }
}
