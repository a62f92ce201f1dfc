import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant } from '../../values/instant.js';

const HELD = `exists (select from call c where c.network_id = r.network_id and c.round_id = r.round_id and c.legal_hold)`;

/** Destroys what is due, over all networks, sealed and in clear; hash and receipt stay. */
const DESTROY = `
  with due as materialized (
    select r.network_id, r.id, r.membership_id from call_off_request r
    where r.losing_bids_until <= (select clock_timestamp()) and not ${HELD} for no key update of r skip locked
  ), settled as (
    update call_off_request r set losing_bids_until = null, version = r.version + 1 from due where r.network_id = due.network_id and r.id = due.id
  ), losing as (
    update request_bid b set state = 'destroyed', sealed = null, unit_price = null, delivery_days = null, note = null from due
    where b.network_id = due.network_id and b.request_id = due.id and b.state in ('opened', 'unreadable') and not exists (select from request_turn t
      where t.network_id = b.network_id and t.request_id = b.request_id and t.agreement_id = b.agreement_id and t.state = 'accepted')
    returning b.network_id, b.request_id
  )
  insert into audit_entry (network_id, kind, subject_id, body)
  select network_id, 'request_bid.destroyed', request_id, jsonb_build_object('bids', count(*)) from losing group by network_id, request_id
  returning 1`;

/** Destroys what losing bids for requests say once the claim period is over; a legal hold on the round's call stops it. Domain §15. */
@Injectable()
export class DestroyLosingBids {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The earliest date at which some are due, over all networks. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(r.losing_bids_until)) * 1000000)::bigint::text as due from call_off_request r
       where r.losing_bids_until is not null and not ${HELD}`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** All that are due at once. Early or twice changes nothing. */
  destroyDue(): Promise<void> {
    return this.work.asService(null, async () => {
      const done = await this.work.query(DESTROY);
      if (done.length > 0) this.audit.nudge();
    });
  }
}
