import { OneAtATime } from '../../platform/one-at-a-time.js';
import type { AuctionStream } from './auction-stream.js';
import { type ChangedLots, isOverseer } from './fan-out.js';
import { ToldLots } from './told-lots.js';

/** Looks at lots with all who sit at them, for the service itself. */
export type LookAtLots = (lotIds: readonly string[], isNamed: boolean) => Promise<ChangedLots | null>;

/**
 * The streams of one auction in this process. Suppliers are told of a changed lot as soon as its state is known; where it is not, and for
 * overseers, who are told names too, the service looks: what rings while it looks is looked at together, and once for all of them.
 */
export class WatchedAuction {
  readonly streams = new Set<AuctionStream>();
  private readonly rung = new Set<string>();
  private readonly rungForOverseers = new Set<string>();
  private readonly telling = new OneAtATime(() => this.lookAndTell());
  /** Of the last look, and when that was in ms of the process's clock. */
  private last: { readonly changed: ChangedLots; readonly atMs: number } | undefined;

  constructor(private readonly look: LookAtLots) {}

  /** A lot has changed. */
  ring(lotId: string): void {
    this.rung.add(lotId);
    void this.telling.run();
  }

  /** Lots have changed, and this is how. @param changed without names */
  tell(changed: ChangedLots): void {
    const told = new ToldLots(changed);
    for (const stream of this.streams) {
      const about = changed.lots.filter(({ lotId }) => stream.isAbout(lotId));
      if (about.length === 0) continue;
      if (isOverseer(stream.by)) for (const { lotId } of about) this.rungForOverseers.add(lotId);
      else stream.take(told);
    }
    if (this.rungForOverseers.size > 0) void this.telling.run();
  }

  /** Anything may have changed: each reader looks for itself. */
  ringAll(): void {
    for (const stream of this.streams) stream.ring();
  }

  /** Looks at all lots that are watched, in case a bell was not heard. */
  lookAround(): void {
    for (const stream of this.streams) for (const lotId of stream.lots()) this.rung.add(lotId);
    if (this.rung.size > 0) void this.telling.run();
  }

  /** Tells a reader the service's clock. */
  beat(stream: AuctionStream): void {
    if (!this.last) return stream.beat(undefined);
    const { changed, atMs } = this.last;
    const elapsedUs = BigInt(Math.round((performance.now() - atMs) * 1000));
    stream.beat(new ToldLots({ ...changed, now: `${BigInt(changed.now) + elapsedUs}`, lots: [] }));
  }

  private async lookAndTell(): Promise<void> {
    const [rung, forOverseers] = [[...this.rung], [...this.rungForOverseers]];
    this.rung.clear();
    this.rungForOverseers.clear();
    const readers = [...this.streams].filter(
      (stream) => rung.some((lot) => stream.isAbout(lot)) || (isOverseer(stream.by) && forOverseers.some((lot) => stream.isAbout(lot))),
    );
    if (readers.length === 0) return;
    try {
      const isNamed = readers.some(({ by }) => isOverseer(by));
      const changed = await this.look([...new Set([...rung, ...forOverseers])], isNamed);
      if (!changed) return;
      this.last = { changed, atMs: performance.now() };
      const told = new ToldLots(changed);
      for (const reader of readers) reader.take(told);
    } catch {
      // Each looks for itself, and comes back if that fails too.
      for (const reader of readers) reader.ring();
    }
  }
}
