import { setTimeout as sleep } from 'node:timers/promises';
import type { Chapter } from '../progress.js';
import type { Play } from './play.js';

const LEAST_ROOM_MS = 4000;
/** What one thing to hand in may well take while others are handed in too. */
const PIECE_MS = 50;
const WAITS_MS = 180_000;

/** What a deadline is set for. */
export interface Handing {
  readonly play: Pick<Play, 'office' | 'leadMs' | 'pace'>;
  /** How many things will be handed in. */
  readonly pieces: number;
  /** Sets it for the first time. */
  set(deadline: string): Promise<unknown>;
  /** Moves it on while it has not passed. */
  move(deadline: string): Promise<unknown>;
}

/** A deadline that is a few seconds ahead, and is moved on while things have still to be handed in. */
export class NearDeadline {
  private moving: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly handing: Handing,
    private at: number,
  ) {}

  /** Sets a deadline as far ahead as the play says, and further where there is much to hand in or the service is slow. */
  static async set(handing: Handing): Promise<NearDeadline> {
    const { office, leadMs } = handing.play;
    const at = (await office.clock()) + Math.max(leadMs, 2 * roomOf(handing.play)) + handing.pieces * PIECE_MS;
    await handing.set(isoOf(at));
    return new NearDeadline(handing, at);
  }

  /** Hands something in after making sure that enough time is left for it, by how fast the service has been answering. */
  async beforeIt<T>(handIn: () => Promise<T>): Promise<T> {
    const { office, leadMs } = this.handing.play;
    const now = await office.clock();
    const room = roomOf(this.handing.play);
    if (this.at - now < room) {
      this.at = now + Math.max(leadMs, 2 * room);
      this.moving = this.handing.move(isoOf(this.at));
    }
    await this.moving;
    return handIn();
  }

  /**
   * Waits until the service itself has closed what ends at the deadline.
   * @param isClosed asks it
   * @throws Error when it has not three minutes after the deadline
   */
  async untilClosed(chapter: Chapter, what: string, isClosed: () => Promise<boolean>): Promise<void> {
    const wait = this.at - (await this.handing.play.office.clock());
    chapter.waiting(`waiting ${(Math.max(0, wait) / 1000).toFixed(0)} s for the deadline of ${what}`);
    await sleep(Math.max(0, wait));
    await until(`${what} has not been closed`, isClosed);
  }
}

/**
 * The time that must be left to hand in one more thing: two or three requests, each as slow as the slowest lately. Whoever asks
 * for deadlines far ahead expects a service that may be away for a while, before the first slow answer too.
 */
function roomOf({ leadMs, pace }: Handing['play']): number {
  return Math.max(LEAST_ROOM_MS, leadMs / 2, 4 * pace.slowestMs);
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
