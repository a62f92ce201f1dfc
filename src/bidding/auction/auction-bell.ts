import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '../../platform/database.js';
import { OneAtATime } from '../../platform/one-at-a-time.js';
import { AuctionStreams } from './auction-streams.js';
import type { ChangedLots } from './fan-out.js';
import { ToldByOthers } from './told-by-others.js';

/**
 * Tells everybody who watches that a committed bid has changed a lot. Not in the bid's own transaction: PostgreSQL lets
 * transactions that notify commit only one after the other, each waiting for the disk. What is not told because the process
 * died in between is found by the next look around of the streams.
 */
@Injectable()
export class AuctionBell {
  private readonly log = new Logger('auction');
  /** What the other processes are to be told of each lot, the latest only. */
  private readonly waiting = new Map<string, string>();
  private readonly telling = new OneAtATime(() => this.tellOthers());

  constructor(
    private readonly database: DataSource,
    private readonly streams: AuctionStreams,
    private readonly toldByOthers: ToldByOthers,
  ) {}

  /** A lot has changed: here at once, in the other service processes as soon as the database passes it on; does not wait. */
  ring(networkId: string, stageId: string, lotId: string): void {
    this.streams.ring(stageId, lotId);
    this.pass(`${networkId} ${stageId} ${lotId}`);
  }

  /** As `ring`, of lots whose state is known, so that nobody has to look. @param changed without names */
  tell(networkId: string, changed: ChangedLots): void {
    this.streams.tell(changed.stageId, changed);
    for (const lot of changed.lots) {
      const sealed = this.toldByOthers.sealed({ ...changed, lots: [lot] });
      this.pass(`${networkId} ${changed.stageId} ${lot.lotId}`, sealed);
    }
  }

  private pass(lot: string, sealed = ''): void {
    this.waiting.set(lot, `${lot} ${this.streams.origin} ${sealed}`.trimEnd());
    void this.telling
      .run()
      .catch((error: unknown) => this.log.warn({ event: 'auction.untold', reason: error instanceof Error ? error.message : 'unknown' }));
  }

  private async tellOthers(): Promise<void> {
    const lots = [...this.waiting.values()];
    this.waiting.clear();
    if (lots.length > 0) await poolOf(this.database).query('select auction_bell($1)', [lots]);
  }
}
