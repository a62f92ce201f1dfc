import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Priority, Vote } from './priorities.js';

/** A member's ballot as it stands. */
export interface Ballot {
  readonly points: readonly Vote[];
  /** how often it was cast; 0: not yet */
  readonly version: number;
}

/** Members' ballots, and the result once planning has ended. Domain §4. */
@Injectable()
export class Ballots {
  constructor(private readonly work: UnitOfWork) {}

  async of(roundId: string, membershipId: string): Promise<Ballot> {
    const row = await this.work.one<{ version: number; points: Vote[] }>(
      `select b.version, coalesce((select jsonb_agg(jsonb_build_object('category', c.code, 'points', p.points) order by c.code collate "C")
         from ballot_points p join category c on (c.network_id, c.id) = (p.network_id, p.category_id)
         where (p.network_id, p.round_id, p.membership_id) = (b.network_id, b.round_id, b.membership_id)), '[]') as points
       from ballot b where b.network_id = app_network() and b.round_id = $1 and b.membership_id = $2`,
      [roundId, membershipId],
    );
    return row ?? { points: [], version: 0 };
  }

  /** Replaces a member's ballot. */
  async cast(roundId: string, membershipId: string, votes: readonly { readonly categoryId: string; readonly points: number }[]): Promise<void> {
    await this.work.query(
      `insert into ballot (network_id, round_id, membership_id) values (app_network(), $1, $2)
       on conflict (network_id, round_id, membership_id) do update set version = ballot.version + 1, cast_at = clock_timestamp()`,
      [roundId, membershipId],
    );
    await this.work.query(`delete from ballot_points where network_id = app_network() and round_id = $1 and membership_id = $2`, [
      roundId,
      membershipId,
    ]);
    await this.work.query(
      `insert into ballot_points (network_id, round_id, membership_id, category_id, points)
       select app_network(), $1, $2, category_id, points from unnest($3::uuid[], $4::integer[]) as vote (category_id, points)`,
      [roundId, membershipId, votes.map((vote) => vote.categoryId), votes.map((vote) => vote.points)],
    );
  }

  /** All votes of members who are (still) admitted; for the office. */
  votes(roundId: string): Promise<Vote[]> {
    return this.work.query<Vote>(
      `select c.code as category, p.points from ballot_points p join category c on (c.network_id, c.id) = (p.network_id, p.category_id)
       join membership m on (m.network_id, m.id) = (p.network_id, p.membership_id) and m.status = 'admitted'
       where p.network_id = app_network() and p.round_id = $1`,
      [roundId],
    );
  }

  /** Fixes the result when planning ends. */
  async fix(roundId: string, priorities: readonly Priority[], ids: ReadonlyMap<string, string>): Promise<void> {
    await this.work.query(
      `insert into round_priority (network_id, round_id, category_id, rank, points, voters)
       select app_network(), $1, category_id, rank, points, voters
       from unnest($2::uuid[], $3::integer[], $4::integer[], $5::integer[]) as result (category_id, rank, points, voters)`,
      [
        roundId,
        priorities.map(({ category }) => ids.get(category)),
        priorities.map(({ rank }) => rank),
        priorities.map(({ points }) => points),
        priorities.map(({ voters }) => voters),
      ],
    );
  }

  /** The fixed result; empty while planning has not ended. */
  result(roundId: string): Promise<Priority[]> {
    return this.work.query<Priority>(
      `select p.rank, c.code as category, p.points, p.voters from round_priority p join category c on (c.network_id, c.id) = (p.network_id, p.category_id)
       where p.network_id = app_network() and p.round_id = $1 order by p.rank`,
      [roundId],
    );
  }
}
