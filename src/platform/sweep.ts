import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Deadlines } from './deadlines.js';
import { Jobs } from './jobs.js';
import { EventHandlers } from './outbox.js';
import { Patience } from './patience.js';
import { SETTINGS, type Settings } from './settings.js';
import { UnitOfWork } from './unit-of-work.js';

const EVERY_MS = 1000;
const BATCH = 200;

const TAKE_FORGOTTEN = `update outbox set queued_at = clock_timestamp(), attempts = attempts + 1 where id in (
  select id from outbox where handled_at is null and made_at < clock_timestamp() - interval '2 seconds'
    and (queued_at is null or queued_at < clock_timestamp() - make_interval(secs => least(300, 2 ^ least(attempts, 9))))
  order by made_at limit $1 for update skip locked)
returning id`;

interface OutboxRow {
  id: string;
  network_id: string;
  event: string;
  payload: unknown;
}

/**
 * Finds once a second what is due and what no job has handled: lost queues, killed workers, missed alarms. The only
 * timer of the service. What fails is swept ever more rarely until it succeeds. Domain §2.
 */
@Injectable()
export class Sweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('sweep');
  private readonly patience = new Patience();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly deadlines: Deadlines,
    private readonly handlers: EventHandlers,
  ) {
    jobs.handle('events', (payload) => this.handleEvents(payload));
  }

  onApplicationBootstrap(): void {
    this.jobs.start();
    if (this.settings.JOBS) this.next(EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private next(afterMs: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.sweep().then((pauseMs) => this.next(pauseMs));
    }, afterMs);
  }

  /** @returns how long to wait before the next one */
  private async sweep(): Promise<number> {
    try {
      await this.deadlines.sweep();
      await this.queueForgottenEvents();
      this.patience.succeeded();
      return EVERY_MS;
    } catch (error) {
      if (this.patience.speaks()) this.log.warn({ event: 'sweep.failed', reason: error instanceof Error ? error.message : 'unknown' });
      return Math.max(EVERY_MS, this.patience.failed());
    }
  }

  /** Events that nobody has handled two seconds after commit; each further attempt waits twice as long. */
  private async queueForgottenEvents(): Promise<void> {
    for (;;) {
      const ids = await this.work.asService(null, () => this.work.query<{ id: string }>(TAKE_FORGOTTEN, [BATCH]));
      if (ids.length > 0) await this.jobs.add('events', { ids: ids.map((row) => row.id) });
      if (ids.length < BATCH) return;
    }
  }

  private async handleEvents(payload: unknown): Promise<void> {
    // Written by `Outbox.add` and `queueForgottenEvents`.
    const { ids } = payload as { ids: string[] };
    const rows = await this.work.asService(null, () =>
      this.work.query<OutboxRow>(`select id, network_id, event, payload from outbox where id = any($1) and handled_at is null order by made_at, id`, [
        ids,
      ]),
    );
    const done: string[] = [];
    for (const row of rows) if (await this.isHandled(row)) done.push(row.id);
    if (done.length > 0)
      await this.work.asService(null, () =>
        this.work.query(`update outbox set handled_at = clock_timestamp(), failure = null where id = any($1)`, [done]),
      );
  }

  private async isHandled(row: OutboxRow): Promise<boolean> {
    try {
      await this.handlers.handle(row.event, row.payload, row.network_id);
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      this.log.error({ event: 'event.failed', name: row.event, outboxId: row.id, reason, stack: error instanceof Error ? error.stack : undefined });
      await this.work.asService(null, () =>
        this.work.query(`update outbox set failure = $2, queued_at = coalesce(queued_at, clock_timestamp()) where id = $1`, [
          row.id,
          reason.slice(0, 2000),
        ]),
      );
      return false;
    }
  }
}
