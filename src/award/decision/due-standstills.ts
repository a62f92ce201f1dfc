import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { RoundOfNetwork } from '../../round/due-rounds.js';
import { type Instant, instant } from '../../values/instant.js';

/** An open complaint holds the standstill. Domain §2. */
const OPEN = `s.ended_at is null and s.open_complaints = 0`;
const MOST_AT_ONCE = 20_000;

/** Standstills of all networks whose end has come. Needs the service's own scope. */
@Injectable()
export class DueStandstills {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The earliest end of a standstill that no complaint holds, passed or not. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(s.ends_at)) * 1000000)::bigint::text as due from standstill s where ${OPEN}`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Ends in one statement what is due, of rounds that are in standstill or were cancelled meanwhile. @returns their rounds */
  async endDue(): Promise<RoundOfNetwork[]> {
    const rounds = await this.work.query<RoundOfNetwork>(
      `with due as materialized (
         select s.network_id, s.round_id from standstill s where ${OPEN} and s.ends_at <= clock_timestamp() order by s.ends_at limit ${MOST_AT_ONCE} for update skip locked
       ), ended as (
         update standstill s set ended_at = clock_timestamp() from due where s.network_id = due.network_id and s.round_id = due.round_id returning s.network_id, s.round_id
       ), audited as (
         insert into audit_entry (network_id, kind, subject_id) select network_id, 'standstill.ended', round_id from ended
       )
       select network_id as "networkId", round_id as "roundId" from ended`,
    );
    if (rounds.length > 0) this.audit.nudge();
    return rounds;
  }
}
