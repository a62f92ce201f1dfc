import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { newId } from '../../values/id.js';
import { Money } from '../../values/money.js';
import { type OfferRow, type StandingRow, standingsOf } from './auctions.js';
import type { PlacedBid } from './automatic-bids.js';
import type { FloorRow } from './floors.js';
import { type AuctionRules, type LotAuction } from './lot-auction.js';

/** A locked lot as the store tells it. */
export interface LockedRow {
  stageId: string;
  lotId: string;
  now: string;
  state: 'running' | 'paused' | 'closed';
  stage: string;
  round: string;
  startsAt: string;
  endsAt: string;
  pausedAt: string | null;
  extensions: number;
  currency: string;
  decrementAmount: string | null;
  decrementPercent: string | null;
  extendingRanks: number[];
  mostExtensions: number | null;
  isAdmissible: boolean;
  standings: StandingRow[];
  offer: OfferRow | null;
  floors: FloorRow[] | null;
}

/** A locked lot, and the moment at which it was. */
export interface LockedLot {
  /** These ids are the database's text, whatever the request's is: floors are bound to it. */
  readonly stageId: string;
  readonly lotId: string;
  readonly now: Instant;
  /** The state of the stage that it is a part of; `cancelled` with its round. */
  readonly stage: string;
  readonly rules: AuctionRules;
  readonly lot: LotAuction;
  readonly currency: string;
  readonly isAdmissible: boolean;
  /** The bidder's own, if it takes part. */
  readonly offer: OfferRow | undefined;
  /** Of all admissible bidders. */
  readonly floors: readonly FloorRow[];
}

/** A bid as it goes into the store. */
export interface BidToTake extends PlacedBid {
  readonly id: string;
  /** By the bidder's floor. */
  readonly isMade: boolean;
}

/** @throws DomainError `auction.over`, `auction.not_admitted` */
export function assertTakesBids({ stage, isAdmissible }: LockedLot): void {
  if (stage !== 'open')
    throw new DomainError(
      'conflict',
      'auction.over',
      stage === 'cancelled' ? 'The auction was cancelled with its round; no bids are taken.' : 'The auction is over; no bids are taken.',
    );
  if (!isAdmissible) throw new DomainError('forbidden', 'auction.not_admitted', 'You are not (or no longer) asked for bids in this call.');
}

/** A bid that was decided, with an id of its own. */
export function bidToTake(bid: PlacedBid, isMade: boolean): BidToTake {
  return { ...bid, id: newId<'auction bid'>(), isMade };
}

const at = (micros: string): Instant => instant(BigInt(micros));

/** How an auction is decided, from its stored columns. */
export function rulesOf(
  row: Pick<LockedRow, 'currency' | 'decrementAmount' | 'decrementPercent' | 'extendingRanks' | 'mostExtensions'>,
): AuctionRules {
  const { decrementAmount: amount, decrementPercent: percent } = row;
  return {
    decrement: amount === null ? { percent: Decimal.parse(present(percent, 'a decrement')) } : { amount: Money.parse(amount, row.currency) },
    extendingRanks: row.extendingRanks,
    mostExtensions: row.mostExtensions,
  };
}

/** @throws DomainError `auction.missing` */
export function lockedLotOf(row: LockedRow | null | undefined, roundId: string): LockedLot {
  if (!row || row.round !== roundId) throw missing('auction');
  const { stageId, lotId, stage, currency, isAdmissible, offer, floors } = row;
  const known = { now: at(row.now), rules: rulesOf(row), lot: lotOf(row) };
  return { ...known, stageId, lotId, stage, currency, isAdmissible, offer: offer ?? undefined, floors: floors ?? [] };
}

/** Accepted bids of a locked lot as `auction_bids_taken` wants them. @param bids at least one */
export function bidsToRecord({ lot: before, now }: Pick<LockedLot, 'lot' | 'now'>, bids: readonly BidToTake[]) {
  const after = present(bids.at(-1), 'a bid').lot;
  const rows = bids.map(({ id, bidder, asked, price, rank, isExtending, isMade, lot }) => {
    const seat = lot.standings.find((standing) => standing.bidder === bidder);
    return { id, membership: bidder, number: present(seat, 'the bidder’s seat').order, asked, price, rank, isExtending, isMade };
  });
  return { bids: rows, at: now.toString(), end: after.endsAt.toString(), extended: after.extensions - before.extensions };
}

function lotOf(row: LockedRow): LotAuction {
  const times = {
    startsAt: at(row.startsAt),
    endsAt: at(row.endsAt),
    extensions: row.extensions,
    standings: standingsOf(row.standings, row.currency),
  };
  switch (row.state) {
    case 'running':
      return { ...times, state: 'running' };
    case 'paused':
      return { ...times, state: 'paused', pausedAt: at(present(row.pausedAt, 'when it was paused')) };
    case 'closed':
      return { ...times, state: 'ended' };
  }
}

/** The lots of auctions: one bid, pause or end after the other. */
@Injectable()
export class AuctionLots {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The lot, locked until the transaction ends; then the clock was read. @throws DomainError `auction.missing` */
  async lock(roundId: string, stageId: string, lotId: string, membershipId: string | null): Promise<LockedLot> {
    const row = await this.work.one<{ locked: LockedRow | null }>(
      `select auction_lot_locked($1, $2, $3) || jsonb_build_object('stageId', $1::uuid, 'lotId', $2::uuid) as locked`,
      [stageId, lotId, membershipId],
    );
    return lockedLotOf(row?.locked, roundId);
  }

  /** Records accepted bids of a locked lot, all at the moment when it was locked. @param bids at least one */
  async take(locked: LockedLot, bids: readonly BidToTake[]): Promise<void> {
    const { stageId, lotId } = locked;
    const { bids: rows, at: moment, end, extended } = bidsToRecord(locked, bids);
    await this.work.query('select auction_bids_taken($1, $2, $3, $4, $5, $6)', [stageId, lotId, JSON.stringify(rows), moment, end, extended]);
    this.audit.nudge();
  }

  /** The lots of an auction that have not ended, in the order in which they are locked. */
  async unended(stageId: string): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `select lot_id as id from auction_lot where network_id = app_network() and stage_id = $1 and state <> 'closed' order by lot_id`,
      [stageId],
    );
    return rows.map(({ id }) => id);
  }

  /** Writes down that locked lots are paused, or run again until these ends. */
  async recordPauses(stageId: string, lots: ReadonlyMap<string, LotAuction>, reason: string | null): Promise<void> {
    const rows = [...lots].map(([lot, now]) => ({
      lot,
      state: now.state,
      end: isoOf(now.endsAt),
      paused: now.state === 'paused' ? isoOf(now.pausedAt) : null,
    }));
    await this.work.query(
      `update auction_lot l set state = g.state, ends_at = g.end, paused_at = g.paused, pause_reason = case when g.state = 'paused' then $3 end,
         changed_by = pg_current_xact_id()
       from jsonb_to_recordset($2) as g(lot uuid, state text, "end" timestamptz, paused timestamptz)
       where l.network_id = app_network() and l.stage_id = $1 and l.lot_id = g.lot`,
      [stageId, JSON.stringify(rows), reason],
    );
  }
}
