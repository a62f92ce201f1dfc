import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { RoundOfNetwork } from '../../round/due-rounds.js';
import { type Instant, instant } from '../../values/instant.js';

/** Closes all sealed stages that are due, audits it and tells the office's people: one statement for all networks. */
const CLOSE = `
  with due as materialized (
    select network_id, id from stage where state = 'open' and kind = 'sealed' and deadline <= (select clock_timestamp()) order by network_id, id for no key update skip locked
  ), closed as (
    update stage s set state = 'closed', closed_at = clock_timestamp(), version = s.version + 1
    from due where s.network_id = due.network_id and s.id = due.id
    returning s.network_id, s.id, s.round_id, s.number, s.deadline
  ), audited as (
    insert into audit_entry (network_id, kind, subject_id, body)
    select network_id, 'stage.closed', id, jsonb_build_object('roundId', round_id, 'number', number, 'deadline',
      to_char(deadline at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) from closed
  ), told as (
    insert into notice (network_id, person_id, key, params, subject_id)
    select c.network_id, m.person_id, 'stage.closed', jsonb_build_object('round', r.title, 'roundId', r.id, 'stage', c.number::text), r.id
    from closed c join round r on r.network_id = c.network_id and r.id = c.round_id
    join mandate m on m.network_id = c.network_id and m.membership_id is null and m.ended_at is null
  )
  select network_id as "networkId", round_id as "roundId" from closed`;

/** Stages of all networks whose deadline has come. Needs the service's own scope. */
@Injectable()
export class DueStages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly notices: Notices,
  ) {}

  /** The earliest deadline of an open sealed stage, passed or not. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(deadline)) * 1000000)::bigint::text as due from stage where state = 'open' and kind = 'sealed'`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /**
   * Closes what is due; a stage whose deadline is just being moved waits for the next sweep.
   * @returns the rounds of the closed stages
   */
  async closeDue(): Promise<RoundOfNetwork[]> {
    const closed = await this.work.query<RoundOfNetwork>(CLOSE);
    if (closed.length > 0) {
      this.audit.nudge();
      this.notices.nudge();
    }
    return closed;
  }
}
