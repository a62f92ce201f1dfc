import { Injectable } from '@nestjs/common';
import type { Keyset } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { type Instant, instant } from '../values/instant.js';

/** A committed requirement line. Quantities and prices are plain decimals. Domain §5. */
export interface Requirement {
  readonly id: string;
  readonly roundId: string;
  readonly membershipId: string;
  readonly membership: string;
  readonly fileId: string | undefined;
  readonly row: number | undefined;
  readonly item: string;
  readonly category: string;
  readonly region: string;
  readonly site: string | undefined;
  /** In the item's base unit. */
  readonly quantity: string;
  readonly baseUnit: string;
  readonly kind: 'firm' | 'forecast';
  readonly lineQuantity: string;
  readonly lineUnit: string;
  readonly price: string | undefined;
  readonly priceUnit: string | undefined;
  readonly currency: string | undefined;
  readonly mostItWouldPay: string | undefined;
  readonly supplier: string | undefined;
  readonly description: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly confirmedAt: Instant | undefined;
  readonly withdrawnAt: Instant | undefined;
}

/** What a list of requirements is narrowed to. */
export interface RequirementFilter {
  readonly membershipId?: string | undefined;
  readonly membership?: string | undefined;
  readonly item?: string | undefined;
  readonly category?: string | undefined;
  readonly region?: string | undefined;
  readonly fileId?: string | undefined;
  readonly kind?: 'firm' | 'forecast' | undefined;
  readonly isWithdrawn?: boolean | undefined;
}

type Nullable<T> = { [K in keyof T]: Exclude<T[K], undefined> | null };
type RequirementRow = Nullable<Omit<Requirement, 'confirmedAt' | 'withdrawnAt'>> &
  Pick<
    Requirement,
    'id' | 'roundId' | 'membershipId' | 'membership' | 'item' | 'category' | 'region' | 'quantity' | 'baseUnit' | 'kind' | 'lineQuantity' | 'lineUnit'
  > & {
    readonly confirmedAt: string | null;
    readonly withdrawnAt: string | null;
    readonly sort_key: string;
  };

const micros = (column: string) => `(extract(epoch from r.${column}) * 1000000)::bigint::text`;
const SELECT = `select r.id, r.round_id as "roundId", r.membership_id as "membershipId", m.code as membership, r.file_id as "fileId", r.row_no as row, i.code as item, c.code as category,
  r.region, s.name as site, trim_scale(r.quantity)::text as quantity, i.base_unit as "baseUnit", case when r.firm then 'firm' else 'forecast' end as kind,
  trim_scale(r.line_quantity)::text as "lineQuantity", r.line_unit as "lineUnit", trim_scale(r.price)::text as price, trim_scale(r.price_unit)::text as "priceUnit", r.currency,
  trim_scale(r.most_it_would_pay)::text as "mostItWouldPay", r.supplier, r.description, r.need_from::text as "from", r.need_to::text as "to",
  ${micros('confirmed_at')} as "confirmedAt", ${micros('withdrawn_at')} as "withdrawnAt"`;
const FROM = `from requirement r join membership m on m.network_id = r.network_id and m.id = r.membership_id join item i on i.network_id = r.network_id and i.id = r.item_id
  join category c on c.network_id = r.network_id and c.id = r.category_id left join delivery_site s on s.network_id = r.network_id and s.id = r.site_id
  where r.network_id = app_network() and r.round_id = $1`;

function toRequirement(row: RequirementRow): Requirement {
  const at = (text: string | null): Instant | undefined => (text === null ? undefined : instant(BigInt(text)));
  const { sort_key: _, ...rest } = row;
  return {
    ...rest,
    fileId: row.fileId ?? undefined,
    row: row.row ?? undefined,
    site: row.site ?? undefined,
    price: row.price ?? undefined,
    priceUnit: row.price === null ? undefined : (row.priceUnit ?? undefined),
    currency: row.price === null ? undefined : (row.currency ?? undefined),
    mostItWouldPay: row.mostItWouldPay ?? undefined,
    supplier: row.supplier ?? undefined,
    description: row.description ?? undefined,
    from: row.from ?? undefined,
    to: row.to ?? undefined,
    confirmedAt: at(row.confirmedAt),
    withdrawnAt: at(row.withdrawnAt),
  };
}

