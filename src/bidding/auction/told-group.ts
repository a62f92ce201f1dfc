import { present } from '../../values/invariant.js';
import type { LockedRow } from './auction-lots.js';
import type { StandingRow } from './auctions.js';
import type { ChangedLots } from './fan-out.js';
import { type LotAuction, ranked } from './lot-auction.js';
import type { LotRow } from './seen-auction.js';

/** A lot as a group of bids locks it: with what its readers are told besides. */
export interface GroupedRow extends LockedRow, Pick<LotRow, 'title' | 'category' | 'region' | 'pauseReason' | 'turn'> {
  readonly number: number;
  readonly visibility: ChangedLots['visibility'];
  readonly standings: (StandingRow & { readonly startPrice: string })[];
}

/** A locked lot, and as it is after a group's bids. */
export interface ChangedLot {
  readonly row: GroupedRow;
  readonly after: LotAuction;
}

/**
 * What readers are told of lots after a group's bids are durable, without looking at them again: the same as a look would show,
 * but for the suppliers' names. Domain §9, decision 5.
 * @param elapsedUs since the lots' moment, so that the clock that is told is right
 */
export function toldOf(changed: readonly ChangedLot[], elapsedUs: bigint): ChangedLots[] {
  const stages = new Set(changed.map(({ row }) => row.stageId));
  return [...stages].map((id) => {
    const lots = changed.filter(({ row }) => row.stageId === id);
    const { row } = present(lots[0], 'a lot of a stage');
    const { stageId, number, stage, currency, visibility, decrementAmount, decrementPercent, extendingRanks, mostExtensions, startsAt } = row;
    const rules = { decrementAmount, decrementPercent, extendingRanks, mostExtensions };
    const now = `${BigInt(row.now) + elapsedUs}`;
    // The store says of a stage's state what the look does.
    const state = stage as ChangedLots['stage'];
    return { stageId, roundId: row.round, number, stage: state, currency, visibility, ...rules, startsAt, now, lots: lots.map(toldLot) };
  });
}

function toldLot({ row, after }: ChangedLot): ChangedLots['lots'][number] {
  const { lotId, title, category, region, state, pausedAt, pauseReason, visibility } = row;
  const starts = new Map(row.standings.map(({ bidder, startPrice }) => [bidder, startPrice]));
  const seats = ranked(after.standings).map(({ bidder, price }, index) => ({
    membership: bidder,
    startPrice: present(starts.get(bidder), 'a price to start from'),
    price: price.toString(),
    rank: index + 1,
  }));
  const best = visibility === 'rank_and_best' ? (seats[0]?.price ?? null) : null;
  const { endsAt, extensions } = after;
  // Every change of a lot counts its turn on by one, and a group changes each of its lots once.
  const turn = row.turn + 1;
  return { lotId, title, category, region, state, endsAt: `${endsAt}`, pausedAt, pauseReason, extensions, best, turn, seats };
}
