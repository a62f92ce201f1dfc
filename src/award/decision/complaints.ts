import { Injectable } from '@nestjs/common';
import type { Keyset } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { instant, isoOf } from '../../values/instant.js';

/** A bidder's complaint about a decision. */
export interface Complaint {
  readonly id: string;
  readonly roundId: string;
  readonly supplier: string;
  readonly membershipId: string;
  readonly text: string;
  readonly filedAt: string;
  readonly resolvedAt: string | null;
  readonly resolution: string | null;
  readonly version: number;
}

interface ComplaintRow {
  id: string;
  round_id: string;
  supplier: string;
  membership_id: string;
  reason: string;
  filed: string;
  resolved: string | null;
  resolution: string | null;
  version: number;
}

const COLUMNS = `c.id, c.round_id, m.code as supplier, c.membership_id, c.reason, (extract(epoch from c.filed_at) * 1000000)::bigint::text as filed,
  (extract(epoch from c.resolved_at) * 1000000)::bigint::text as resolved, c.resolution, c.version`;
const FROM = `complaint c join membership m on m.network_id = c.network_id and m.id = c.membership_id`;

function toComplaint(row: ComplaintRow): Complaint {
  return {
    id: row.id,
    roundId: row.round_id,
    supplier: row.supplier,
    membershipId: row.membership_id,
    text: row.reason,
    filedAt: isoOf(instant(BigInt(row.filed))),
    resolvedAt: row.resolved === null ? null : isoOf(instant(BigInt(row.resolved))),
    resolution: row.resolution,
    version: row.version,
  };
}

/** Complaints, each seen by the office and its own bidder. */
@Injectable()
export class Complaints {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `complaint.missing` */
  async find(roundId: string, id: string, locking: '' | 'for update of c' = ''): Promise<Complaint> {
    const row = await this.work.one<ComplaintRow>(
      `select ${COLUMNS} from ${FROM} where c.network_id = app_network() and c.round_id = $1 and c.id = $2 ${locking}`,
      [roundId, id],
    );
    if (!row) throw missing('complaint');
    return toComplaint(row);
  }

  /** One page, with one row more than `limit` when there are more. */
  async list(roundId: string, isOpen: boolean | undefined, keyset: Keyset, limit: number): Promise<(Complaint & { readonly sortKey: string })[]> {
    const rows = await this.work.query<ComplaintRow & { sort_key: string }>(
      `select ${COLUMNS}, ${keyset.key} as sort_key from ${FROM}
       where c.network_id = app_network() and c.round_id = $1 and ($2::boolean is null or (c.resolved_at is null) = $2) and ${keyset.after} order by ${keyset.orderBy} limit $3`,
      [roundId, isOpen ?? null, limit + 1, ...keyset.parameters],
    );
    return rows.map((row) => ({ ...toComplaint(row), sortKey: row.sort_key }));
  }

  /** How many complaints of a bidder are not resolved yet. */
  async unresolved(roundId: string, membershipId: string): Promise<number> {
    const row = await this.work.one<{ count: number }>(
      `select count(*)::int as count from complaint where network_id = app_network() and round_id = $1 and membership_id = $2 and resolved_at is null`,
      [roundId, membershipId],
    );
    return row?.count ?? 0;
  }

  /** Makes the standstill wait for one more complaint. @returns false when it is over, or the caller was no bidder */
  async holdStandstill(roundId: string): Promise<boolean> {
    const row = await this.work.one<{ held: boolean }>(`select hold_standstill($1) as held`, [roundId]);
    return row?.held ?? false;
  }

  /** Lets the standstill go by one complaint. */
  async releaseStandstill(roundId: string): Promise<void> {
    await this.work.query(`update standstill set open_complaints = open_complaints - 1 where network_id = app_network() and round_id = $1`, [
      roundId,
    ]);
  }

  async file(id: string, roundId: string, membershipId: string, personId: string, text: string): Promise<void> {
    await this.work.query(
      `insert into complaint (network_id, id, round_id, membership_id, person_id, reason) values (app_network(), $1, $2, $3, $4, $5)`,
      [id, roundId, membershipId, personId, text],
    );
  }

  async resolve(id: string, personId: string, resolution: string): Promise<void> {
    await this.work.query(
      `update complaint set resolution = $2, resolved_by = $3, resolved_at = clock_timestamp(), version = version + 1 where network_id = app_network() and id = $1`,
      [id, resolution, personId],
    );
  }
}
