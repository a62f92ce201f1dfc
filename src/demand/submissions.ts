import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Instant, instant } from '../values/instant.js';

/** Whether a member has handed in all it needs, or needs nothing; open until it says so. Domain §2. */
export type SubmissionState = 'open' | 'submitted' | 'declined';

/** What a member has stated in a round. */
export interface Submission {
  readonly state: SubmissionState;
  readonly statedAt: Instant | undefined;
  /** Lines in force. */
  readonly lines: string;
}

/** Who has submitted, declined, or said nothing yet. Row-level security shows a member only itself. */
@Injectable()
export class Submissions {
  constructor(private readonly work: UnitOfWork) {}

  /** Writes what a member states; `open` takes it back. @returns whether that was another than before */
  async record(roundId: string, membershipId: string, personId: string, state: SubmissionState): Promise<boolean> {
    if (state === 'open') {
      return (
        (await this.work.touch(`delete from submission where network_id = app_network() and round_id = $1 and membership_id = $2`, [
          roundId,
          membershipId,
        ])) > 0
      );
    }
    const touched = await this.work.touch(
      `insert into submission as s (network_id, round_id, membership_id, state, stated_by) values (app_network(), $1, $2, $3, $4)
       on conflict (network_id, round_id, membership_id) do update set state = excluded.state, stated_by = excluded.stated_by, stated_at = clock_timestamp() where s.state <> excluded.state`,
      [roundId, membershipId, state, personId],
    );
    return touched > 0;
  }

  async find(roundId: string, membershipId: string): Promise<Submission> {
    return (await this.read(roundId, membershipId)).get(membershipId) ?? { state: 'open', statedAt: undefined, lines: '0' };
  }

  /** By membership id, for those who have stated or sent anything. @param membershipId only this one */
  async read(roundId: string, membershipId?: string): Promise<Map<string, Submission>> {
    const rows = await this.work.query<{ id: string; state: SubmissionState; stated_at: string | null; lines: string }>(
      `select coalesce(s.membership_id, r.membership_id) as id, coalesce(s.state, 'open') as state, (extract(epoch from s.stated_at) * 1000000)::bigint::text as stated_at, coalesce(r.lines, 0) as lines
       from (select * from submission where network_id = app_network() and round_id = $1 and ($2::uuid is null or membership_id = $2)) s
       full join (select membership_id, count(*) as lines from requirement where network_id = app_network() and round_id = $1 and ($2::uuid is null or membership_id = $2) and withdrawn_at is null
         group by membership_id) r on r.membership_id = s.membership_id`,
      [roundId, membershipId ?? null],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        { state: row.state, statedAt: row.stated_at === null ? undefined : instant(BigInt(row.stated_at)), lines: row.lines },
      ]),
    );
  }

  /** When each member was last reminded of a round. For the office. Domain §2. */
  async reminded(roundId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.work.query<{ id: string; at: string }>(
      `select membership_id as id, to_char(told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from demand_reminded
       where network_id = app_network() and round_id = $1`,
      [roundId],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }
}
