import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant } from '../../values/instant.js';

/** Closes all lots whose end has come, destroys their floors and logs it: one statement for all networks; a lot that is being bid on waits for the next sweep. */
const CLOSE = `
  with due as materialized (
    select network_id, stage_id, lot_id from auction_lot where state = 'running' and ends_at <= (select clock_timestamp())
    order by network_id, stage_id, lot_id for no key update skip locked
  ), closed as (
    update auction_lot l set state = 'closed', closed_at = clock_timestamp(), changed_by = pg_current_xact_id()
    from due where l.network_id = due.network_id and l.stage_id = due.stage_id and l.lot_id = due.lot_id
    returning l.network_id, l.stage_id, l.lot_id, l.ends_at, l.last_number
  ), destroyed as (
    delete from auction_floor f using closed where f.network_id = closed.network_id and f.stage_id = closed.stage_id and f.lot_id = closed.lot_id
  )
  insert into audit_entry (network_id, kind, subject_id, body)
  select network_id, 'auction.lot_ended', stage_id, jsonb_build_object('lotId', lot_id, 'bids', last_number,
    'endedAt', to_char(ends_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) from closed
  returning 1`;

/** Auctions that still are open though the last of their lots has ended. */
const OVER = `from stage s where s.kind = 'auction' and s.state = 'open' and not exists (select from auction_lot l
  where l.network_id = s.network_id and l.stage_id = s.id and l.state <> 'closed')
  and not exists (select from round r where r.network_id = s.network_id and r.id = s.round_id and r.phase = 'cancelled')`;

/** An auction that is over and whose outcome is not recorded yet. */
export interface OverAuction {
  readonly networkId: string;
  readonly roundId: string;
  readonly stageId: string;
}

/** Lots of auctions of all networks whose end has come. Needs the service's own scope. */
@Injectable()
export class DueLots {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The earliest end of a running lot, or of an auction that is over, passed or not. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select microseconds(least((select min(ends_at) from auction_lot where state = 'running'), (select min(s.deadline) ${OVER})))::text as due`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  async closeDue(): Promise<void> {
    const closed = await this.work.query(CLOSE);
    if (closed.length > 0) this.audit.nudge();
  }

  /** Whether a lot is due all the same: somebody held it. */
  async isAnyLeft(): Promise<boolean> {
    const left = await this.work.one(`select 1 from auction_lot where state = 'running' and ends_at <= (select clock_timestamp()) limit 1`);
    return left !== undefined;
  }

  over(): Promise<OverAuction[]> {
    return this.work.query(`select s.network_id as "networkId", s.round_id as "roundId", s.id as "stageId" ${OVER} order by s.deadline`);
  }
}
