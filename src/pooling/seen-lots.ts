import { Injectable } from '@nestjs/common';
import type { Keyset, SortKeys } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';

/** A lot as the caller may see it. */
export interface SeenLot {
  readonly id: string;
  readonly number: number;
  readonly category: string;
  readonly region: string;
  readonly title: string;
  readonly isPublished: boolean;
  readonly isShapeable: boolean;
  readonly version: number;
}

/** What is withheld from the caller; in `published`, from everyone but the office. A marker, never 0 or blank. Domain §6.3. */
export type Withheld = 'withheld';

/** A position as the caller may see it: decimals, or that they are withheld. */
export interface SeenPosition {
  readonly id: string;
  readonly lotId: string;
  readonly category: string;
  readonly region: string;
  readonly regions: string[];
  readonly item: string;
  readonly unit: string;
  readonly firm: string;
  readonly forecast: string;
  readonly total: string;
  readonly contributors: number | Withheld;
  readonly published: string;
}

/** A lot with its positions, by item. */
export interface SeenLotWithPositions extends SeenLot {
  readonly positions: readonly SeenPosition[];
}

/** Which lots or positions a list shows. */
export interface LotFilter {
  readonly category?: string | undefined;
  readonly region?: string | undefined;
  readonly item?: string | undefined;
  readonly lot?: string | undefined;
}

/** By what lots are sorted: never by anything that a total decides. Domain §6.3. */
export const LOT_KEYS: SortKeys = {
  number: { sql: 'l.number', type: 'bigint' },
  category: { sql: `concat_ws(chr(1), l.category, l.region) collate "C"`, type: 'text' },
  region: { sql: `concat_ws(chr(1), l.region, l.category) collate "C"`, type: 'text' },
};

/** By what positions are sorted: never by a total. Domain §6.3. */
export const POSITION_KEYS: SortKeys = {
  category: { sql: `concat_ws(chr(1), p.category, p.region, p.item) collate "C"`, type: 'text' },
  item: { sql: `concat_ws(chr(1), p.item, p.category, p.region) collate "C"`, type: 'text' },
  region: { sql: `concat_ws(chr(1), p.region, p.category, p.item) collate "C"`, type: 'text' },
};

const LOT = `l.id, l.number, l.category, l.region, l.title, l.version, l.is_published as "isPublished", l.is_shapeable as "isShapeable"`;

/** Lots and positions as the running transaction's side may see them. Domain §6.3, §6.4. */
@Injectable()
export class SeenLots {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `lot.missing` */
  async lot(roundId: string, id: string): Promise<SeenLot> {
    const row = await this.work.one<SeenLot>(
      `select ${LOT} from lot_as_seen l where l.network_id = app_network() and l.round_id = $1 and l.id = $2`,
      [roundId, id],
    );
    if (!row) throw missing('lot');
    return row;
  }

  /** One row more than `limit` when there are more. */
  lots(roundId: string, filter: LotFilter, keyset: Keyset, limit: number): Promise<(SeenLot & { readonly sortKey: string })[]> {
    return this.work.query(
      `select ${LOT}, ${keyset.key} as "sortKey"
       from lot_as_seen l
       where l.network_id = app_network() and l.round_id = $1 and ($2::text is null or l.category = $2) and ($3::text is null or l.region = $3) and ${keyset.after}
       order by ${keyset.orderBy} limit $4`,
      [roundId, filter.category ?? null, filter.region ?? null, limit + 1, ...keyset.parameters],
    );
  }

  /** One row more than `limit` when there are more. */
  positions(roundId: string, filter: LotFilter, keyset: Keyset, limit: number): Promise<(SeenPosition & { readonly sortKey: string })[]> {
    return this.work.query(
      `select p.id, p.lot_id as "lotId", p.category, p.region, p.regions, p.item, p.unit, p.firm, p.forecast, p.total, p.contributors, p.published,
         ${keyset.key} as "sortKey" from position_as_seen p
       where p.network_id = app_network() and p.round_id = $1 and ($2::text is null or p.category = $2) and ($3::text is null or p.region = $3)
         and ($4::text is null or p.item = $4) and ($5::uuid is null or p.lot_id = $5) and ${keyset.after}
       order by ${keyset.orderBy} limit $6`,
      [roundId, filter.category ?? null, filter.region ?? null, filter.item ?? null, filter.lot ?? null, limit + 1, ...keyset.parameters],
    );
  }
}
