import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant } from '../../values/instant.js';
import type { OpenedLot } from '../opening/opening.js';
import { sealedHash } from '../seal/seal.js';
import type { EnvelopePart } from './envelope-opening.js';
import { areAsKept, hasKey, type KeptPart, partsHash } from './kept-parts.js';
import { mayBeOpened, type PartPlace } from './price-parts.js';

/** A bid with those parts of its prices that still have their keys. */
export interface PricedBid {
  readonly bidId: string;
  readonly membershipId: string;
  readonly receivedAt: Instant;
  readonly parts: readonly EnvelopePart[];
  /** Nothing of its prices was changed since they came out of the technical envelope. */
  readonly isAsKept: boolean;
}

interface WaitingRow {
  bid_id: string;
  membership_id: string;
  received_us: string;
  passed: string[];
  logged: string[];
}

interface PartRow {
  bid_id: string;
  place: PartPlace;
  lot_ids: string[];
  ciphertext: Buffer | null;
  sealed_key: Buffer | null;
  hash: Buffer | null;
}

/** Price envelopes between the opening of the technical parts and that of the prices. Within a transaction of the service. */
@Injectable()
export class PriceEnvelopes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Keeps what came out of technical envelopes, still sealed; the log says of each bid what that was. */
  async keep(bids: readonly { readonly bidId: string; readonly parts: readonly EnvelopePart[] }[]): Promise<void> {
    const rows = bids.flatMap(({ bidId, parts }) =>
      parts.map((part) => ({
        bid: bidId,
        place: part.place,
        lots: part.lotIds,
        text: part.ciphertext.toString('base64'),
        key: part.sealedKey.toString('base64'),
        hash: sealedHash(part.sealedKey, part.ciphertext).toString('base64'),
      })),
    );
    await this.work.query(
      `insert into price_envelope (network_id, bid_id, place, lot_ids, ciphertext, sealed_key, hash)
       select app_network(), n.bid, n.place, array(select jsonb_array_elements_text(n.lots)::uuid), decode(n.text, 'base64'), decode(n.key, 'base64'), decode(n.hash, 'base64')
       from jsonb_to_recordset($1) as n(bid uuid, place text, lots jsonb, text text, key text, hash text)`,
      [JSON.stringify(rows)],
    );
    const kept = bids.map(({ bidId, parts }) => {
      const hashed = parts.map((part) => ({ ...part, hash: sealedHash(part.sealedKey, part.ciphertext) }));
      return { bid: bidId, parts: parts.length, hash: partsHash(bidId, hashed) };
    });
    await this.work.query(
      `insert into audit_entry (network_id, kind, subject_id, membership_id, body)
       select app_network(), 'bid.prices_kept', b.id, b.membership_id, jsonb_build_object('stageId', b.stage_id, 'parts', n.parts, 'hash', n.hash)
       from jsonb_to_recordset($1) as n(bid uuid, parts integer, hash text) join bid b on b.network_id = app_network() and b.id = n.bid`,
      [JSON.stringify(kept)],
    );
    this.audit.nudge();
  }

  /**
   * Destroys what must never be opened: the keys of the prices whose technical part did not pass, and of every bid of the
   * stage the key of its technical envelope, in which they were too. Twice changes nothing.
   */
  async destroyFailed(stageId: string): Promise<void> {
    const failed = await this.failedParts(stageId);
    await this.work.query(
      `update price_envelope e set sealed_key = null, key_destroyed_at = clock_timestamp()
       from unnest($1::uuid[], $2::text[]) as f(bid_id, place)
       where e.network_id = app_network() and e.bid_id = f.bid_id and e.place = f.place and e.sealed_key is not null`,
      [failed.map(({ bidId }) => bidId), failed.map(({ place }) => place)],
    );
    await this.work.query(
      `update bid set sealed_key = null, envelope_key_destroyed_at = clock_timestamp()
       where network_id = app_network() and stage_id = $1 and sealed_key is not null`,
      [stageId],
    );
  }

  private async failedParts(stageId: string): Promise<{ bidId: string; place: string }[]> {
    const rows = await this.work.query<{ bid_id: string; place: string; lot_ids: string[]; passed: string[] }>(
      `select e.bid_id, e.place, e.lot_ids, array(select o.lot_id from technical_outcome o
         where o.network_id = b.network_id and o.stage_id = b.stage_id and o.membership_id = b.membership_id and o.passed) as passed
       from price_envelope e join bid b on b.network_id = e.network_id and b.id = e.bid_id
       where e.network_id = app_network() and b.stage_id = $1 and e.sealed_key is not null`,
      [stageId],
    );
    return rows.flatMap(({ bid_id: bidId, place, lot_ids: lots, passed }) => (mayBeOpened(lots, new Set(passed)) ? [] : [{ bidId, place }]));
  }

  /** Says in the log whose prices of which lots were never opened, each bidder its own. */
  async logFailed(stageId: string): Promise<void> {
    await this.work.query(
      `insert into audit_entry (network_id, kind, subject_id, membership_id, body)
       select app_network(), 'bid.prices_unopened', b.id, b.membership_id, jsonb_build_object('stageId', b.stage_id, 'lots', jsonb_agg(o.lot_id order by o.lot_id))
       from bid b join technical_outcome o on o.network_id = b.network_id and o.stage_id = b.stage_id and o.membership_id = b.membership_id and not o.passed
       where b.network_id = app_network() and b.stage_id = $1 and b.state in ('opened', 'unreadable', 'excluded') group by b.id, b.membership_id, b.stage_id`,
      [stageId],
    );
    this.audit.nudge();
  }

  /** Up to `most` bids that wait for their prices, by membership, each with what may be opened of it. */
  async waiting(stageId: string, most: number): Promise<PricedBid[]> {
    const bids = await this.work.query<WaitingRow>(
      `select b.id as bid_id, b.membership_id, microseconds(b.received_at)::text as received_us,
         array(select o.lot_id from technical_outcome o
           where o.network_id = b.network_id and o.stage_id = b.stage_id and o.membership_id = b.membership_id and o.passed) as passed,
         array(select a.body->>'hash' from audit_entry a where a.network_id = b.network_id and a.subject_id = b.id and a.kind = 'bid.prices_kept') as logged
       from bid b where b.network_id = app_network() and b.stage_id = $1 and b.state = 'sealed' order by b.membership_id limit $2`,
      [stageId, most],
    );
    const partsOf = await this.parts(bids.map((bid) => bid.bid_id));
    return bids.map(({ bid_id: bidId, membership_id: membershipId, received_us: received, passed, logged }) => {
      const parts = partsOf.get(bidId) ?? [];
      const isAsKept = areAsKept(bidId, parts, new Set(passed), logged);
      return { bidId, membershipId, receivedAt: instant(BigInt(received)), parts: parts.filter(hasKey), isAsKept };
    });
  }

  /** All parts of these bids, without the bytes of those that are destroyed. */
  private async parts(bidIds: readonly string[]): Promise<Map<string, KeptPart[]>> {
    const rows = await this.work.query<PartRow>(
      `select bid_id, place, lot_ids, case when sealed_key is not null then ciphertext end as ciphertext, sealed_key, hash
       from price_envelope where network_id = app_network() and bid_id = any($1) order by bid_id, place`,
      [bidIds],
    );
    const parts = new Map<string, KeptPart[]>();
    for (const { bid_id: bidId, place, lot_ids: lotIds, ciphertext, sealed_key: sealedKey, hash } of rows) {
      const ofBid = parts.get(bidId) ?? [];
      ofBid.push({ place, lotIds, ciphertext, sealedKey, hash });
      parts.set(bidId, ofBid);
    }
    return parts;
  }

  /** Adds to what a bid says of its lots how these are paid; prices are recorded apart. */
  async addTerms(bids: readonly { readonly bidId: string; readonly lots: readonly OpenedLot[] }[]): Promise<void> {
    const rows = bids.flatMap(({ bidId, lots }) =>
      lots.map(({ lotId, cashDiscountPercent, offer }) => ({ bid: bidId, lot: lotId, discount: cashDiscountPercent ?? null, offer })),
    );
    await this.work.query(
      `update bid_lot l set cash_discount_percent = n.discount, offer = l.offer || n.offer
       from jsonb_to_recordset($1) as n(bid uuid, lot uuid, discount numeric, offer jsonb)
       where l.network_id = app_network() and l.bid_id = n.bid and l.lot_id = n.lot`,
      [JSON.stringify(rows)],
    );
  }
}
