import { Injectable } from '@nestjs/common';
import type { Keyset, SortKeys } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { type Instant, instant, isoOf } from '../values/instant.js';

/** A meeting of the heads of purchasing. Domain §2. */
export interface Meeting {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly place: string;
  readonly minutes?: string | undefined;
  readonly version: number;
}

/** A meeting with its round, as a list of several rounds shows it. */
export interface MeetingOfRound extends Meeting {
  readonly round: string;
  readonly roundTitle: string;
  readonly sortKey: string;
}

/** What lists of meetings can be sorted by. */
export const MEETING_SORTS = {
  startsAt: { sql: 'm.starts_at', type: 'timestamptz' },
  title: { sql: 'm.title', type: 'text' },
} as const satisfies SortKeys;

interface MeetingRow {
  id: string;
  title: string;
  starts_at: string;
  place: string;
  minutes: string | null;
  version: number;
}

const COLUMNS = `m.id, m.title, (extract(epoch from m.starts_at) * 1000000)::bigint::text as starts_at, m.place, m.minutes, m.version`;

function toMeeting({ starts_at, minutes, ...row }: MeetingRow): Meeting {
  return { ...row, startsAt: instant(BigInt(starts_at)), minutes: minutes ?? undefined };
}

/** Meetings of a round; row-level security shows them to members and office. */
@Injectable()
export class Meetings {
  constructor(private readonly work: UnitOfWork) {}

  async of(roundId: string): Promise<Meeting[]> {
    const rows = await this.work.query<MeetingRow>(
      `select ${COLUMNS} from meeting m where m.network_id = app_network() and m.round_id = $1 order by m.starts_at, m.id limit 500`,
      [roundId],
    );
    return rows.map(toMeeting);
  }

  /** Those of a round, or of all rounds; one row more than `limit` when there are more. */
  async list(roundId: string | undefined, keyset: Keyset, limit: number): Promise<MeetingOfRound[]> {
    const rows = await this.work.query<MeetingRow & { round: string; round_title: string; sort_key: string }>(
      `select ${COLUMNS}, m.round_id as round, r.title as round_title, ${keyset.key} as sort_key
       from meeting m join round r on r.network_id = m.network_id and r.id = m.round_id
       where m.network_id = app_network() and ($1::uuid is null or m.round_id = $1) and ${keyset.after} order by ${keyset.orderBy} limit $2`,
      [roundId ?? null, limit + 1, ...keyset.parameters],
    );
    return rows.map(({ round, round_title, sort_key, ...row }) => ({ ...toMeeting(row), round, roundTitle: round_title, sortKey: sort_key }));
  }

  async lock(roundId: string, id: string): Promise<Meeting> {
    const row = await this.work.one<MeetingRow>(
      `select ${COLUMNS} from meeting m where m.network_id = app_network() and m.round_id = $1 and m.id = $2 for update`,
      [roundId, id],
    );
    if (!row) throw missing('meeting');
    return toMeeting(row);
  }

  async add(roundId: string, { id, title, startsAt, place, minutes }: Meeting): Promise<void> {
    await this.work.query(
      `insert into meeting (network_id, id, round_id, title, starts_at, place, minutes) values (app_network(), $1, $2, $3, $4::timestamptz, $5, $6)`,
      [id, roundId, title, isoOf(startsAt), place, minutes ?? null],
    );
  }

  async record({ id, title, startsAt, place, minutes }: Meeting): Promise<void> {
    await this.work.query(
      `update meeting set title = $2, starts_at = $3::timestamptz, place = $4, minutes = $5, version = version + 1 where network_id = app_network() and id = $1`,
      [id, title, isoOf(startsAt), place, minutes ?? null],
    );
  }
}
