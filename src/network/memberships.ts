import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import type { Keyset } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { missing } from '../values/domain-error.js';
import { minorDigits } from '../values/money.js';
import type { Conflict } from './admission.js';
import type { KnownConflict, Kind, Membership, Status } from './membership.js';

interface MembershipRow {
  id: string;
  organisation_id: string;
  kind: Kind;
  code: string;
  status: Status;
  applied_no: string;
  nace_classes: string[];
  cleared_nace: string[];
  cleared_reason: string;
  markets: string[];
  group_tag: string | null;
  annual_fee: string;
  left_on: string | null;
  version: number;
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  vat_id: string | null;
  currency: string;
}

const SELECT = `m.id, m.organisation_id, m.kind, m.code, m.status, m.applied_no, m.nace_classes, m.cleared_nace, m.cleared_reason, m.markets, m.group_tag,
  m.annual_fee, m.left_on::text, m.version, o.name, o.street, o.postcode, o.city, o.country, o.vat_id, n.currency`;
const FROM = `membership m join organisation o on o.id = m.organisation_id join network n on n.id = m.network_id`;

function toMembership(row: MembershipRow): Membership {
  const { name, street, postcode, city, country } = row;
  return {
    id: row.id,
    organisationId: row.organisation_id,
    kind: row.kind,
    code: row.code,
    status: row.status,
    appliedNo: BigInt(row.applied_no),
    organisation: { name, street, postcode, city, country, vatId: row.vat_id ?? undefined },
    naceClasses: row.nace_classes,
    clearedNace: row.cleared_nace,
    clearedReason: row.cleared_reason,
    markets: row.markets,
    groupTag: row.group_tag ?? undefined,
    annualFee: Decimal.parse(row.annual_fee).toFixed(minorDigits(row.currency)),
    leftOn: row.left_on ?? undefined,
    version: row.version,
  };
}

/** Which memberships a list shows. */
export interface MembershipFilter {
  readonly kind?: Kind | undefined;
  readonly status?: Status | undefined;
  /** part of the number or the name */
  readonly text?: string | undefined;
}

/** Memberships with their organisations. Row-level security hides what the running transaction's side may not see. */
@Injectable()
export class Memberships {
  constructor(private readonly work: UnitOfWork) {}

  async find(id: string): Promise<Membership> {
    const row = await this.work.one<MembershipRow>(`select ${SELECT} from ${FROM} where m.network_id = app_network() and m.id = $1`, [id]);
    if (!row) throw missing('membership');
    return toMembership(row);
  }

  /** A membership for the office, and for others only their own: that a supplier is seen does not open what is its own. */
  async findOwnOr(by: Pick<Mandate, 'side' | 'membershipId'>, id: string): Promise<Membership> {
    if (by.side !== 'office' && by.side !== 'auditor' && by.membershipId !== id) throw missing('membership');
    return this.find(id);
  }

  async lock(id: string): Promise<Membership> {
    const row = await this.work.one<MembershipRow>(`select ${SELECT} from ${FROM} where m.network_id = app_network() and m.id = $1 for update of m`, [
      id,
    ]);
    if (!row) throw missing('membership');
    return toMembership(row);
  }

  /** One page, with one row more than `limit` when there are more. */
  async list(filter: MembershipFilter, keyset: Keyset, limit: number): Promise<(Membership & { readonly sortKey: string })[]> {
    const rows = await this.work.query<MembershipRow & { sort_key: string }>(
      `select ${SELECT}, ${keyset.key} as sort_key from ${FROM}
       where m.network_id = app_network() and ($1::text is null or m.kind = $1) and ($2::text is null or m.status = $2)
         and ($3::text is null or position(lower($3) in lower(m.code || ' ' || o.name)) > 0) and ${keyset.after}
       order by ${keyset.orderBy} limit $4`,
      [filter.kind ?? null, filter.status ?? null, filter.text ?? null, limit + 1, ...keyset.parameters],
    );
    return rows.map((row) => ({ ...toMembership(row), sortKey: row.sort_key }));
  }

