import type { Decimal } from '../../values/decimal.js';
import { DomainError } from '../../values/domain-error.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import { Money } from '../../values/money.js';

/** An accepted bid this shortly before the end may extend the lot, and to this long after it. Domain §9. */
export const WINDOW_US = 120_000_000n;

/** By how much a bid must beat the bidder's own last: an amount, or a percent of it. Domain §9. */
export type Decrement = { readonly amount: Money } | { readonly percent: Decimal };

/** What of an auction's rules decides about bids; fixed when it is called. */
export interface AuctionRules {
  readonly decrement: Decrement;
  /** Taking one of these ranks in the last two minutes extends the lot. */
  readonly extendingRanks: readonly number[];
  /** How often a lot may be extended; null: without limit. */
  readonly mostExtensions: number | null;
}

/** A bidder's last price: from the stage before, or its last accepted bid. `order`: when it was accepted, among all of the lot. */
export interface Standing {
  readonly bidder: string;
  readonly price: Money;
  readonly order: number;
}

interface LotTimes {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly extensions: number;
  readonly standings: readonly Standing[];
}
export interface RunningLot extends LotTimes {
  readonly state: 'running';
}
export interface PausedLot extends LotTimes {
  readonly state: 'paused';
  readonly pausedAt: Instant;
}
export interface EndedLot extends LotTimes {
  readonly state: 'ended';
}

/** One lot of an auction. Domain §9. */
export type LotAuction = RunningLot | PausedLot | EndedLot;

/** A bid that was accepted: the lot after it, the bidder's rank, and whether it moved the end. */
export interface AcceptedBid {
  readonly lot: RunningLot;
  readonly rank: number;
  readonly isExtending: boolean;
}

/** Lower prices first, of equal prices the earlier accepted. Domain §9. */
export function ranked(standings: readonly Standing[]): Standing[] {
  return standings.toSorted((a, b) => a.price.compare(b.price) || a.order - b.order);
}

/** From 1. @returns undefined for who does not take part */
export function rankOf(standings: readonly Standing[], bidder: string): number | undefined {
  const index = ranked(standings).findIndex((standing) => standing.bidder === bidder);
  return index < 0 ? undefined : index + 1;
}

/**
 * The highest price that beats one's own last by the decrement, in whole minor units. Domain §9.
 * @returns undefined where no price above zero does
 */
export function highestNext(own: Money, decrement: Decrement): Money | undefined {
  const minor =
    'amount' in decrement ? own.minus(decrement.amount).minor : (own.minor * (HUNDRED_PERCENT - decrement.percent.scaled(6))) / HUNDRED_PERCENT;
  return minor > 0n ? Money.ofMinor(minor, own.currency) : undefined;
}

const HUNDRED_PERCENT = 100_000_000n;

/** The lot at this moment: what has reached its end has ended, whether or not that is written down. Domain §8.3, §9. */
export function asOf(lot: LotAuction, now: Instant): LotAuction {
  return lot.state === 'running' && now >= lot.endsAt ? { ...lot, state: 'ended' } : lot;
}

/**
 * Accepts a bid: it beats the bidder's own last by the decrement, while the lot runs. In the last two minutes it extends
 * the lot to two minutes after it, if it gives its bidder one of the named ranks that it did not hold. Domain §9.
 * @param now the database's clock, read while nobody else bids on the lot
 * @throws DomainError `auction.not_started`, `auction.paused`, `auction.ended`, `auction.not_taking_part`, `auction.step_too_small`
 */
export function withBid(lot: LotAuction, rules: AuctionRules, bid: { readonly bidder: string; readonly price: Money }, now: Instant): AcceptedBid {
  const running = assertRunning(lot, now);
  const own = running.standings.find(({ bidder }) => bidder === bid.bidder);
  if (!own) throw new DomainError('forbidden', 'auction.not_taking_part', 'You do not take part in the auction of this lot.');
  assertLowEnough(bid.price, highestNext(own.price, rules.decrement));
  const order = Math.max(...running.standings.map((standing) => standing.order)) + 1;
  const standings = running.standings.map((standing) => (standing === own ? { ...bid, order } : standing));
  const [before, rank] = [rankOf(running.standings, bid.bidder), rankOf(standings, bid.bidder) ?? 0];
  const isExtending =
    rank !== before &&
    rules.extendingRanks.includes(rank) &&
    now > running.endsAt - WINDOW_US &&
    (rules.mostExtensions === null || running.extensions < rules.mostExtensions);
  const extended = isExtending ? { endsAt: instant(now + WINDOW_US), extensions: running.extensions + 1 } : {};
  return { lot: { ...running, standings, ...extended }, rank, isExtending };
}

/**
 * Stops a lot's clock. A paused lot stays as it is.
 * @throws DomainError `auction.not_started`, `auction.ended`
 */
export function paused(lot: LotAuction, now: Instant): PausedLot {
  if (lot.state === 'paused') return lot;
  return { ...assertRunning(lot, now), state: 'paused', pausedAt: now };
}

/** Starts a paused lot's clock again, with the time that was left and at least two minutes. Any other stays as it is. */
export function resumed(lot: LotAuction, now: Instant): LotAuction {
  if (lot.state !== 'paused') return lot;
  const { pausedAt: _, ...times } = lot;
  const left = lot.endsAt - lot.pausedAt;
  return { ...times, state: 'running', endsAt: instant(now + (left > WINDOW_US ? left : WINDOW_US)) };
}

function assertRunning(lot: LotAuction, now: Instant): RunningLot {
  const present = asOf(lot, now);
  switch (present.state) {
    case 'ended':
      throw new DomainError('conflict', 'auction.ended', `The auction of this lot ended at ${isoOf(present.endsAt)}; nothing was changed.`);
    case 'paused':
      throw new DomainError('conflict', 'auction.paused', 'The auction of this lot is paused; bids are taken again when the office resumes it.');
    case 'running':
      if (now >= present.startsAt) return present;
      throw new DomainError('conflict', 'auction.not_started', `The auction starts at ${isoOf(present.startsAt)}; no bid was taken.`);
  }
}

function assertLowEnough(price: Money, highest: Money | undefined): void {
  if (price.minor > 0n && highest !== undefined && price.compare(highest) <= 0) return;
  throw new DomainError(
    'invalid',
    'auction.step_too_small',
    highest === undefined
      ? `${price.toString()} ${price.currency} does not beat your last price by the least step, and no lower bid is possible. Nothing was changed.`
      : `${price.toString()} ${price.currency} does not beat your last price by the least step. Bid ${highest.toString()} ${highest.currency} or less. Nothing was changed.`,
    [{ pointer: '/price', detail: highest === undefined ? 'no lower bid is possible' : `at most ${highest.toString()}` }],
    highest === undefined ? {} : { highest: highest.toString() },
  );
}
