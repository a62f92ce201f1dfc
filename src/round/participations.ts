import { Injectable } from '@nestjs/common';
import type { Keyset } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { present } from '../values/invariant.js';
import type { Report } from './round-report.js';

/** What the round itself knows of one member's participation. */
export interface Participation {
  readonly id: string;
  readonly membership: string;
  readonly name: string;
  readonly hasVoted: boolean;
  readonly pointsGiven: number;
  readonly hasMandate: boolean;
  readonly sort_key: string;
}

/** Who takes part in a round, and its fixed report. */
@Injectable()
export class Participations {
  constructor(private readonly work: UnitOfWork) {}

  /** One page of the admitted members, with one row more than `limit` when there are more. */
  list(roundId: string, keyset: Keyset, limit: number): Promise<Participation[]> {
    return this.work.query<Participation>(
      `select m.id, m.code as membership, o.name, b.membership_id is not null as "hasVoted",
         coalesce((select sum(p.points)::integer from ballot_points p where (p.network_id, p.round_id, p.membership_id) = (b.network_id, b.round_id, b.membership_id)), 0) as "pointsGiven",
         exists (select from bidding_mandate w where w.network_id = m.network_id and w.round_id = $1 and w.membership_id = m.id) as "hasMandate",
         ${keyset.key} as sort_key
       from membership m join organisation o on o.id = m.organisation_id left join ballot b on b.network_id = m.network_id and b.round_id = $1 and b.membership_id = m.id
       where m.network_id = app_network() and m.kind = 'member' and m.status = 'admitted' and ${keyset.after} order by ${keyset.orderBy} limit $2`,
      [roundId, limit + 1, ...keyset.parameters],
    );
  }

  async count(roundId: string): Promise<Report['participation']> {
    const row = await this.work.one<Report['participation']>(
      `select (select count(*)::integer from membership where network_id = app_network() and kind = 'member' and status = 'admitted') as members,
         (select count(*)::integer from ballot where network_id = app_network() and round_id = $1) as voters,
         (select count(*)::integer from bidding_mandate where network_id = app_network() and round_id = $1) as mandates`,
      [roundId],
    );
    return present(row, 'counts');
  }

  async report(roundId: string): Promise<Report | undefined> {
    const row = await this.work.one<{ body: Report }>(`select body from round_report where network_id = app_network() and round_id = $1`, [roundId]);
    return row?.body;
  }

  async fixReport(roundId: string, report: Report): Promise<void> {
    await this.work.query(`insert into round_report (network_id, round_id, body) values (app_network(), $1, $2)`, [roundId, JSON.stringify(report)]);
  }
}