  /** The ids of the admitted memberships of some kinds. */
  async admitted(...kinds: readonly Kind[]): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `select id from membership where network_id = app_network() and kind = any($1) and status = 'admitted' order by code`,
      [kinds],
    );
    return rows.map(({ id }) => id);
  }

  /** The ids of memberships of a kind by their numbers; numbers that none has are left out. */
  async idsByCode(kind: Kind, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.work.query<{ code: string; id: string }>(
      `select code, id from membership where network_id = app_network() and kind = $1 and code = any($2)`,
      [kind, codes],
    );
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  /** The members of a status, in order of application. */
  async members(status: Status): Promise<Membership[]> {
    const rows = await this.work.query<MembershipRow>(
      `select ${SELECT} from ${FROM} where m.network_id = app_network() and m.kind = 'member' and m.status = $1 order by m.applied_no`,
      [status],
    );
    return rows.map(toMembership);
  }

  /** The number of the next application of a kind; the network's row must be locked. */
  async nextApplication(kind: Kind): Promise<bigint> {
    const row = await this.work.one<{ next: string }>(
      `select coalesce(max(applied_no), 0) + 1 as next from membership where network_id = app_network() and kind = $1`,
      [kind],
    );
    return BigInt(row?.next ?? '1');
  }

  /** Why a new membership cannot be added: its number is taken, or the organisation takes part already. */
  async obstacle(code: string, organisationId: string, kind: Kind): Promise<'code' | 'organisation' | undefined> {
    const row = await this.work.one<{ is_code: boolean }>(
      `select code = $1 as is_code from membership where network_id = app_network() and (code = $1 or (organisation_id = $2 and kind = $3 and status <> 'left'))
       order by 1 desc limit 1`,
      [code, organisationId, kind],
    );
    if (!row) return undefined;
    return row.is_code ? 'code' : 'organisation';
  }

  async add(membership: Membership): Promise<void> {
    await this.work.query(
      `insert into membership (network_id, id, organisation_id, kind, code, status, applied_no, nace_classes, cleared_nace, cleared_reason, markets, group_tag, annual_fee)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        membership.id,
        membership.organisationId,
        membership.kind,
        membership.code,
        membership.status,
        membership.appliedNo.toString(),
        membership.naceClasses,
        membership.clearedNace,
        membership.clearedReason,
        membership.markets,
        membership.groupTag ?? null,
        membership.annualFee,
      ],
    );
  }

  /** Writes what a membership says about itself and its organisation, and counts its version up. */
  async record(membership: Membership): Promise<Membership> {
    const { organisation } = membership;
    await this.work.query(
      `update membership set nace_classes = $2, cleared_nace = $3, cleared_reason = $4, markets = $5, group_tag = $6, annual_fee = $7, version = version + 1
       where network_id = app_network() and id = $1`,
      [
        membership.id,
        membership.naceClasses,
        membership.clearedNace,
        membership.clearedReason,
        membership.markets,
        membership.groupTag ?? null,
        membership.annualFee,
      ],
    );
    await this.work.query(`update organisation set name = $2, street = $3, postcode = $4, city = $5, country = $6 where id = $1`, [
      membership.organisationId,
      organisation.name,
      organisation.street,
      organisation.postcode,
      organisation.city,
      organisation.country,
    ]);
    return this.find(membership.id);
  }

  async setStatus(id: string, status: Exclude<Status, 'left'>): Promise<void> {
    await this.work.query(`update membership set status = $2, version = version + 1 where network_id = app_network() and id = $1`, [id, status]);
  }

  /** Ends a membership and all its mandates, on this day of the network's zone. */
  async end(id: string, reason: string): Promise<void> {
    await this.work.query(
      `update membership set status = 'left', left_reason = $2, version = version + 1,
         left_on = (select (clock_timestamp() at time zone n.time_zone)::date from network n where n.id = app_network())
       where network_id = app_network() and id = $1`,
      [id, reason],
    );
    await this.work.query(
      `update mandate set ended_at = clock_timestamp() where network_id = app_network() and membership_id = $1 and ended_at is null`,
      [id],
    );
  }

  /** Keeps with whom a membership competes, as last examined. For the office's eyes. */
  async recordConflicts(id: string, conflicts: readonly Conflict[]): Promise<void> {
    await this.work.query(`delete from membership_conflict where network_id = app_network() and membership_id = $1`, [id]);
    await this.work.query(
      `insert into membership_conflict (network_id, membership_id, with_membership_id, ground, value)
       select app_network(), $1, other, ground, value from unnest($2::uuid[], $3::text[], $4::text[]) as found (other, ground, value)`,
      [id, conflicts.map((c) => c.withId), conflicts.map((c) => c.ground), conflicts.map((c) => c.value)],
    );
  }

  /** The recorded conflicts of several memberships; empty for whoever is not the office. */
  async conflictsOf(ids: readonly string[]): Promise<ReadonlyMap<string, KnownConflict[]>> {
    const rows = await this.work.query<{
      membership_id: string;
      with_id: string;
      ground: 'market' | 'nace';
      value: string;
      code: string;
      name: string;
    }>(
      `select c.membership_id, c.with_membership_id as with_id, c.ground, c.value, m.code, o.name
       from membership_conflict c join membership m on (m.network_id, m.id) = (c.network_id, c.with_membership_id) join organisation o on o.id = m.organisation_id
       where c.network_id = app_network() and c.membership_id = any($1) order by c.membership_id, m.code, c.ground, c.value`,
      [ids],
    );
    const found = new Map<string, KnownConflict[]>();
    for (const row of rows) {
      const conflict: KnownConflict = { withId: row.with_id, ground: row.ground, value: row.value, withCode: row.code, withName: row.name };
      found.set(row.membership_id, [...(found.get(row.membership_id) ?? []), conflict]);
    }
    return found;
  }
}
