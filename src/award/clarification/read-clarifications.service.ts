import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import type { Instant } from '../../values/instant.js';
import { type Clarification, Clarifications } from './clarifications.js';

/** Shows written questions about bids: all to office and auditor, its own to a bidder. Domain §10. */
@Injectable()
export class ReadClarifications {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly clarifications: Clarifications,
  ) {}

  /**
   * @param after id of the last one that was seen
   * @returns also the clock by which they wait or are over
   * @throws DomainError `round.missing`
   */
  list(by: Mandate, roundId: string, after: string | undefined, most: number): Promise<{ items: Clarification[]; now: Instant }> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return { items: await this.clarifications.list(roundId, after, most), now: await this.work.now() };
    });
  }

  /** @throws DomainError `round.missing`, `clarification.missing` */
  one(by: Mandate, roundId: string, id: string): Promise<{ item: Clarification; now: Instant }> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return { item: await this.clarifications.find(roundId, id), now: await this.work.now() };
    });
  }
}
