import { Injectable } from '@nestjs/common';
import type { Instant } from '../values/instant.js';
import { invariant } from '../values/invariant.js';
import { Jobs } from './jobs.js';
import { UnitOfWork } from './unit-of-work.js';

/** A kind of deadline: a column somewhere, and what closes everything that is overdue. Domain §2. */
export interface DeadlineKind {
  readonly kind: string;
  /** The earliest open deadline of all networks, passed or not. Runs inside a service transaction. */
  nextDue(): Promise<Instant | undefined>;
  /** Closes what is overdue, in sets. Starts its own transaction; early, late or twice changes nothing wrongly. */
  closeDue(): Promise<void>;
}

/** Longer than a sweep takes to come again. */
const SOON_US = 1_500_000n;

/** All kinds of deadlines; the queue's jobs are only their alarm clocks. */
@Injectable()
export class Deadlines {
  private readonly kinds = new Map<string, DeadlineKind>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
  ) {
    jobs.handle('deadline', async (payload) => this.close(payload));
  }

  register(kind: DeadlineKind): void {
    invariant(!this.kinds.has(kind.kind), `two kinds of deadline called ${kind.kind}`);
    this.kinds.set(kind.kind, kind);
  }

  /** Sets the alarm clock for a deadline that the running transaction has written. */
  async changed(kind: string, at: Instant): Promise<void> {
    invariant(this.kinds.has(kind), `no deadline of kind ${kind}`);
    const now = await this.work.now();
    this.work.afterCommit(() => this.alarm(kind, at, now));
  }

  /** Queues the closing of every kind that is overdue, and the alarm of those due within a second and a half. */
  async sweep(): Promise<void> {
    const { now, next } = await this.work.asService(null, () => this.look());
    for (const [kind, at] of next) if (at - now < SOON_US) await this.alarm(kind, at, now);
  }

  private async look(): Promise<{ now: Instant; next: [string, Instant][] }> {
    const next: [string, Instant][] = [];
    for (const { kind, nextDue } of this.kinds.values()) {
      const at = await nextDue();
      if (at !== undefined) next.push([kind, at]);
    }
    return { now: await this.work.now(), next };
  }

  /** The same deadline rings once in two seconds, whoever asks for it: a lost job is made again, a running one not doubled. */
  private alarm(kind: string, at: Instant, now: Instant): Promise<void> {
    const delayMs = at > now ? Number((at - now) / 1000n) + 1 : 0;
    const window = at > now ? at : now / 2_000_000n;
    return this.jobs.add('deadline', { kind }, { delayMs, id: `deadline-${kind}-${window}` });
  }

  private async close(payload: unknown): Promise<void> {
    // Written by `alarm` above.
    const { kind } = payload as { kind: string };
    const closing = this.kinds.get(kind);
    if (!closing) return;
    await closing.closeDue();
    // The next one may come before the next sweep.
    const { next, now } = await this.work.asService(null, async () => ({ next: await closing.nextDue(), now: await this.work.now() }));
    if (next !== undefined && next > now && next - now < SOON_US) await this.alarm(kind, next, now);
  }
}
