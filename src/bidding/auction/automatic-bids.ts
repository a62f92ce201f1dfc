import type { Instant } from '../../values/instant.js';
import { Money } from '../../values/money.js';
import { type AcceptedBid, type AuctionRules, type Decrement, highestNext, ranked, type RunningLot, type Standing, withBid } from './lot-auction.js';

/** The lowest price to which bids are made for a bidder on a lot. `order`: when it was set, among all of the lot. */
export interface Floor {
  readonly bidder: string;
  readonly price: Money;
  readonly order: number;
}

/** A bid on a lot: whose, what was asked and the price that counts (a lot’s unit prices make not every one). */
export interface PlacedBid extends AcceptedBid {
  readonly bidder: string;
  readonly asked: Money;
  readonly price: Money;
}

/** What an asked price counts as for a bidder: itself or the nearest below it that unit prices make; undefined for none. */
export type Counting = (bidder: string, asked: Money) => Money | undefined;

interface Able {
  readonly floor: Floor;
  readonly own: Money;
  /** The least step from the bidder’s own last price. */
  readonly step: Money;
}

/**
 * Bids for those who have set a floor, as proxies in an auction do: in the order of their floors, the highest first and of
 * equal ones the earlier set, each goes to its floor, if it takes the first rank with that or defends it against a later one;
 * the last goes down by as many least steps as the first rank needs, and no further. So the lowest floor leads, whoever
 * moved first. Domain §9, decision 5.
 * @param lot as it is at this moment
 * @param now the database's clock, read while nobody else bids on the lot
 * @returns the bids in the order of their acceptance; each has the lot after it
 */
export function automaticBids(lot: RunningLot, rules: AuctionRules, floors: readonly Floor[], now: Instant, counts: Counting): PlacedBid[] {
  const able = floors
    .flatMap((floor) => ableOf(floor, lot.standings, rules.decrement))
    .toSorted((a, b) => b.floor.price.compare(a.floor.price) || a.floor.order - b.floor.order);
  const placed: PlacedBid[] = [];
  let present = lot;
  able.forEach((bidder, at) => {
    const asked = askedFor(bidder, present.standings, at === able.length - 1);
    const bid = asked && placedBid(present, rules, bidder.floor, asked, now, counts);
    if (!bid) return;
    placed.push(bid);
    present = bid.lot;
  });
  return placed;
}

/** Who takes part and may still bid without going below its floor. */
function ableOf(floor: Floor, standings: readonly Standing[], decrement: Decrement): Able[] {
  const own = standings.find(({ bidder }) => bidder === floor.bidder)?.price;
  const next = own && highestNext(own, decrement);
  if (!next || next.compare(floor.price) < 0) return [];
  return [{ floor, own, step: own.minus(next) }];
}

function askedFor({ floor, own, step }: Able, standings: readonly Standing[], isLast: boolean): Money | undefined {
  const [best] = ranked(standings);
  if (!best) return undefined;
  const leads = best.bidder === floor.bidder;
  if (isLast) return leads ? undefined : firstToLead(own, step, floor.price, best.price);
  return leads || floor.price.compare(best.price) < 0 ? floor.price : undefined;
}

/** Down from one’s own price by whole steps, the last of them cut off at the floor: a price never tells more of the best than a step. */
function firstToLead(own: Money, step: Money, floor: Money, best: Money): Money | undefined {
  if (floor.compare(best) >= 0) return undefined;
  const above = own.minor - (best.minor - 1n);
  const steps = above <= step.minor ? 1n : (above + step.minor - 1n) / step.minor;
  const asked = Money.ofMinor(own.minor - steps * step.minor, own.currency);
  return asked.compare(floor) < 0 ? floor : asked;
}

/** What counts is never below the floor; where the asked price would be, the floor itself is bid. */
function placedBid(
  lot: RunningLot,
  rules: AuctionRules,
  { bidder, price: floor }: Floor,
  wanted: Money,
  now: Instant,
  counts: Counting,
): PlacedBid | undefined {
  for (const asked of [wanted, floor]) {
    const price = counts(bidder, asked);
    if (price && price.compare(floor) >= 0) return { ...withBid(lot, rules, { bidder, price }, now), bidder, asked, price };
  }
  return undefined;
}
