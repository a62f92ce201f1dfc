import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Instant, instant, isoOf } from '../values/instant.js';
import type { Receipt } from './receipt.js';

/** The state in which a bid is stored when it is accepted: standing, kept as late, or overtaken by one received later. */
export type StoredState = 'sealed' | 'late' | 'replaced';

/** A bid as it goes into the store. */
export interface BidToStore extends Receipt {
  readonly callId: string;
  readonly state: StoredState;
  readonly ciphertext: Buffer;
  readonly sealedKey: Buffer;
  readonly signature: Buffer;
  readonly entryId: string;
  readonly idempotencyKey: string;
  readonly requestMac: Buffer;
}

/** What is known of a supplier's bids in a stage before a new one is taken. */
export interface Before {
  readonly isInvited: boolean;
  readonly lastVersion: number;
  readonly standingReceivedAt: Instant | undefined;
  /** The bid that came with the same idempotency key. */
  readonly same: SameKey | undefined;
}

export interface SameKey extends Receipt {
  readonly state: string;
  readonly signature: Buffer;
  readonly requestMac: Buffer;
}

interface BeforeRow {
  invited: boolean;
  last_version: number | null;
  standing_us: string | null;
  same_id: string | null;
  stage_id: string;
  membership_id: string;
  version: number;
  received_us: string;
  hash: Buffer;
  signature: Buffer;
  state: string;
  request_mac: Buffer;
}

const SEALED_KEY_BYTES = 92;
const FIXED_BYTES = SEALED_KEY_BYTES + 32 + 64 + 32;

/** Sealed bids in the store: written in groups, read by their bidders. */
@Injectable()
export class SealedBids {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** One row for each bid in question, in their order. */
  async before(bids: readonly { readonly stageId: string; readonly membershipId: string; readonly idempotencyKey: string }[]): Promise<Before[]> {
    const rows = await this.work.query<BeforeRow>(
      `select i.state is not distinct from 'invited' as invited, v.last_version, v.standing_us,
         s.id as same_id, s.stage_id, s.membership_id, s.version, s.hash, s.signature, s.state, s.request_mac,
         (extract(epoch from s.received_at) * 1000000)::bigint::text as received_us
       from unnest($1::uuid[], $2::uuid[], $3::text[]) with ordinality as q(stage_id, membership_id, key, no)
       join stage t on t.network_id = app_network() and t.id = q.stage_id
       left join invitation_to_bid i on i.network_id = app_network() and i.call_id = t.call_id and i.membership_id = q.membership_id
       cross join lateral (select max(b.version) as last_version,
           (extract(epoch from max(b.received_at) filter (where b.state = 'sealed')) * 1000000)::bigint::text as standing_us
         from bid b where b.network_id = app_network() and b.stage_id = q.stage_id and b.membership_id = q.membership_id) v
       left join bid s on s.network_id = app_network() and s.membership_id = q.membership_id and s.idempotency_key = q.key
       order by q.no`,
      [bids.map((bid) => bid.stageId), bids.map((bid) => bid.membershipId), bids.map((bid) => bid.idempotencyKey)],
    );
    return rows.map((row) => this.toBefore(row));
  }

  private toBefore(row: BeforeRow): Before {
    const same = row.same_id === null ? undefined : { ...row, bidId: row.same_id };
    return {
      isInvited: row.invited,
      lastVersion: row.last_version ?? 0,
      standingReceivedAt: row.standing_us === null ? undefined : instant(BigInt(row.standing_us)),
      same: same && {
        networkId: this.work.scope.networkId ?? '',
        stageId: same.stage_id,
        bidId: same.bidId,
        membershipId: same.membership_id,
        version: same.version,
        receivedAt: instant(BigInt(same.received_us)),
        hash: same.hash,
        state: same.state,
        signature: same.signature,
        requestMac: same.request_mac,
      },
    };
  }

  /** Bids of these suppliers that stood until now are overtaken; they stay recorded. */
  async replaceStanding(bids: readonly { readonly stageId: string; readonly membershipId: string }[]): Promise<void> {
    if (bids.length === 0) return;
    await this.work.query(
      `update bid b set state = 'replaced' from unnest($1::uuid[], $2::uuid[]) as n(stage_id, membership_id)
       where b.network_id = app_network() and b.stage_id = n.stage_id and b.membership_id = n.membership_id and b.state = 'sealed'`,
      [bids.map((bid) => bid.stageId), bids.map((bid) => bid.membershipId)],
    );
  }

  /**
   * Stores a group of bids and their audit entries in one statement. The bytes travel as one binary parameter, cut apart in
   * the database: as an array they would travel as hexadecimal text.
   */
  async store(bids: readonly BidToStore[]): Promise<void> {
    const texts = <Field extends keyof BidToStore>(field: Field): BidToStore[Field][] => bids.map((bid) => bid[field]);
    const { starts, bytes } = joined(bids);
    await this.work.query(
      `with given as (
         select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::timestamptz[], $7::text[], $8::int[], $9::int[], $10::uuid[])
           as g(id, stage_id, membership_id, version, state, received_at, key, at, size, entry_id)
       ), logged as (
         insert into audit_entry (network_id, id, kind, subject_id, membership_id, seal, body)
         select app_network(), g.entry_id, 'bid.received', g.id, g.membership_id, g.stage_id, jsonb_build_object('stageId', g.stage_id, 'version', g.version,
           'receivedAt', to_char(g.received_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'hash', encode(substring($11::bytea from g.at + ${SEALED_KEY_BYTES} for 32), 'hex'), 'late', g.state = 'late') from given g
       )
       insert into bid (network_id, id, stage_id, membership_id, version, state, received_at, idempotency_key, sealed_key, hash, signature, request_mac, ciphertext)
       select app_network(), g.id, g.stage_id, g.membership_id, g.version, g.state, g.received_at, g.key,
         substring($11::bytea from g.at for ${SEALED_KEY_BYTES}), substring($11::bytea from g.at + ${SEALED_KEY_BYTES} for 32),
         substring($11::bytea from g.at + ${SEALED_KEY_BYTES + 32} for 64),
         substring($11::bytea from g.at + ${SEALED_KEY_BYTES + 96} for 32),
         substring($11::bytea from g.at + ${FIXED_BYTES} for g.size)
       from given g`,
      [
        texts('bidId'),
        texts('stageId'),
        texts('membershipId'),
        texts('version'),
        texts('state'),
        bids.map((bid) => isoOf(bid.receivedAt)),
        texts('idempotencyKey'),
        starts,
        bids.map((bid) => bid.ciphertext.length),
        texts('entryId'),
        bytes,
      ],
    );
    this.audit.nudge();
  }
}

/** Each bid's fixed parts and ciphertext one after the other, and where each bid starts (from 1, as SQL counts). */
function joined(bids: readonly BidToStore[]): { starts: number[]; bytes: Buffer } {
  const starts: number[] = [];
  const parts: Buffer[] = [];
  let at = 1;
  for (const bid of bids) {
    starts.push(at);
    parts.push(bid.sealedKey, bid.hash, bid.signature, bid.requestMac, bid.ciphertext);
    at += FIXED_BYTES + bid.ciphertext.length;
  }
  return { starts, bytes: Buffer.concat(parts) };
}
