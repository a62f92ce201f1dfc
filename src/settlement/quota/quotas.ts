import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { SetQuota } from './quota.js';

/** What a party may call off of a position at most. */
export interface Quota {
  readonly positionId: string;
  readonly membershipId: string | null;
  /** null: of every party that has none of its own */
  readonly party: string | null;
  readonly partyName: string | null;
  readonly category: string;
  readonly regions: readonly string[];
  readonly item: string;
  readonly unit: string;
  readonly most: string;
  /** what the party has called off, or the supplier has reported of it, whichever is more; null for everybody's */
  readonly used: string | null;
}

/** How often the quotas of a position were set. */
export interface QuotaVersion {
  readonly positionId: string;
  readonly version: number;
}

/** Quotas, as far as the running transaction's side may see them. */
@Injectable()
export class Quotas {
  constructor(private readonly work: UnitOfWork) {}

  /** By item, everybody's first. */
  list(agreementId: string): Promise<Quota[]> {
    return this.work.query(
      `select q.position_id as "positionId", q.membership_id as "membershipId", m.code as party, o.name as "partyName", c.code as category, p.regions,
         i.code as item, i.base_unit as unit, trim_scale(q.most)::text as most,
         case when q.membership_id is not null then trim_scale(greatest(
           (select coalesce(sum(quantity - returned), 0) from call_off f where f.network_id = q.network_id and f.agreement_id = q.agreement_id
             and f.position_id = q.position_id and f.membership_id = q.membership_id and f.cancelled_at is null),
           (select coalesce(sum(quantity), 0) from reported_line r where r.network_id = q.network_id and r.agreement_id = q.agreement_id
             and r.position_id = q.position_id and r.membership_id = q.membership_id and r.refused is null)))::text end as used
       from call_off_quota q join lot_position p on p.network_id = q.network_id and p.id = q.position_id
         join item i on i.network_id = p.network_id and i.id = p.item_id join category c on c.network_id = i.network_id and c.id = i.category_id
         left join membership m on m.network_id = q.network_id and m.id = q.membership_id left join organisation o on o.id = m.organisation_id
       where q.network_id = app_network() and q.agreement_id = $1 order by i.code collate "C", q.position_id, m.code collate "C" nulls first`,
      [agreementId],
    );
  }

  /** The memberships of these parties' codes. */
  async memberships(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.work.query<{ code: string; id: string }>(
      `select code, id from membership where network_id = app_network() and kind in ('member', 'customer') and code = any ($1::text[])`,
      [codes],
    );
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  /** Of the positions whose quotas were ever set; any other's is 0. */
  versions(agreementId: string): Promise<QuotaVersion[]> {
    return this.work.query(
      `select position_id as "positionId", version from quota_version where network_id = app_network() and agreement_id = $1 order by position_id`,
      [agreementId],
    );
  }

  /** The memberships that are signed up to the agreement and have not left it. */
  async bound(agreementId: string): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `select distinct s.membership_id as id from sign_up s join network n on n.id = s.network_id
       where s.network_id = app_network() and s.agreement_id = $1 and (s.ends_on is null or s.ends_on >= (clock_timestamp() at time zone n.time_zone)::date)`,
      [agreementId],
    );
    return rows.map(({ id }) => id);
  }

  /** Replaces all quotas of a position and counts its version up. @returns those that were there before */
  async replace(agreementId: string, positionId: string, { everyParty, own }: SetQuota, by: string): Promise<SetQuota> {
    const before = await this.work.query<{ id: string | null; most: string }>(
      `delete from call_off_quota where network_id = app_network() and agreement_id = $1 and position_id = $2 returning membership_id as id, most::text`,
      [agreementId, positionId],
    );
    const quotas = [...(everyParty === undefined ? [] : [[null, everyParty] as const]), ...own];
    await this.work.query(
      `insert into call_off_quota (network_id, agreement_id, position_id, set_by, membership_id, most)
       select app_network(), $1, $2, $3, q.* from unnest($4::uuid[], $5::numeric[]) q`,
      [agreementId, positionId, by, quotas.map(([membershipId]) => membershipId), quotas.map(([, most]) => most)],
    );
    await this.work.query(
      `insert into quota_version (network_id, agreement_id, position_id, version) values (app_network(), $1, $2, 1)
       on conflict (network_id, agreement_id, position_id) do update set version = quota_version.version + 1`,
      [agreementId, positionId],
    );
    return {
      everyParty: before.find(({ id }) => id === null)?.most,
      own: new Map(before.flatMap(({ id, most }) => (id === null ? [] : [[id, most] as const]))),
    };
  }
}
