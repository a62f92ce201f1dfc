import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';

/**
 * Destroys what could still open prices that were half-way to being opened: their parts, and the keys of the technical
 * envelopes that they came from. A legal hold keeps both (Domain §15).
 */
const DESTROY_PRICES = `
  with half_way as materialized (
    select b.network_id, b.id, s.call_id, s.round_id from stage s
    join call c on c.network_id = s.network_id and c.id = s.call_id and not c.legal_hold
    join bid b on b.network_id = s.network_id and b.stage_id = s.id and b.sealed_key is not null
    where s.network_id = app_network() and s.id = any($1) and s.technical_opened_at is not null
  ), parts as (
    update price_envelope e set sealed_key = null, key_destroyed_at = clock_timestamp() from half_way h
    where e.network_id = h.network_id and e.bid_id = h.id and e.sealed_key is not null
  ), envelopes as (
    update bid b set sealed_key = null, envelope_key_destroyed_at = clock_timestamp() from half_way h where b.network_id = h.network_id and b.id = h.id
  )
  insert into audit_entry (network_id, kind, subject_id, body)
  select network_id, 'bid.keys_destroyed', call_id, jsonb_build_object('roundId', round_id, 'bids', count(*)) from half_way group by network_id, call_id, round_id
  returning 1`;

/** What the stages of a cancelled round leave behind that could still tell a price. Within a transaction of the service. */
@Injectable()
export class CancelledKeys {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Released shares, prices between the two openings, and bidders' secret floors. Twice changes nothing. Domain §2, §8.4, §9. */
  async destroy(stageIds: readonly string[]): Promise<void> {
    for (const release of ['stage_release', 'price_release'])
      await this.work.query(`update ${release} set share = null where network_id = app_network() and stage_id = any($1) and share is not null`, [
        stageIds,
      ]);
    await this.work.query(`delete from auction_floor where network_id = app_network() and stage_id = any($1)`, [stageIds]);
    const destroyed = await this.work.query(DESTROY_PRICES, [stageIds]);
    if (destroyed.length > 0) this.audit.nudge();
  }
}
