import type { Mandate } from '../../access/mandate.js';
import { instant } from '../../values/instant.js';
import type { AuctionRow, LotRow } from './seen-auction.js';

/** A supplier at a lot; its name only where office or auditor watch. */
export interface SeatRow {
  readonly membership: string;
  readonly startPrice: string;
  readonly price: string;
  readonly rank: number;
  readonly supplier?: string;
  readonly name?: string;
  readonly bids?: number;
}

/** Lots that have changed with all who sit at them, as `auction_lots_seen_by` gives them to the service alone. */
export interface ChangedLots extends Omit<AuctionRow, 'isAnyRunning' | 'isAnyPaused' | 'seenTo' | 'lots'> {
  readonly lots: readonly (Omit<LotRow, 'own' | 'bidders' | 'isChanged'> & { readonly seats: readonly SeatRow[] | null })[];
}

/** What of a lot a reader was shown last. */
export type KnownLot = Pick<LotRow, 'lotId' | 'turn' | 'state' | 'endsAt'>;

/** Who watches, and the lots that its own row-level security has shown it. */
export interface Reader {
  readonly by: Pick<Mandate, 'side' | 'membershipId'>;
  readonly lots: ReadonlyMap<string, KnownLot>;
}

/**
 * What a reader may see of changed lots: none that it was not shown before, none in an older state; of the seats a supplier only its own,
 * office and auditor all, anybody else none. Domain §9.
 */
export function seenBy(changed: ChangedLots, { by, lots: known }: Reader): Omit<AuctionRow, 'seenTo'> {
  const isNamed = isOverseer(by);
  const lots = changed.lots.flatMap(({ seats, ...lot }): LotRow[] => {
    const before = known.get(lot.lotId);
    if (!before || before.turn >= lot.turn) return [];
    const own = by.side === 'supplier' ? seats?.find(({ membership }) => membership === by.membershipId) : undefined;
    if (!isNamed && !own) return [];
    return [{ ...lot, isChanged: true, own: own ? ownOf(own) : null, bidders: isNamed ? biddersOf(seats ?? []) : null }];
  });
  const present = new Map([...known, ...lots.map((lot) => [lot.lotId, lot] as const)]);
  return { ...changed, lots, ...stateOf([...present.values()], changed.now) };
}

/** Office and auditor see every seat with its name. */
export function isOverseer({ side }: Pick<Mandate, 'side'>): boolean {
  return side === 'office' || side === 'auditor';
}

function ownOf({ startPrice, price, rank }: SeatRow): LotRow['own'] {
  return { startPrice, price, rank };
}

/** All seats of a lot as office and auditor see them. */
export function biddersOf(seats: readonly SeatRow[]): NonNullable<LotRow['bidders']> {
  return seats.map(({ supplier = '', name = '', startPrice, price, rank, bids = 0 }) => ({ supplier, name, startPrice, price, rank, bids }));
}

function stateOf(lots: readonly KnownLot[], now: string): Pick<AuctionRow, 'isAnyRunning' | 'isAnyPaused'> {
  return {
    isAnyRunning: lots.some(({ state, endsAt }) => state === 'running' && instant(BigInt(endsAt)) > instant(BigInt(now))),
    isAnyPaused: lots.some(({ state }) => state === 'paused'),
  };
}
