import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../../access/mandate.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { type Instant, isoOf } from '../../../values/instant.js';
import { present } from '../../../values/invariant.js';
import type { OwnFloor } from '../floors.js';
import { ranked, rankOf } from '../lot-auction.js';
import type { AuctionRow, LotRow } from '../seen-auction.js';
import { PRACTICE_RULES, type Practice, practised, type PractisedLot, YOU } from './practice.js';
import { PRACTICE_LOTS } from './practice-lots.js';
import { lotAt, placeOf, Practices } from './practices.js';

/** A bid of the practice auction's log. */
export interface PracticeBid {
  readonly id: string;
  readonly lotId: string;
  readonly lot: string;
  readonly supplier: null;
  readonly price: string;
  readonly rank: number;
  readonly acceptedAt: string;
  readonly extendedTo: string | null;
  readonly isAutomatic: boolean;
}

/** Shows a practice auction as a real one is shown, to the person who practises alone. Decision 5. */
@Injectable()
export class ReadPractice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly practices: Practices,
  ) {}

  /** @throws DomainError `auction.missing` */
  read(by: Mandate, roundId: string, id: string): Promise<AuctionRow> {
    return this.work.as(by, async () => {
      const { practice, now } = await this.practices.find(roundId, id);
      return rowOf(practice, { roundId, id, now });
    });
  }

  /** The person's own, the newest first. @throws DomainError `auction.missing` */
  bids(by: Mandate, roundId: string, id: string): Promise<PracticeBid[]> {
    return this.work.as(by, async () => {
      const { practice, now } = await this.practices.find(roundId, id);
      const all = PRACTICE_LOTS.flatMap((_, place) => practised(practice, place, now).own.map((bid) => ({ bid, place })));
      return all.toSorted((a, b) => (a.bid.at === b.bid.at ? 0 : a.bid.at < b.bid.at ? 1 : -1)).map(({ bid, place }, at) => bidOf(bid, place, at));
    });
  }

  /** @throws DomainError `auction.missing` */
  floor(by: Mandate, roundId: string, id: string, lotId: string): Promise<OwnFloor | undefined> {
    return this.work.as(by, async () => {
      const { practice, now } = await this.practices.find(roundId, id);
      const { floor, lot } = practised(practice, placeOf(lotId), now);
      return floor && lot.state !== 'ended' ? { price: floor.price.toString(), setAt: floor.at } : undefined;
    });
  }
}

function rowOf(practice: Practice, { roundId, id, now }: { roundId: string; id: string; now: Instant }): AuctionRow {
  const lots = PRACTICE_LOTS.map((_, place) => lotOf(practised(practice, place, now), practised(practice, place, practice.startedAt), place));
  const isAnyRunning = lots.some(({ state }) => state === 'running');
  return {
    stageId: id,
    roundId,
    number: 0,
    stage: isAnyRunning ? 'open' : 'opened',
    currency: practice.currency,
    visibility: 'rank_and_best',
    decrementAmount: null,
    decrementPercent: 'percent' in PRACTICE_RULES.decrement ? PRACTICE_RULES.decrement.percent.toString() : null,
    extendingRanks: [...PRACTICE_RULES.extendingRanks],
    mostExtensions: PRACTICE_RULES.mostExtensions,
    startsAt: practice.startedAt.toString(),
    now: now.toString(),
    seenTo: '0',
    isAnyRunning,
    isAnyPaused: false,
    lots,
  };
}

function lotOf({ lot, turn }: PractisedLot, { lot: begun }: PractisedLot, place: number): LotRow {
  const { id, title } = lotAt(place);
  const priceIn = ({ standings }: PractisedLot['lot']): string =>
    present(
      standings.find(({ bidder }) => bidder === YOU),
      'the seat of who practises',
    ).price.toString();
  return {
    lotId: id,
    title,
    category: '–',
    region: '–',
    state: lot.state === 'ended' ? 'closed' : 'running',
    endsAt: lot.endsAt.toString(),
    pausedAt: null,
    pauseReason: null,
    extensions: lot.extensions,
    best: ranked(lot.standings)[0]?.price.toString() ?? null,
    turn,
    isChanged: false,
    own: { startPrice: priceIn(begun), price: priceIn(lot), rank: rankOf(lot.standings, YOU) ?? 0 },
    bidders: null,
  };
}

function bidOf({ price, rank, at, isMade, isExtending, lot }: PractisedLot['own'][number], place: number, index: number): PracticeBid {
  const { id, title } = lotAt(place);
  return {
    id: `${id.slice(0, -12)}${index.toString().padStart(12, '0')}`,
    lotId: id,
    lot: title,
    supplier: null,
    price: price.toString(),
    rank,
    acceptedAt: isoOf(at),
    extendedTo: isExtending ? isoOf(lot.endsAt) : null,
    isAutomatic: isMade,
  };
}
