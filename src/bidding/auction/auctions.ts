import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { Decimal } from '../../values/decimal.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import { Money } from '../../values/money.js';
import type { OfferedTier } from '../bid/bid.js';
import { COMPARED, lotPrice } from '../bid/lot-price.js';
import type { PlannedAuction } from './auction.js';
import type { Standing } from './lot-auction.js';
import type { OfferedLine } from './price-split.js';

/** A bidder's offer for a lot as stored. */
export interface OfferRow {
  readonly cashDiscountPercent: string;
  readonly terms: Readonly<Record<string, unknown>>;
  readonly lines: readonly { readonly position: string; readonly total: string; readonly tiers: readonly OfferedTier[] }[] | null;
}

/** A supplier with a price for a lot, from the bid that stands for it. */
export interface Seat {
  readonly lotId: string;
  readonly membershipId: string;
  readonly bidId: string;
  readonly receivedAt: Instant;
  readonly price: Money;
}

interface SeatRow {
  lot_id: string;
  membership_id: string;
  bid_id: string;
  received_us: string;
  positions: number;
  offer: OfferRow;
}

/** The positions that an offer names, as the split of a price wants them. */
export function linesOf(offer: OfferRow): OfferedLine[] {
  return (offer.lines ?? []).map(({ position, total, tiers }) => ({ position, total: Decimal.parse(total), tiers }));
}

/** Auctions: who may take part, what was called, and who is to be told. */
@Injectable()
export class Auctions {
  constructor(private readonly work: UnitOfWork) {}

  /** Suppliers still admissible whose standing offer prices the whole lot, by the stage before this one. Office only. */
  async seats(callId: string, number: number, lotIds: readonly string[], currency: string): Promise<Seat[]> {
    const rows = await this.work.query<SeatRow>(
      `select o.lot_id, o.membership_id, o.bid_id, microseconds(o.received_at)::text as received_us, auction_offer(o.network_id, o.bid_id, o.lot_id) as offer,
         (select count(*)::integer from lot_position p where p.network_id = o.network_id and p.lot_id = o.lot_id) as positions
       from stage s join standing_offer o on o.network_id = s.network_id and o.stage_id = s.id
       join invitation_to_bid i on i.network_id = s.network_id and i.call_id = s.call_id and i.membership_id = o.membership_id and i.state = 'invited'
       where s.network_id = app_network() and s.call_id = $1 and s.number = $2 - 1 and o.lot_id = any($3::uuid[]) order by o.received_at, o.bid_id`,
      [callId, number, lotIds],
    );
    return rows.flatMap((row) => {
      const price = row.offer.lines?.length === row.positions ? priceOf(row.offer, currency) : undefined;
      if (!price || price.minor <= 0n) return [];
      return [{ lotId: row.lot_id, membershipId: row.membership_id, bidId: row.bid_id, receivedAt: instant(BigInt(row.received_us)), price }];
    });
  }

  /** Titles of lots that have a total which is not published as it is: a price for the lot would tell it. Domain §6.3. */
  async withheld(lotIds: readonly string[]): Promise<string[]> {
    const rows = await this.work.query<{ title: string }>(
      `select l.title from lot l where l.network_id = app_network() and l.id = any($1::uuid[]) and exists (select from lot_position p
         where p.network_id = l.network_id and p.lot_id = l.id and not exists (select from shown_position s
           where s.network_id = p.network_id and s.lot_id = p.lot_id and s.item_id = p.item_id and s.total = p.total)) order by l.number`,
      [lotIds],
    );
    return rows.map(({ title }) => title);
  }

