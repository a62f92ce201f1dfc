import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import type { Opened, OpenedContent, StoredBid } from '../opening/opening.js';
import type { Receipt } from './receipt.js';
import type { StandingOffer, StandingPackage } from './standing-offer.js';
import type { SpendRebate } from './bid.js';

interface StoredRow {
  id: string;
  call_id: string;
  membership_id: string;
  version: number;
  call_version: number | null;
  received_us: string;
  hash: Buffer;
  ciphertext: Buffer;
  sealed_key: Buffer;
  signature: Buffer;
  by_bidder: boolean;
}

/** What stands of each supplier, by membership; of a lot only the bid that its prices come from. */
export type Standing = ReadonlyMap<string, StandingOffer<null>>;

/** What the opening reads, and what it makes of it. Within a transaction of the service. */
@Injectable()
export class OpenedBids {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Up to `most` bids that stand and are still sealed, by membership.
   * @param after the last membership of those before, where these stay sealed
   */
  async stillSealed(stageId: string, most: number, after: string | null = null): Promise<StoredBid[]> {
    const rows = await this.work.query<StoredRow>(
      `select b.id, s.call_id, b.membership_id, b.version, b.call_version, (extract(epoch from b.received_at) * 1000000)::bigint::text as received_us,
         b.hash, b.ciphertext, b.sealed_key, b.signature, c.sealed_by_bidder as by_bidder
       from bid b join stage s on s.network_id = b.network_id and s.id = b.stage_id join call c on c.network_id = s.network_id and c.id = s.call_id
       where b.network_id = app_network() and b.stage_id = $1 and b.state = 'sealed'
         and ($3::uuid is null or b.membership_id > $3) order by b.membership_id limit $2`,
      [stageId, most, after],
    );
    return rows.map((row) => ({
      networkId: this.work.scope.networkId ?? '',
      stageId,
      bidId: row.id,
      callId: row.call_id,
      membershipId: row.membership_id,
      version: row.version,
      callVersion: row.call_version,
      receivedAt: instant(BigInt(row.received_us)),
      hash: row.hash,
      ciphertext: row.ciphertext,
      sealedKey: row.sealed_key,
      signature: row.signature,
      isSealedByBidder: row.by_bidder,
    }));
  }

  /** Records what the opening found, a set at a time. */
  async record(found: readonly { readonly bid: Receipt; readonly opened: Opened }[]): Promise<void> {
    await this.recordStates(found);
    const readable = found.flatMap(({ bid, opened }) => ('content' in opened ? [{ bidId: bid.bidId, content: opened.content }] : []));
    await this.recordOffers(readable);
  }

  /** Records what readable bids offer. */
  async recordOffers(readable: readonly { readonly bidId: string; readonly content: Pick<OpenedContent, 'lots'> }[]): Promise<void> {
    await this.recordLots(readable);
    await this.recordPrices(readable);
  }

  /** Records which bids were opened, and which could not be and why. */
  async recordStates(found: readonly { readonly bid: Pick<Receipt, 'bidId'>; readonly opened: Opened }[]): Promise<void> {
    const rows = found.map(({ bid, opened }) => {
      if ('excluded' in opened) return { id: bid.bidId, state: 'excluded', fault: opened.excluded, terms: null };
      if ('fault' in opened) return { id: bid.bidId, state: 'unreadable', fault: opened.fault, terms: null };
      const { spendRebates, packages } = opened.content;
      return { id: bid.bidId, state: 'opened', fault: null, terms: { spendRebates, packages } };
    });
    await this.work.query(
      `update bid b set state = n.state, fault = n.fault, terms = n.terms from jsonb_to_recordset($1) as n(id uuid, state text, fault text, terms jsonb)
       where b.network_id = app_network() and b.id = n.id`,
      [JSON.stringify(rows)],
    );
  }

