import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../api-client.js';
import type { Chapter } from '../progress.js';

const ROOM_MS = 4000;
const WAITS_MS = 180_000;

/** A deadline that is a few seconds ahead, and is moved on while things have still to be handed in. */
export class NearDeadline {
  private constructor(
    private readonly service: ApiClient,
    private at: number,
    private readonly leadMs: number,
    private readonly move: (deadline: string) => Promise<unknown>,
  ) {}

  /**
   * Sets a deadline.
   * @param leadMs how far ahead of the service's clock
   * @param set sets it for the first time
   * @param move moves it on while it has not passed
   */
  static async set(
    service: ApiClient,
    leadMs: number,
    set: (deadline: string) => Promise<unknown>,
    move: (deadline: string) => Promise<unknown>,
  ): Promise<NearDeadline> {
    const at = (await service.clock()) + leadMs;
    await set(isoOf(at));
    return new NearDeadline(service, at, leadMs, move);
  }

  /** Makes sure that enough time is left to hand in one more thing. */
  async leaveRoom(): Promise<void> {
    const now = await this.service.clock();
    if (this.at - now > ROOM_MS) return;
    this.at = now + this.leadMs;
    await this.move(isoOf(this.at));
  }

  /**
   * Waits until the service itself has closed what ends at the deadline.
   * @param isClosed asks it
   * @throws Error when it has not three minutes after the deadline
   */
  async untilClosed(chapter: Chapter, what: string, isClosed: () => Promise<boolean>): Promise<void> {
    const wait = this.at - (await this.service.clock());
    chapter.waiting(`waiting ${(Math.max(0, wait) / 1000).toFixed(0)} s for the deadline of ${what}`);
    await sleep(Math.max(0, wait));
    await until(`${what} has not been closed`, isClosed);
  }
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** Asks ever less often until it is so. @throws Error `…, and three minutes have passed` */
export async function until(otherwise: string, isSo: () => Promise<boolean>): Promise<void> {
  const givenUpAt = performance.now() + WAITS_MS;
  for (let pause = 100; ; pause = Math.min(pause * 1.5, 2000)) {
    if (await isSo()) return;
    if (performance.now() > givenUpAt) throw new Error(`${otherwise}, and three minutes have passed.`);
    await sleep(pause);
  }
}