  /** Opens a planned stage as an auction. @param seats per lot in the order of their receipt */
  async call(stageId: string, auction: PlannedAuction, currency: string, lastEnd: Instant, seats: readonly Seat[]): Promise<void> {
    const { decrement, extendingRanks, mostExtensions } = auction.rules;
    await this.work.query(
      `insert into auction (network_id, stage_id, currency, visibility, decrement_amount, decrement_percent, extending_ranks, most_extensions, starts_at)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        stageId,
        currency,
        auction.visibility,
        'amount' in decrement ? decrement.amount.toString() : null,
        'percent' in decrement ? decrement.percent.toString() : null,
        extendingRanks,
        mostExtensions,
        isoOf(auction.startsAt),
      ],
    );
    const lots = auction.lots.map(({ lotId, endsAt }) => ({ lot: lotId, end: isoOf(endsAt) }));
    await this.work.query(
      `insert into auction_lot (network_id, stage_id, lot_id, planned_end, ends_at, best)
       select app_network(), $1, g.lot, g.end, g.end, case when $3 = 'rank_and_best' then (select min(n.price) from jsonb_to_recordset($4) as n(lot uuid, price numeric)
         where n.lot = g.lot) end from jsonb_to_recordset($2) as g(lot uuid, "end" timestamptz)`,
      [stageId, JSON.stringify(lots), auction.visibility, JSON.stringify(seats.map(({ lotId, price }) => ({ lot: lotId, price })))],
    );
    await this.seat(stageId, seats);
    await this.work.query(
      `update stage s set state = 'open', deadline = $2, lot_ids = $3, version = s.version + 1, call_version = coalesce(c.published_version, 1)
       from call c where s.network_id = app_network() and s.id = $1 and c.network_id = s.network_id and c.id = s.call_id`,
      [stageId, isoOf(lastEnd), auction.lots.map(({ lotId }) => lotId)],
    );
  }

  /** Starting offers rank by price, then by receipt; their orders end at 0, so that accepted bids count from 1. */
  private async seat(stageId: string, seats: readonly Seat[]): Promise<void> {
    const rows = seats.map(({ lotId, membershipId, bidId, price }, index) => ({
      lot: lotId,
      membership: membershipId,
      bid: bidId,
      price,
      at: index,
    }));
    await this.work.query(
      `insert into auction_bidder (network_id, stage_id, lot_id, membership_id, bid_id, start_price, price, number, rank)
       select app_network(), $1, g.lot, g.membership, g.bid, g.price, g.price,
         1 - row_number() over (partition by g.lot order by g.at desc), row_number() over (partition by g.lot order by g.price, g.at)
       from jsonb_to_recordset($2) as g(lot uuid, membership uuid, bid uuid, price numeric, at integer)`,
      [stageId, JSON.stringify(rows)],
    );
  }

  /** The auction's round, title, call and who takes part. @throws DomainError `auction.missing` */
  async find(roundId: string, stageId: string): Promise<{ round: string; callId: string; number: number; memberships: string[] }> {
    const row = await this.work.one<{ round: string; call_id: string; number: number; memberships: string[] }>(
      `select r.title as round, s.call_id, s.number, array(select distinct b.membership_id from auction_bidder b where b.network_id = a.network_id and b.stage_id = a.stage_id) as memberships
       from auction a join stage s on s.network_id = a.network_id and s.id = a.stage_id join round r on r.network_id = s.network_id and r.id = s.round_id
       where a.network_id = app_network() and a.stage_id = $2 and s.round_id = $1`,
      [roundId, stageId],
    );
    if (!row) throw missing('auction');
    return { round: row.round, callId: row.call_id, number: row.number, memberships: row.memberships };
  }
}

function priceOf(offer: OfferRow, currency: string): Money | undefined {
  const lines = linesOf(offer);
  const tiers = lines.map(({ position, tiers: all }) => {
    const parsed = all.map(({ from, unitPrice }) => ({ from: Decimal.parse(from), unitPrice: Decimal.parse(unitPrice) }));
    return [position, parsed] as const;
  });
  const bid = { tiers: new Map(tiers), cashDiscountPercent: Decimal.parse(offer.cashDiscountPercent) };
  return lotPrice(bid, new Map(lines.map(({ position, total }) => [position, total])), COMPARED, currency);
}

/** A bidder's last price of a lot as stored. */
export interface StandingRow {
  readonly bidder: string;
  readonly price: string;
  readonly order: number;
}

/** The rules' type of stored prices. */
export function standingsOf(rows: readonly StandingRow[], currency: string): Standing[] {
  return rows.map(({ bidder, price, order }) => ({ bidder, price: Money.parse(price, currency), order }));
}
