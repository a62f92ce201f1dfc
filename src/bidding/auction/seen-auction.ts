import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import { Money } from '../../values/money.js';
import type { AuctionLotView, AuctionView } from './auctions.schema.js';
import type { Visibility } from './auction.js';
import { rulesOf } from './auction-lots.js';
import { type AuctionRules, highestNext } from './lot-auction.js';
import { isPractice } from './practice/practice-id.js';

type View = z.infer<typeof AuctionView>;
type LotView = z.infer<typeof AuctionLotView>;

/** A lot as its reader’s row-level security lets it through; `turn`: how often it has changed. */
export interface LotRow {
  lotId: string;
  title: string;
  category: string;
  region: string;
  state: 'running' | 'paused' | 'closed';
  endsAt: string;
  pausedAt: string | null;
  pauseReason: string | null;
  extensions: number;
  best: string | null;
  turn: number;
  isChanged: boolean;
  own: { startPrice: string; price: string; rank: number } | null;
  bidders: { supplier: string; name: string; startPrice: string; price: string; rank: number; bids: number }[] | null;
}

/** An auction as `auctions_seen_by` gives it: what the reader’s row-level security lets through, times in microseconds. */
export interface AuctionRow {
  stageId: string;
  roundId: string;
  number: number;
  stage: 'open' | 'opened' | 'cancelled';
  currency: string;
  visibility: Visibility;
  decrementAmount: string | null;
  decrementPercent: string | null;
  extendingRanks: number[];
  mostExtensions: number | null;
  startsAt: string;
  now: string;
  /** All earlier transactions have ended: what a reader that comes back with it has seen for sure. */
  seenTo: string;
  /** Of all lots that the reader sees, whichever are told. */
  isAnyRunning: boolean;
  isAnyPaused: boolean;
  lots: LotRow[];
}

/** Who is shown an auction. */
export type Asking = Pick<Mandate, 'side' | 'roles'>;

/** An auction as it is shown to its reader. Domain §9. */
export function seenAuction(row: Omit<AuctionRow, 'seenTo'>, by: Asking): View {
  const rules = rulesOf(row);
  const [now, startsAt] = [instant(BigInt(row.now)), instant(BigInt(row.startsAt))];
  const amount = (text: string): string => Money.parse(text, row.currency).toString();
  const lots = row.lots.map((lot) => seenLot(lot, { row, rules, now, startsAt, amount }));
  return {
    id: row.stageId,
    roundId: row.roundId,
    number: row.number,
    state: stateOf(row),
    now: isoOf(now),
    startsAt: isoOf(startsAt),
    currency: row.currency,
    isPractice: isPractice(row.stageId),
    visibility: row.visibility,
    decrement: row.decrementAmount === null ? { percent: trimmed(row.decrementPercent ?? '') } : { amount: amount(row.decrementAmount) },
    extendingRanks: row.extendingRanks,
    mostExtensions: row.mostExtensions,
    lots,
    allowedActions: actionsOf(by, row),
  };
}

interface Around {
  readonly row: Omit<AuctionRow, 'seenTo'>;
  readonly rules: AuctionRules;
  readonly now: Instant;
  readonly startsAt: Instant;
  readonly amount: (text: string) => string;
}

/** A supplier's own seat as it is shown it. */
export function ownSeat(own: LotRow['own'], currency: string, { decrement }: AuctionRules): LotView['own'] {
  if (!own) return null;
  const price = Money.parse(own.price, currency);
  const next = highestNext(price, decrement)?.toString() ?? null;
  return { rank: own.rank, startPrice: Money.parse(own.startPrice, currency).toString(), price: price.toString(), highestNext: next };
}

function seenLot(lot: LotRow, { row, rules, now, startsAt, amount }: Around): LotView {
  const endsAt = instant(BigInt(lot.endsAt));
  return {
    ...lot,
    state: lot.state === 'paused' ? 'paused' : lot.state === 'closed' || now >= endsAt ? 'ended' : now < startsAt ? 'scheduled' : 'running',
    endsAt: isoOf(endsAt),
    pausedAt: lot.pausedAt === null ? null : isoOf(instant(BigInt(lot.pausedAt))),
    best: lot.best === null ? (lot.bidders?.[0] ? amount(lot.bidders[0].price) : null) : amount(lot.best),
    own: ownSeat(lot.own, row.currency, rules),
    bidders: lot.bidders?.map((bidder) => ({ ...bidder, startPrice: amount(bidder.startPrice), price: amount(bidder.price) })) ?? null,
  };
}

/** What of an auction is not in its lots and does change: its state at its own moment. */
export function stateOf(row: Pick<AuctionRow, 'stage' | 'now' | 'startsAt'>): View['state'] {
  if (row.stage !== 'open') return row.stage === 'opened' ? 'over' : 'cancelled';
  return instant(BigInt(row.now)) < instant(BigInt(row.startsAt)) ? 'scheduled' : 'running';
}

/** What its reader may do. */
export function actionsOf(by: Asking, row: Pick<AuctionRow, 'stage' | 'now' | 'startsAt' | 'isAnyRunning' | 'isAnyPaused'>): View['allowedActions'] {
  const { isAnyRunning, isAnyPaused } = row;
  const actions: View['allowedActions'] = [];
  const state = stateOf(row);
  const isRunning = state === 'running';
  if (by.side === 'supplier' && by.roles.includes('bidder')) {
    if (isRunning && isAnyRunning) actions.push('bid');
    if (state === 'scheduled' || (isRunning && (isAnyRunning || isAnyPaused))) actions.push('automatic');
  }
  if (by.side === 'office' && isRunning) {
    if (isAnyRunning) actions.push('pause');
    if (isAnyPaused) actions.push('resume');
  }
  return actions;
}

function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
