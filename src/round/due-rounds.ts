import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Jobs } from '../platform/jobs.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Instant, instant } from '../values/instant.js';
import { invariant } from '../values/invariant.js';
import { mayFollow, type Phase, type PhaseAfter } from './phase.js';

/** A round of any network. */
export interface RoundOfNetwork {
  readonly networkId: string;
  readonly roundId: string;
}

/** The phases that end at a deadline in the round's own row. Domain §2. */
export const ROUND_DEADLINES = {
  collecting: { column: 'collecting_deadline', to: 'pooling' },
  sign_up: { column: 'sign_up_deadline', to: 'concluded' },
} as const satisfies { readonly [P in 'collecting' | 'sign_up']: { readonly column: string; readonly to: PhaseAfter<P> } };

export type RoundDeadline = keyof typeof ROUND_DEADLINES;

/** How many rounds one statement closes, and how many events one queued job hands on. */
const MOST_AT_ONCE = 20_000;
const EVENTS_A_JOB = 500;

interface AdvancedRow {
  network_id: string;
  id: string;
  event_id: string;
}

/**
 * Brings many rounds into their next phase at once, over all networks: one statement closes, audits and announces.
 * Needs the service's own scope. Domain §2; never a transaction a round.
 */
@Injectable()
export class DueRounds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /** The earliest open deadline of a kind, passed or not. */
  async nextDue(kind: RoundDeadline): Promise<Instant | undefined> {
    const { column } = ROUND_DEADLINES[kind];
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(${column})) * 1000000)::bigint::text as due from round where phase = $1`,
      [kind],
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Advances all rounds whose deadline of a kind has come; those that somebody has locked wait for the next sweep. */
  async advanceDue(kind: RoundDeadline): Promise<RoundOfNetwork[]> {
    const { column, to } = ROUND_DEADLINES[kind];
    const due = `select network_id, id from round where phase = $1 and ${column} <= clock_timestamp() order by ${column} limit ${MOST_AT_ONCE} for update skip locked`;
    return this.advance(due, [], kind, to);
  }

  /** Advances the given rounds, as far as they are in `from`; the others stay as they are. */
  async advanceAll(rounds: readonly RoundOfNetwork[], from: Phase, to: Phase): Promise<RoundOfNetwork[]> {
    if (rounds.length === 0) return [];
    // The planner must not see how many are given: it expects to be shown one round in all, and would compare each round with each
    // that is given, which took up to 5 s for 2,500 of 60,000.
    const given = `select network_id, id from (select r.network_id, r.id, r.phase
      from unnest((select $3::uuid[]), (select $4::uuid[])) as given (network_id, id)
      join round r on r.network_id = given.network_id and r.id = given.id for update of r) locked where phase = $1`;
    return this.advance(given, [rounds.map((round) => round.networkId), rounds.map((round) => round.roundId)], from, to);
  }

  // The update joins by the primary key alone: a condition on the phase would tempt the planner to read all rounds of
  // that phase for each of them.
  private async advance(which: string, parameters: readonly unknown[], from: Phase, to: Phase): Promise<RoundOfNetwork[]> {
    invariant(mayFollow(from, to), `${to} follows ${from}`);
    const rows = await this.work.query<AdvancedRow>(
      `with due as (${which}), advanced as (
         update round r set phase = $2, phase_since = clock_timestamp(), version = version + 1
         from due where r.network_id = due.network_id and r.id = due.id returning r.network_id, r.id
       ), audited as (
         insert into audit_entry (network_id, kind, subject_id, body)
         select network_id, 'round.advanced', id, jsonb_build_object('from', $1::text, 'to', $2::text) from advanced
       )
       insert into outbox (network_id, event, payload)
       select network_id, 'round.advanced', jsonb_build_object('roundId', id, 'from', $1::text, 'to', $2::text) from advanced
       returning network_id, (payload->>'roundId')::uuid as id, id as event_id`,
      [from, to, ...parameters],
    );
    if (rows.length > 0) this.audit.nudge();
    this.handOn(rows.map((row) => row.event_id));
    return rows.map((row) => ({ networkId: row.network_id, roundId: row.id }));
  }

  private handOn(eventIds: readonly string[]): void {
    for (let at = 0; at < eventIds.length; at += EVENTS_A_JOB) {
      const ids = eventIds.slice(at, at + EVENTS_A_JOB);
      this.work.afterCommit(() => this.jobs.add('events', { ids }));
    }
  }
}
