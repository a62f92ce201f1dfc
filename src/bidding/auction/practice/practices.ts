import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { missing } from '../../../values/domain-error.js';
import { type Instant, instant } from '../../../values/instant.js';
import { present } from '../../../values/invariant.js';
import type { Move, Practice } from './practice.js';
import { PRACTICE_LOTS } from './practice-lots.js';

interface Row {
  currency: string;
  started_us: string;
  now_us: string;
  moves: { kind: Move['kind']; lot: number; at: string; price: string | null }[];
}

/** A practice auction, and the database's clock. */
export interface PracticeNow {
  readonly practice: Practice;
  readonly now: Instant;
}

/** Practice auctions in the store: the caller's own, by row-level security. */
@Injectable()
export class Practices {
  constructor(private readonly work: UnitOfWork) {}

  /** Begins one in place of an earlier one of the same person, if the round has a call that the caller sees. @throws DomainError `call.missing` */
  async begin(id: string, roundId: string, membershipId: string): Promise<void> {
    await this.work.query('delete from practice_auction where network_id = app_network() and person_id = app_person()');
    const begun = await this.work.touch(
      `insert into practice_auction (network_id, id, round_id, membership_id, person_id, currency, started_at)
       select c.network_id, $1, c.round_id, $3, app_person(), n.currency, clock_timestamp() from call c join network n on n.id = c.network_id
       where c.network_id = app_network() and c.round_id = $2 and c.state = 'published'`,
      [id, roundId, membershipId],
    );
    if (begun === 0) throw missing('call');
  }

  /** @throws DomainError `auction.missing` */
  async find(roundId: string, id: string, isToChange = false): Promise<PracticeNow> {
    const row = await this.work.one<Row>(
      `select currency, microseconds(started_at)::text as started_us, microseconds(clock_timestamp())::text as now_us, moves
       from practice_auction where network_id = app_network() and round_id = $1 and id = $2 ${isToChange ? 'for update' : ''}`,
      [roundId, id],
    );
    if (!row) throw missing('auction');
    const moves = row.moves.map((move): Move => ({ ...move, at: instant(BigInt(move.at)) }));
    return { practice: { currency: row.currency, startedAt: instant(BigInt(row.started_us)), moves }, now: instant(BigInt(row.now_us)) };
  }

  async record(id: string, { moves }: Practice): Promise<void> {
    const kept = JSON.stringify(moves.map((move) => ({ ...move, at: move.at.toString() })));
    await this.work.query('update practice_auction set moves = $2 where network_id = app_network() and id = $1', [id, kept]);
  }

  /** Of all networks, in the service's own scope. */
  async removeBefore(minutes: number): Promise<void> {
    await this.work.query(`delete from practice_auction where started_at <= clock_timestamp() - $1 * interval '1 minute'`, [minutes]);
  }

  async firstRemoval(minutes: number): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select microseconds(min(started_at) + $1 * interval '1 minute')::text as due from practice_auction`,
      [minutes],
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }
}

/** A lot's place among the made-up ones. @throws DomainError `auction.missing` */
export function placeOf(lotId: string): number {
  const place = PRACTICE_LOTS.findIndex(({ id }) => id === lotId);
  if (place < 0) throw missing('auction');
  return place;
}

/** The made-up lot at a place. */
export function lotAt(place: number): (typeof PRACTICE_LOTS)[number] {
  return present(PRACTICE_LOTS[place], 'a practice lot');
}