/** Requirement lines. Row-level security shows a member its own, the office all of them. */
@Injectable()
export class Requirements {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `requirement.missing` */
  async find(roundId: string, id: string): Promise<Requirement> {
    const row = await this.work.one<RequirementRow>(`${SELECT} ${FROM} and r.id = $2`, [roundId, id]);
    if (!row) throw missing('requirement');
    return toRequirement(row);
  }

  /** The line, locked. @throws DomainError `requirement.missing` */
  async lock(roundId: string, id: string): Promise<Requirement> {
    await this.work.query(`select from requirement where network_id = app_network() and round_id = $1 and id = $2 for update`, [roundId, id]);
    return this.find(roundId, id);
  }

  /** One page, with one row more than `limit` when there are more. */
  async list(roundId: string, filter: RequirementFilter, keyset: Keyset, limit: number): Promise<(Requirement & { readonly sortKey: string })[]> {
    const rows = await this.work.query<RequirementRow>(
      `${SELECT}, ${keyset.key} as sort_key ${FROM} and ($2::text is null or m.code = $2) and ($3::text is null or i.code = $3) and ($4::text is null or c.code = $4)
         and ($5::text is null or r.region = $5) and ($6::uuid is null or r.file_id = $6) and ($7::boolean is null or r.firm = $7)
         and ($8::boolean is null or (r.withdrawn_at is not null) = $8) and ($10::uuid is null or r.membership_id = $10) and ${keyset.after} order by ${keyset.orderBy} limit $9`,
      [
        roundId,
        filter.membership ?? null,
        filter.item ?? null,
        filter.category ?? null,
        filter.region ?? null,
        filter.fileId ?? null,
        filter.kind === undefined ? null : filter.kind === 'firm',
        filter.isWithdrawn ?? null,
        limit + 1,
        filter.membershipId ?? null,
        ...keyset.parameters,
      ],
    );
    return rows.map((row) => ({ ...toRequirement(row), sortKey: row.sort_key }));
  }

  async recordMostItWouldPay(id: string, price: string): Promise<void> {
    await this.work.query(`update requirement set most_it_would_pay = $2 where network_id = app_network() and id = $1`, [id, price]);
  }

  async recordWithdrawn(id: string): Promise<void> {
    await this.work.query(
      `update requirement set withdrawn_at = clock_timestamp(), confirmed_at = null where network_id = app_network() and id = $1`,
      [id],
    );
  }

  async recordConfirmed(id: string): Promise<void> {
    await this.work.query(`update requirement set confirmed_at = clock_timestamp() where network_id = app_network() and id = $1`, [id]);
  }

  /**
   * Confirms every line of a member that is neither confirmed nor withdrawn, each with its entry in the log.
   * @param by the pseudonym of who confirms
   * @returns how many
   */
  async confirmAll(roundId: string, membershipId: string, by: string): Promise<number> {
    const row = await this.work.one<{ count: number }>(
      `with confirmed as (
         update requirement set confirmed_at = clock_timestamp()
         where network_id = app_network() and round_id = $1 and membership_id = $2 and confirmed_at is null and withdrawn_at is null
         returning network_id, id, membership_id
       ), logged as (
         insert into audit_entry (network_id, kind, subject_id, membership_id, body)
         select network_id, 'requirement.confirmed', id, membership_id, jsonb_build_object('roundId', $1::text, 'by', $3::text) from confirmed
       )
       select count(*)::integer as count from confirmed`,
      [roundId, membershipId, by],
    );
    return row?.count ?? 0;
  }

  /** Takes out the lines of a file that another one replaces; what it said stays in its bytes. */
  async removeOfFile(roundId: string, membershipId: string, fileId: string): Promise<void> {
    await this.work.query(`delete from requirement where network_id = app_network() and round_id = $1 and membership_id = $2 and file_id = $3`, [
      roundId,
      membershipId,
      fileId,
    ]);
  }
}
