import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { afterOf } from '../../platform/http.js';
import { keysetOf, type SortKeys } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import type { FreeLineState } from './free-line.js';
import { type FreeLine, FreeLines } from './free-lines.js';
import { type KnownItem, unitFor } from '../reading/known.js';
import { KnownThings } from '../reading/known-things.js';
import type { PageOf } from '../read-requirements.service.js';
import { type Similar, similarItems } from './similar-items.js';

const ORDERS: SortKeys = {
  stated: { sql: 'f.id', type: 'uuid' },
  membership: { sql: 'm.code', type: 'text' },
  description: { sql: 'f.description', type: 'text' },
};
const MOST_SUGGESTED = 8;

/** An item that may be meant, and whether the line's unit fits it. */
export type Suggested = Similar<KnownItem> & { readonly unitFits: boolean };

/** Reads lines in words; a member sees its own, the office all, and which items may be meant. Domain §5, §6.4. */
@Injectable()
export class ReadFreeLines {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly lines: FreeLines,
    private readonly things: KnownThings,
  ) {}

  /** @throws DomainError `round.missing`, `page.cursor`, `page.sort` */
  list(by: Mandate, roundId: string, state: FreeLineState | undefined, page: PageOf): Promise<(FreeLine & { readonly sortKey: string })[]> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      const keyset = keysetOf(page.sort ?? 'stated', ORDERS, 'f.id', afterOf(page.cursor, 2), 4);
      return this.lines.list(roundId, state, keyset, page.limit);
    });
  }

  /** @throws DomainError `round.missing`, `free_line.missing` */
  find(by: Mandate, roundId: string, id: string): Promise<FreeLine> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.lines.find(roundId, id);
    });
  }

  /** Items in the round's categories that are like the line's words, the likest first. @throws DomainError `round.missing`, `free_line.missing` */
  suggestions(by: Mandate, roundId: string, id: string): Promise<Suggested[]> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      const { description, membershipId, unit } = await this.lines.find(roundId, id);
      const { items } = await this.things.of(roundId, membershipId);
      const similar = similarItems(
        description,
        items.filter(({ isInRound }) => isInRound),
        MOST_SUGGESTED,
      );
      return similar.map((one) => ({ ...one, unitFits: typeof unitFor(one.item, unit) !== 'string' }));
    });
  }
}
