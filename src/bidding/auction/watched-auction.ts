import { OneAtATime } from '../../platform/one-at-a-time.js';
import type { AuctionStream } from './auction-stream.js';
import { type ChangedLots, isOverseer } from './fan-out.js';
import { ToldLots } from './told-lots.js';

/** Looks at lots with all who sit at them, for the service itself. */
export type LookAtLots = (lotIds: readonly string[], isNamed: boolean) => Promise<ChangedLots | null>;

/** The streams of one auction in this process. What rings while it looks is looked at together, and once for all of them. */
export class WatchedAuction {
  readonly streams = new Set<AuctionStream>();
  private readonly rung = new Set<string>();
  private readonly telling = new OneAtATime(() => this.tell());

  constructor(private readonly look: LookAtLots) {}

  /** A lot has changed. */
  ring(lotId: string): void {
    this.rung.add(lotId);
    void this.telling.run();
  }

  /** Anything may have changed. */
  ringAll(): void {
    for (const stream of this.streams) stream.ring();
  }

  private async tell(): Promise<void> {
    const lots = [...this.rung];
    this.rung.clear();
    const readers = [...this.streams].filter((stream) => lots.some((lot) => stream.isAbout(lot)));
    if (readers.length === 0) return;
    try {
      const changed = await this.look(
        lots,
        readers.some(({ by }) => isOverseer(by)),
      );
      if (!changed) return;
      const told = new ToldLots(changed);
      for (const reader of readers) reader.take(told);
    } catch {
      // Each looks for itself, and comes back if that fails too.
      for (const reader of readers) reader.ring();
    }
  }
}
