import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OneAtATime } from '../../platform/one-at-a-time.js';
import { AuctionStreams } from './auction-streams.js';

/**
 * Tells everybody who watches that a committed bid has changed a lot. Not in the bid's own transaction: PostgreSQL lets
 * transactions that notify commit only one after the other, each waiting for the disk. What is not told because the process
 * died in between is found by the next beat of the streams.
 */
@Injectable()
export class AuctionBell {
  private readonly log = new Logger('auction');
  private readonly waiting = new Set<string>();
  private readonly telling = new OneAtATime(() => this.tellOthers());

  constructor(
    private readonly database: DataSource,
    private readonly streams: AuctionStreams,
  ) {}

  /** Here at once, in the other service processes as soon as the database passes it on; does not wait. */
  ring(networkId: string, stageId: string, lotId: string): void {
    const lot = `${networkId} ${stageId} ${lotId}`;
    this.streams.heard(lot);
    this.waiting.add(`${lot} ${this.streams.origin}`);
    void this.telling
      .run()
      .catch((error: unknown) => this.log.warn({ event: 'auction.untold', reason: error instanceof Error ? error.message : 'unknown' }));
  }

  private async tellOthers(): Promise<void> {
    const lots = [...this.waiting];
    this.waiting.clear();
    if (lots.length > 0) await this.database.query('select auction_bell($1)', [lots]);
  }
}
