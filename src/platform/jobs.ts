import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, createRedisBackend, Queue, Worker } from 'bullmq';
import { newId } from '../values/id.js';
import { invariant } from '../values/invariant.js';
import { QUEUE_SCHEMA } from './database.js';
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
const COMPLAINS_EVERY_MS = 5000;
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
  private worker: Worker | undefined;
  private isStopping = false;
  private complainedAt = Number.NEGATIVE_INFINITY;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {
    const defaultJobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: { age: 86_400, count: 1000 } };
    this.queue = new Queue(this.queueName, { ...this.options(), defaultJobOptions }, this.backendFactory);
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
   * Queues a job, now or later. A failing queue is only logged: the sweep does it again. Every job gets its id here: for
   * one of its own the PostgreSQL backend would create a sequence, which the service's login may not.
   */
  async add(name: string, payload: object, options: { delayMs?: number; id?: string } = {}): Promise<void> {
    try {
      await this.queue.add(name, payload, {
        ...(options.delayMs === undefined ? {} : { delay: options.delayMs }),
        jobId: options.id ?? newId<'job'>(),
      });
    } catch (error) {
      this.complain(error);
    }
  }

  /** Starts working; called once all rooms have registered. */
  start(): void {
    if (!this.settings.JOBS) return;
    this.worker = new Worker(
      this.queueName,
      (job) => this.run(job.name, job.data, job.id ?? ''),
      { ...this.options(), concurrency: 8 },
      this.backendFactory,
    );
    this.worker.on('error', (error) => this.complain(error));
    this.worker.on('failed', (job, error) => this.log.error({ event: 'job.failed', job: job?.name, reason: error.message, stack: error.stack }));
  }

  /** Whether the queue answers within a second. */
  async isReachable(): Promise<boolean> {
    const answer = this.counts().then(
      () => true,
      () => false,
    );
    return Promise.race([answer, sleep(ANSWERS_WITHIN_MS, false, { ref: false })]);
  }

  /** How many jobs wait, run and failed. */
  counts(): Promise<Record<string, number>> {
    return this.queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.worker?.close();
    await this.queue.close();
  }

  private async run(name: string, payload: unknown, id: string): Promise<void> {
    const handler = this.handlers.get(name);
    invariant(handler !== undefined, `nobody handles jobs ${name}`);
    await handler(payload, { id });
  }

  /** One hash tag a queue, so that a Redis cluster keeps it on one node. */
  private get queueName(): string {
    return QUEUE;
  }

  /** Told to each queue and worker, not set for the whole process: tests run both kinds side by side. */
  private get backendFactory(): typeof createRedisBackend {
    // As `connection` below: typed for Redis, the other form is read by the other backend.
    return this.settings.REDIS_URL ? createRedisBackend : (createPostgresBackend as unknown as typeof createRedisBackend);
  }

  private options() {
    const connection = this.settings.REDIS_URL
      ? { url: this.settings.REDIS_URL, maxRetriesPerRequest: null, enableOfflineQueue: true }
      : { connectionString: this.installation.directUrl, schema: QUEUE_SCHEMA, max: 6 };
    // BullMQ types `connection` for Redis only; its PostgreSQL backend reads the other form.
    return { connection: connection as object, prefix: `{poolround-${this.installation.id}}` };
  }

  /** A queue that is away fails again and again; that it does is worth a line every few seconds. */
  private complain(error: unknown): void {
    const now = performance.now();
    if (this.isStopping || now - this.complainedAt < COMPLAINS_EVERY_MS) return;
    this.complainedAt = now;
    this.log.warn({ event: 'queue.unreachable', reason: error instanceof Error ? error.message : 'unknown' });
  }
}