  /** Records what readable bids say of their lots besides prices. */
  async recordLots(readable: readonly { readonly bidId: string; readonly content: Pick<OpenedContent, 'lots'> }[]): Promise<void> {
    const rows = readable.flatMap(({ bidId, content }) =>
      content.lots.map(({ lotId, cashDiscountPercent, offer }) => ({ bid: bidId, lot: lotId, discount: cashDiscountPercent ?? null, offer })),
    );
    await this.work.query(
      `insert into bid_lot (network_id, bid_id, lot_id, cash_discount_percent, offer)
       select app_network(), n.bid, n.lot, n.discount, n.offer from jsonb_to_recordset($1) as n(bid uuid, lot uuid, discount numeric, offer jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  /** Records the prices of readable bids; their lots are recorded already. */
  async recordPrices(readable: readonly { readonly bidId: string; readonly content: Pick<OpenedContent, 'lots'> }[]): Promise<void> {
    const rows = readable.flatMap(({ bidId, content }) =>
      content.lots.flatMap(({ lotId, prices }) => prices.map(({ positionId, tiers }) => ({ bid: bidId, lot: lotId, position: positionId, tiers }))),
    );
    await this.work.query(
      `insert into bid_price (network_id, bid_id, lot_id, position_id, tiers)
       select app_network(), n.bid, n.lot, n.position, n.tiers from jsonb_to_recordset($1) as n(bid uuid, lot uuid, position uuid, tiers jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  /** What stood after the stage before this one, of suppliers that are still admissible. */
  async standingBefore(callId: string, number: number): Promise<Standing> {
    const offers = await this.work.query<{ membership_id: string; lot_id: string; bid_id: string; received_us: string }>(
      `select o.membership_id, o.lot_id, o.bid_id, (extract(epoch from o.received_at) * 1000000)::bigint::text as received_us
       from stage s join standing_offer o on o.network_id = s.network_id and o.stage_id = s.id
       join invitation_to_bid i on i.network_id = s.network_id and i.call_id = s.call_id and i.membership_id = o.membership_id and i.state = 'invited'
       where s.network_id = app_network() and s.call_id = $1 and s.number = $2 - 1`,
      [callId, number],
    );
    const terms = await this.work.query<{ membership_id: string; spend_rebates: SpendRebate[]; packages: StandingPackage[] }>(
      `select t.membership_id, t.spend_rebates, t.packages from stage s join standing_terms t on t.network_id = s.network_id and t.stage_id = s.id
       where s.network_id = app_network() and s.call_id = $1 and s.number = $2 - 1`,
      [callId, number],
    );
    const termsOf = new Map(terms.map((row) => [row.membership_id, row]));
    const lotsOf = new Map<string, Map<string, { bidId: string; receivedAt: Instant; offer: null }>>();
    for (const { membership_id: membership, lot_id: lot, bid_id: bidId, received_us: at } of offers) {
      lotsOf.set(membership, (lotsOf.get(membership) ?? new Map()).set(lot, { bidId, receivedAt: instant(BigInt(at)), offer: null }));
    }
    return new Map(
      [...lotsOf].map(([membership, lots]) => {
        const { spend_rebates: spendRebates = [], packages = [] } = termsOf.get(membership) ?? {};
        return [membership, { lots, spendRebates, packages }] as const;
      }),
    );
  }

  /** Records what stands after a stage. */
  async recordStanding(stageId: string, standing: Standing): Promise<void> {
    const lots = [...standing].flatMap(([membership, offer]) =>
      [...offer.lots].map(([lot, { bidId, receivedAt }]) => ({ membership, lot, bid: bidId, at: isoOf(receivedAt) })),
    );
    await this.work.query(
      `insert into standing_offer (network_id, stage_id, membership_id, lot_id, bid_id, received_at)
       select app_network(), $1, n.membership, n.lot, n.bid, n.at from jsonb_to_recordset($2) as n(membership uuid, lot uuid, bid uuid, at timestamptz)`,
      [stageId, JSON.stringify(lots)],
    );
    const terms = [...standing].map(([membership, { spendRebates, packages }]) => ({ membership, spendRebates, packages }));
    await this.work.query(
      `insert into standing_terms (network_id, stage_id, membership_id, spend_rebates, packages)
       select app_network(), $1, n.membership, n."spendRebates", n.packages
       from jsonb_to_recordset($2) as n(membership uuid, "spendRebates" jsonb, packages jsonb)`,
      [stageId, JSON.stringify(terms)],
    );
  }

  /** Who has a bid in the stage that stood at its deadline. */
  async bidders(stageId: string): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `select distinct membership_id as id from bid where network_id = app_network() and stage_id = $1 and state in ('sealed', 'opened', 'unreadable', 'excluded')`,
      [stageId],
    );
    return rows.map(({ id }) => id);
  }

  /** What the log says of the opening record: how many bids it lists, and SHA-256 over `id version state received hash` of each. */
  async recordHash(stageId: string): Promise<{ bids: number; record: string }> {
    const row = await this.work.one<{ bids: number; record: string }>(
      `select count(*)::int as bids, encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', id, version, state,
         to_char(received_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), encode(hash, 'hex')), E'\\n' order by id), ''), 'UTF8')), 'hex') as record
       from bid where network_id = app_network() and stage_id = $1`,
      [stageId],
    );
    return present(row, 'the count of bids');
  }
}
