import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BackendFactory,
  type createRedisBackend,
  PostgresConnection,
  type PostgresConnectionOptions,
  PostgresQueueBackend,
  type Processor,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Patience } from './patience.js';

/**
 * BullMQ looks once whether its tables are there, and gives everybody the answer of that one look for good: a database
 * that is away at that moment would never be used again. The service has brought the tables up to date before.
 */
class PreparedConnection extends PostgresConnection {
  override waitUntilReady(): Promise<void> {
    return Promise.resolve();
  }
}

/** As BullMQ makes its PostgreSQL backend, on a connection that is tried again however often it has failed. */
export const createPreparedBackend: BackendFactory<PostgresQueueBackend, PostgresConnectionOptions> = (name, opts, { withBlockingConnection } = {}) =>
  new PostgresQueueBackend(new PreparedConnection(opts.connection), name, opts, true, withBlockingConnection ? name : undefined);

/**
 * BullMQ's worker asks for the next job again at once when asking has failed, unless nobody listens at the queue's port:
 * a queue that answers and refuses (no such database, wrong password, a pooler that says no) kept a processor busy. This
 * one pauses after every failure, ever longer; closing it ends the pause.
 */
export class PatientWorker extends Worker {
  private readonly patience = new Patience();
  private readonly ending = new AbortController();

  /** Runs when `run` is called. */
  constructor(name: string, processor: Processor, opts: WorkerOptions, backend: typeof createRedisBackend) {
    // Every failure has its pause here already.
    super(name, processor, { ...opts, autorun: false, runRetryDelay: 0 }, backend);
    this.once('closing', () => this.ending.abort());
  }

  /** BullMQ pauses so after it could not wait for a job. */
  override async delay(): Promise<void> {
    await sleep(this.patience.failed(), undefined, { signal: this.ending.signal }).catch(() => undefined);
  }

  protected override moveToActive(...given: Parameters<Worker['moveToActive']>): ReturnType<Worker['moveToActive']> {
    return this.patiently(() => super.moveToActive(...given));
  }

  protected override handleCompleted(...given: Parameters<Worker['handleCompleted']>): ReturnType<Worker['handleCompleted']> {
    return this.patiently(() => super.handleCompleted(...given));
  }

  protected override handleFailed(...given: Parameters<Worker['handleFailed']>): ReturnType<Worker['handleFailed']> {
    return this.patiently(() => super.handleFailed(...given));
  }

  private async patiently<T>(act: () => Promise<T>): Promise<T> {
    try {
      const done = await act();
      this.patience.succeeded();
      return done;
    } catch (error) {
      await this.delay();
      throw error;
    }
  }
}
