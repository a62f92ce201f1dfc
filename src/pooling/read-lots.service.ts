import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { afterOf, type PageQuery } from '../platform/http.js';
import { keysetOf } from '../platform/keyset.js';
import { ScopedReads } from '../platform/scoped-reads.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { missing } from '../values/domain-error.js';
import { LOT_KEYS, type LotFilter, POSITION_KEYS, type SeenLot, type SeenLotWithPositions, SeenLots, type SeenPosition } from './seen-lots.js';

/** The most positions that are shown with their lot; the rest is in the list of positions. */
const MOST_WITH_LOT = 2000;

/** Reads lots and positions, as far as the caller may see them. */
@Injectable()
export class ReadLots {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: ScopedReads,
    private readonly rounds: Rounds,
    private readonly seen: SeenLots,
  ) {}

  /** For others than the office without a transaction of its own, since it is what they read most. @throws DomainError `lot.missing` */
  async find(by: Mandate, roundId: string, lotId: string): Promise<SeenLotWithPositions> {
    if (by.side === 'office' || by.side === 'auditor') return this.findForOffice(by, roundId, lotId);
    const lot = await this.reads.one<SeenLotWithPositions>(by, 'lots_seen_by', { round: roundId, lot: lotId });
    if (!lot) throw missing('lot');
    return lot;
  }

  private findForOffice(by: Mandate, roundId: string, lotId: string): Promise<SeenLotWithPositions> {
    const keyset = keysetOf('item', POSITION_KEYS, 'p.id', undefined, 7);
    return this.work.as(by, async () => {
      const lot = await this.seen.lot(roundId, lotId);
      return { ...lot, positions: await this.seen.positions(roundId, { lot: lotId }, keyset, MOST_WITH_LOT) };
    });
  }

  /** One row more than `page.limit` when there is a next page. @throws DomainError `round.missing`, `page.sort`, `page.cursor` */
  lots(by: Mandate, roundId: string, filter: LotFilter, page: PageQuery): Promise<(SeenLot & { readonly sortKey: string })[]> {
    const keyset = keysetOf(page.sort ?? 'number', LOT_KEYS, 'l.id', afterOf(page.cursor, 2), 5);
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.seen.lots(roundId, filter, keyset, page.limit);
    });
  }

  /** One row more than `page.limit` when there is a next page. @throws DomainError `round.missing`, `page.sort`, `page.cursor` */
  positions(by: Mandate, roundId: string, filter: LotFilter, page: PageQuery): Promise<(SeenPosition & { readonly sortKey: string })[]> {
    const keyset = keysetOf(page.sort ?? 'category', POSITION_KEYS, 'p.id', afterOf(page.cursor, 2), 7);
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.seen.positions(roundId, filter, keyset, page.limit);
    });
  }
}
