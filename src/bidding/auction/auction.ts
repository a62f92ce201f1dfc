import { DomainError } from '../../values/domain-error.js';
import { type Instant, isoOf } from '../../values/instant.js';
import type { AuctionRules } from './lot-auction.js';

/** Whether bidders see the best price besides their own rank. Domain §9. */
export const VISIBILITIES = ['rank', 'rank_and_best'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** When a lot is planned to end. */
export interface PlannedLot {
  readonly lotId: string;
  readonly endsAt: Instant;
}

/** An auction as it is called. */
export interface PlannedAuction {
  readonly rules: AuctionRules;
  readonly visibility: Visibility;
  readonly startsAt: Instant;
  readonly lots: readonly PlannedLot[];
}

/** Fewer are no competition. */
export const FEWEST_BIDDERS = 2;

/**
 * An auction starts now or later, and each of its lots ends after that.
 * @throws DomainError `auction.starts_past`, `auction.ends_before_start`
 */
export function assertTimes({ startsAt, lots }: Pick<PlannedAuction, 'startsAt' | 'lots'>, now: Instant): void {
  if (startsAt < now) {
    throw new DomainError('invalid', 'auction.starts_past', `${isoOf(startsAt)} has passed already; leave the start out to start at once.`, [
      { pointer: '/startsAt', detail: 'in the future' },
    ]);
  }
  const early = lots.findIndex(({ endsAt }) => endsAt <= startsAt);
  const lot = lots[early];
  if (!lot) return;
  throw new DomainError('invalid', 'auction.ends_before_start', `${isoOf(lot.endsAt)} is not after the start ${isoOf(startsAt)}.`, [
    { pointer: `/lots/${early}/endsAt`, detail: 'after the start' },
  ]);
}

/** When the last of an auction's lots ends. */
export function lastEnd(lots: readonly PlannedLot[]): Instant | undefined {
  return lots.map(({ endsAt }) => endsAt).reduce<Instant | undefined>((last, end) => (last === undefined || end > last ? end : last), undefined);
}
