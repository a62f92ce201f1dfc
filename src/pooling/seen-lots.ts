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

/** A position as the caller may see it: null is withheld from it, or, in `published`, from everyone but the office. */
export interface SeenPosition {
  readonly id: string;
  readonly lotId: string;
  readonly category: string;
  readonly region: string;
  readonly regions: readonly string[];
  readonly item: string;
  readonly unit: string;
  readonly firm: string | null;
  readonly forecast: string | null;
  readonly total: string | null;
  readonly contributors: number | null;
  readonly published: string | null;
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
  category: { sql: `concat_ws(chr(1), c.code, l.region) collate "C"`, type: 'text' },
  region: { sql: `concat_ws(chr(1), l.region, c.code) collate "C"`, type: 'text' },
};

/** By what positions are sorted: never by a total. Domain §6.3. */
export const POSITION_KEYS: SortKeys = {
  category: { sql: `concat_ws(chr(1), c.code, l.region, i.code) collate "C"`, type: 'text' },
  item: { sql: `concat_ws(chr(1), i.code, c.code, l.region) collate "C"`, type: 'text' },
  region: { sql: `concat_ws(chr(1), l.region, c.code, i.code) collate "C"`, type: 'text' },
};

const LOT = `l.id, l.number, c.code as category, l.region, l.title, l.version, l.published_at is not null as "isPublished",
  r.phase = 'pooling' and r.totals_published_at is null as "isShapeable"`;
const OF_LOT = `lot l join category c on c.network_id = l.network_id and c.id = l.category_id join round r on r.network_id = l.network_id and r.id = l.round_id`;

const PLACE = `p.id, l.id as "lotId", c.code as category, l.region, p.regions, i.code as item, i.base_unit as unit,
  trim_scale(p.firm)::text as firm, trim_scale(p.forecast)::text as forecast, trim_scale(p.total)::text as total`;
/** The office reads the sums; everybody else what is shown of them, from another table. */
const POSITION = {
  office: { columns: `${PLACE}, p.contributors, trim_scale(p.published)::text as published`, from: 'lot_position p' },
  others: { columns: `${PLACE}, null::integer as contributors, trim_scale(p.total)::text as published`, from: 'shown_position p' },
} as const;
const OF_POSITION = `join lot l on l.network_id = p.network_id and l.id = p.lot_id join category c on c.network_id = l.network_id and c.id = l.category_id
  join item i on i.network_id = p.network_id and i.id = p.item_id`;

/** Lots and positions as the running transaction's side may see them. Domain §6.3, §6.4. */
@Injectable()
export class SeenLots {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `lot.missing` */
  async lot(roundId: string, id: string): Promise<SeenLot> {
    const row = await this.work.one<SeenLot>(`select ${LOT} from ${OF_LOT} where l.network_id = app_network() and l.round_id = $1 and l.id = $2`, [
      roundId,
      id,
    ]);
    if (!row) throw missing('lot');
    return row;
  }

  /** One row more than `limit` when there are more. */
  lots(roundId: string, filter: LotFilter, keyset: Keyset, limit: number): Promise<(SeenLot & { readonly sortKey: string })[]> {
    return this.work.query(
      `select ${LOT}, ${keyset.key} as "sortKey" from ${OF_LOT}
       where l.network_id = app_network() and l.round_id = $1 and ($2::text is null or c.code = $2) and ($3::text is null or l.region = $3) and ${keyset.after}
       order by ${keyset.orderBy} limit $4`,
      [roundId, filter.category ?? null, filter.region ?? null, limit + 1, ...keyset.parameters],
    );
  }

  /** One row more than `limit` when there are more. */
  positions(roundId: string, filter: LotFilter, keyset: Keyset, limit: number): Promise<(SeenPosition & { readonly sortKey: string })[]> {
    const { columns, from } = POSITION[this.isOffice ? 'office' : 'others'];
    return this.work.query(
      `select ${columns}, ${keyset.key} as "sortKey" from ${from} ${OF_POSITION}
       where p.network_id = app_network() and l.round_id = $1 and ($2::text is null or c.code = $2) and ($3::text is null or l.region = $3)
         and ($4::text is null or i.code = $4) and ($5::uuid is null or l.id = $5) and ${keyset.after}
       order by ${keyset.orderBy} limit $6`,
      [roundId, filter.category ?? null, filter.region ?? null, filter.item ?? null, filter.lot ?? null, limit + 1, ...keyset.parameters],
    );
  }

  private get isOffice(): boolean {
    const { side } = this.work.scope;
    return side === 'office' || side === 'auditor' || side === 'service';
  }
}
