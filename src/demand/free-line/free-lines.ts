import { Injectable } from '@nestjs/common';
import type { Keyset } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { type Instant, instant } from '../../values/instant.js';
import type { FreeLineState, FreeStatement, Match, Stage } from './free-line.js';

/** A question of the office, or what the member said to it. */
export interface Word {
  readonly side: 'office' | 'member';
  readonly text: string;
  readonly at: string;
}

/** A line in its member's words. Quantities and prices are plain decimals. Domain §5. */
export interface FreeLine
  extends Stage,
    Omit<FreeStatement, 'site' | 'from' | 'to' | 'price' | 'priceUnit' | 'currency' | 'mostItWouldPay' | 'supplier'> {
  readonly id: string;
  readonly roundId: string;
  readonly membershipId: string;
  readonly membership: string;
  readonly state: FreeLineState;
  readonly site: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** From here to `supplier`: only for the member itself, nobody else's transaction can read them. */
  readonly price: string | null;
  readonly priceUnit: string | null;
  readonly currency: string | null;
  readonly mostItWouldPay: string | null;
  readonly supplier: string | null;
  /** What the office takes it for. */
  readonly match: {
    readonly item: string;
    readonly nameDe: string;
    readonly nameEn: string;
    readonly quantity: string;
    readonly unit: string;
  } | null;
  readonly dialogue: readonly Word[];
  readonly requirementId: string | null;
  readonly statedAt: Instant;
  readonly version: number;
}

type FreeLineRow = Omit<FreeLine, 'statedAt' | 'totalsPublishedAt'> & {
  readonly statedAt: string;
  readonly totalsPublishedAt: string | null;
  readonly sort_key: string;
};

const micros = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint::text`;
const SELECT = `select f.id, f.round_id as "roundId", f.membership_id as "membershipId", m.code as membership, f.state, f.description, trim_scale(f.quantity)::text as quantity, f.unit,
  case when f.firm then 'firm' else 'forecast' end as kind, s.name as site, f.need_from::text as "from", f.need_to::text as "to",
  trim_scale(t.price)::text as price, trim_scale(t.price_unit)::text as "priceUnit", t.currency, trim_scale(t.most_it_would_pay)::text as "mostItWouldPay", t.supplier,
  case when i.id is not null then jsonb_build_object('item', i.code, 'nameDe', i.name_de, 'nameEn', i.name_en, 'quantity', trim_scale(f.item_quantity)::text, 'unit', f.item_unit) end as match,
  f.dialogue, f.requirement_id as "requirementId", ${micros('f.stated_at')} as "statedAt", f.version,
  r.phase, ${micros('r.totals_published_at')} as "totalsPublishedAt"`;
const FROM = `from free_line f join membership m on m.network_id = f.network_id and m.id = f.membership_id
  join round r on r.network_id = f.network_id and r.id = f.round_id left join delivery_site s on s.network_id = f.network_id and s.id = f.site_id
  left join free_line_terms t on t.network_id = f.network_id and t.free_line_id = f.id left join item i on i.network_id = f.network_id and i.id = f.item_id
  where f.network_id = app_network() and f.round_id = $1`;

function toFreeLine({ sort_key: _, statedAt, totalsPublishedAt, ...row }: FreeLineRow): FreeLine {
  const publishedAt = totalsPublishedAt === null ? undefined : instant(BigInt(totalsPublishedAt));
  return { ...row, statedAt: instant(BigInt(statedAt)), totalsPublishedAt: publishedAt };
}

/** Lines in words. Row-level security shows a member its own, the office all of them, but nobody else's prices and suppliers. */
@Injectable()
export class FreeLines {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `free_line.missing` */
  async find(roundId: string, id: string): Promise<FreeLine> {
    const row = await this.work.one<FreeLineRow>(`${SELECT} ${FROM} and f.id = $2`, [roundId, id]);
    if (!row) throw missing('free_line');
    return toFreeLine(row);
  }

  /** The line, locked. @throws DomainError `free_line.missing` */
  async lock(roundId: string, id: string): Promise<FreeLine> {
    await this.work.query(`select from free_line where network_id = app_network() and round_id = $1 and id = $2 for update`, [roundId, id]);
    return this.find(roundId, id);
  }

  /** One page, with one row more than `limit` when there are more. */
  async list(roundId: string, state: FreeLineState | undefined, keyset: Keyset, limit: number): Promise<(FreeLine & { readonly sortKey: string })[]> {
    const rows = await this.work.query<FreeLineRow>(
      `${SELECT}, ${keyset.key} as sort_key ${FROM} and ($2::text is null or f.state = $2) and ${keyset.after} order by ${keyset.orderBy} limit $3`,
      [roundId, state ?? null, limit + 1, ...keyset.parameters],
    );
    return rows.map((row) => ({ ...toFreeLine(row), sortKey: row.sort_key }));
  }

  /** How many lines of a member are in one of these states. */
  async count(roundId: string, membershipId: string, states: readonly FreeLineState[]): Promise<number> {
    const row = await this.work.one<{ lines: number }>(
      `select count(*)::integer as lines from free_line where network_id = app_network() and round_id = $1 and membership_id = $2 and state = any ($3)`,
      [roundId, membershipId, states],
    );
    return row?.lines ?? 0;
  }

  /** @param siteId where it is delivered; undefined: the member's own address */
  async add(
    line: { readonly id: string; readonly roundId: string; readonly membershipId: string },
    personId: string,
    stated: FreeStatement,
    siteId: string | undefined,
  ): Promise<void> {
    await this.work.query(
      `insert into free_line (network_id, id, round_id, membership_id, description, quantity, unit, firm, site_id, need_from, need_to, stated_by)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        line.id,
        line.roundId,
        line.membershipId,
        stated.description,
        stated.quantity,
        stated.unit,
        stated.kind === 'firm',
        siteId ?? null,
        stated.from ?? null,
        stated.to ?? null,
        personId,
      ],
    );
    await this.work.query(
      `insert into free_line_terms (network_id, free_line_id, membership_id, price, price_unit, currency, most_it_would_pay, supplier)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7)`,
      [
        line.id,
        line.membershipId,
        stated.price ?? null,
        stated.priceUnit ?? null,
        stated.currency ?? null,
        stated.mostItWouldPay ?? null,
        stated.supplier ?? null,
      ],
    );
  }

  /** Writes what the office takes a line for. */
  async recordMatch(id: string, { item, quantity, unit }: Match): Promise<void> {
    await this.work.query(
      `update free_line set state = 'matched', item_id = $2, item_quantity = $3, item_unit = $4, version = version + 1 where network_id = app_network() and id = $1`,
      [id, item.id, quantity, unit],
    );
  }

  /** Writes a question or an answer; with either, what the office took the line for holds no longer. */
  async recordWord(id: string, state: 'asked' | 'stated', side: Word['side'], text: string): Promise<void> {
    await this.work.query(
      `update free_line set state = $2, item_id = null, item_quantity = null, item_unit = null, version = version + 1,
         dialogue = dialogue || jsonb_build_object('side', $3::text, 'text', $4::text, 'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
       where network_id = app_network() and id = $1`,
      [id, state, side, text],
    );
  }

  async recordConfirmed(id: string, requirementId: string): Promise<void> {
    await this.work.query(
      `update free_line set state = 'confirmed', requirement_id = $2, version = version + 1 where network_id = app_network() and id = $1`,
      [id, requirementId],
    );
  }

  async recordWithdrawn(id: string): Promise<void> {
    await this.work.query(`update free_line set state = 'withdrawn', version = version + 1 where network_id = app_network() and id = $1`, [id]);
  }
}
