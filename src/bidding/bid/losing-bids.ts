import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';

/**
 * How long losing bids are kept after the standstill: six months, the longest time in which an award can be challenged
 * (§ 135 (2) GWB). Domain §15.
 */
export const CLAIM_PERIOD_DAYS = 180n;
const DAY_US = 86_400_000_000n;

/** Destroys the keys of what is due, over all networks, and what the opening had made readable of those bids. */
const DESTROY = `
  with due as materialized (
    select network_id, id, round_id, winners from call where losing_bids_until <= (select clock_timestamp()) and not legal_hold for no key update skip locked
  ), settled as (
    update call c set losing_bids_until = null, version = version + 1 from due where c.network_id = due.network_id and c.id = due.id
  ), losing as materialized (
    select b.network_id, b.id, b.stage_id, b.membership_id, due.id as call_id, due.round_id, s.kind = 'auction' as is_clear from due
    join stage s on s.network_id = due.network_id and s.call_id = due.id join bid b on b.network_id = s.network_id and b.stage_id = s.id
    where b.key_destroyed_at is null and not b.membership_id = any(due.winners)
  ), destroyed as (
    update bid b set sealed_key = null, key_destroyed_at = clock_timestamp(), terms = null,
      ciphertext = case when losing.is_clear then '' else b.ciphertext end from losing where b.network_id = losing.network_id and b.id = losing.id
  ), envelopes as (
    update price_envelope e set sealed_key = null, key_destroyed_at = clock_timestamp() from losing
    where e.network_id = losing.network_id and e.bid_id = losing.id and e.sealed_key is not null
  ), offers as (
    delete from standing_offer o using losing where o.network_id = losing.network_id and o.bid_id = losing.id
  ), terms as (
    delete from standing_terms t using losing where t.network_id = losing.network_id and t.stage_id = losing.stage_id and t.membership_id = losing.membership_id
  ), auctioned as (
    delete from auction_bid a using due join stage s on s.network_id = due.network_id and s.call_id = due.id
    where a.network_id = s.network_id and a.stage_id = s.id and not a.membership_id = any(due.winners)
  ), seats as (
    delete from auction_bidder a using due join stage s on s.network_id = due.network_id and s.call_id = due.id
    where a.network_id = s.network_id and a.stage_id = s.id and not a.membership_id = any(due.winners)
  ), prices as (
    delete from bid_price p using losing where p.network_id = losing.network_id and p.bid_id = losing.id
  ), lots as (
    delete from bid_lot l using losing where l.network_id = losing.network_id and l.bid_id = losing.id
  )
  insert into audit_entry (network_id, kind, subject_id, body)
  select network_id, 'bid.keys_destroyed', call_id, jsonb_build_object('roundId', round_id, 'bids', count(*)) from losing group by network_id, call_id, round_id
  returning 1`;

/** Losing bids after the decision: kept until standstill and claim period are over, then their keys are destroyed. Domain §15. */
@Injectable()
export class LosingBids {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /**
   * Called with the decision, in its transaction: from the end of standstill and claim period on, bids of all others than
   * the winners cannot be read any more.
   * @param winners memberships of suppliers with an award
   * @param standstillEndsAt the instant from which the award is allowed
   */
  async keepUntil(roundId: string, winners: readonly string[], standstillEndsAt: Instant): Promise<void> {
    const until = instant(standstillEndsAt + CLAIM_PERIOD_DAYS * DAY_US);
    await this.work.query(
      `update call set state = 'decided', winners = $2, losing_bids_until = $3, version = version + 1 where network_id = app_network() and round_id = $1`,
      [roundId, winners, isoOf(until)],
    );
  }

  /** The earliest date at which losing bids are due, of all networks. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select microseconds(min(losing_bids_until))::text as due from call where not legal_hold`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Destroys what is due; the sealed bytes stay as proof of their hash, and nobody can read them; what an auction left in clear goes. */
  async destroyDue(): Promise<void> {
    const done = await this.work.query(DESTROY);
    if (done.length > 0) this.audit.nudge();
  }
}
