import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { MOST_ACCESSES } from './punch-out.js';

/** What a membership's ERP signs in with, without its secret. */
export interface PunchOutAccess {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly hosts: readonly string[];
  readonly madeAt: string;
  readonly expiresAt: string;
  /** to the hour; null: never */
  readonly usedAt: string | null;
  readonly isExpired: boolean;
  /** since whoever made it does not buy for its membership any more; null: it has not stopped */
  readonly stoppedAt: string | null;
}

/** An access that fits, with whom it belongs to. */
export interface FoundAccess {
  readonly id: string;
  readonly membershipId: string;
  readonly hosts: readonly string[];
  readonly secretHash: Buffer;
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const COLUMNS = `id, name, login, hosts, ${iso('made_at')} as "madeAt", ${iso('expires_at')} as "expiresAt", ${iso('used_at')} as "usedAt",
  expires_at <= clock_timestamp() as "isExpired", ${iso('stopped_at')} as "stoppedAt"`;

/** The accesses of memberships' ERP systems; row-level security decides whose. */
@Injectable()
export class PunchOutAccesses {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first. */
  list(): Promise<PunchOutAccess[]> {
    return this.work.query(`select ${COLUMNS} from punch_out_access where network_id = app_network() order by id desc limit 100`);
  }

  /** @returns undefined where the membership has as many as it may */
  add(access: {
    id: string;
    membershipId: string;
    name: string;
    login: string;
    secretHash: Buffer;
    hosts: readonly string[];
    madeBy: string;
    days: number;
  }): Promise<PunchOutAccess | undefined> {
    return this.work.one(
      `insert into punch_out_access (network_id, id, membership_id, name, login, secret_hash, hosts, made_by, expires_at)
       select app_network(), $1, $2, $3, $4, $5, $6, $7, clock_timestamp() + make_interval(days => $8)
       where (select count(*) from punch_out_access where network_id = app_network() and membership_id = $2) < ${MOST_ACCESSES} returning ${COLUMNS}`,
      [access.id, access.membershipId, access.name, access.login, access.secretHash, access.hosts, access.madeBy, access.days],
    );
  }

  /** Somebody answers for it from now on, with a new secret; whatever is shopped with the old one ends. */
  async takeOver(id: string, personId: string, hash: Buffer): Promise<PunchOutAccess | undefined> {
    const taken = await this.work.one<PunchOutAccess>(
      `update punch_out_access set made_by = $2, secret_hash = $3, stopped_at = null where network_id = app_network() and id = $1 returning ${COLUMNS}`,
      [id, personId, hash],
    );
    // Only now: whoever was opening a shop with the old secret has done so.
    await this.work.query(`delete from punch_out_session where network_id = app_network() and access_id = $1`, [id]);
    return taken;
  }

  /** Ends an access and whatever is shopped with it; false where there is none. */
  async end(id: string): Promise<boolean> {
    return (await this.work.touch(`delete from punch_out_access where network_id = app_network() and id = $1`, [id])) > 0;
  }

  /** The access of this login, of an admitted member or customer, while it lasts; locked, so that it is not taken over meanwhile. */
  byLogin(login: string): Promise<FoundAccess | undefined> {
    return this.work.one(
      `select a.id, a.membership_id as "membershipId", a.hosts, a.secret_hash as "secretHash" from punch_out_access a
         join membership m on m.network_id = a.network_id and m.id = a.membership_id and m.status = 'admitted' and m.kind in ('member', 'customer')
       where a.network_id = app_network() and a.login = $1 and a.stopped_at is null and a.expires_at > clock_timestamp() for no key update of a`,
      [login],
    );
  }

  async noteUse(id: string): Promise<void> {
    await this.work.query(
      `update punch_out_access set used_at = date_trunc('hour', clock_timestamp()) where network_id = app_network() and id = $1
         and used_at is distinct from date_trunc('hour', clock_timestamp())`,
      [id],
    );
  }
}
