import { Decimal } from '../../../values/decimal.js';
import { type Instant, instant } from '../../../values/instant.js';
import { present } from '../../../values/invariant.js';
import { minorDigits, Money } from '../../../values/money.js';
import { automaticBids, type Floor, type PlacedBid } from '../automatic-bids.js';
import { type AuctionRules, asOf, type LotAuction, withBid } from '../lot-auction.js';
import { PRACTICE_LOTS, type Sparring } from './practice-lots.js';

/** What the bidder who practises did on a lot, in the order of acceptance. `price`: a bid's, or a floor's; null withdraws the floor. */
export interface Move {
  readonly kind: 'bid' | 'floor';
  readonly lot: number;
  readonly at: Instant;
  readonly price: string | null;
}

/** A practice auction as it is kept: everything else follows from it and the clock. */
export interface Practice {
  readonly currency: string;
  readonly startedAt: Instant;
  readonly moves: readonly Move[];
}

/** The bidder's own accepted bid. */
export interface OwnBid extends PlacedBid {
  readonly at: Instant;
  readonly isMade: boolean;
}

/** A lot of a practice auction at some moment. `turn`: how often it has changed. */
export interface PractisedLot {
  readonly lot: LotAuction;
  readonly own: readonly OwnBid[];
  readonly floor: (Floor & { readonly at: Instant }) | undefined;
  readonly turn: number;
}

/** Who practises. */
export const YOU = 'you';

/** The rules of every practice auction: one percent least step, the first rank extends a lot, twice at most. */
export const PRACTICE_RULES: AuctionRules = { decrement: { percent: Decimal.parse('1') }, extendingRanks: [1], mostExtensions: 2 };

const SECOND = 1_000_000n;
const exactly = (_: string, asked: Money): Money => asked;

/**
 * A lot of a practice auction at a moment: each sparring bidder looks at its own times and bids by the rule of automatic bids,
 * and the bidder's moves are played among them. The same moves give the same lot at any later moment. Decision 5.
 */
export function practised(practice: Practice, place: number, now: Instant): PractisedLot {
  let known = begun(practice, place);
  for (const happening of happenings(practice, place, now)) {
    const running = asOf(known.lot, happening.at);
    if (running.state !== 'running') break;
    known = happening.isLook
      ? afterBids(known, automaticBids(running, PRACTICE_RULES, [happening.floor], happening.at, exactly), happening.at)
      : afterMove(known, happening.move, practice.currency);
    known = answered(known, happening.at);
  }
  const lot = asOf(known.lot, now);
  return { ...known, lot, turn: known.turn + (lot.state === 'ended' ? 1 : 0) };
}

/** @throws DomainError as `withBid`: the bid is not accepted */
export function withOwnBid(practice: Practice, lot: number, price: Money, now: Instant): Practice {
  withBid(practised(practice, lot, now).lot, PRACTICE_RULES, { bidder: YOU, price }, now);
  return { ...practice, moves: [...practice.moves, { kind: 'bid', lot, at: now, price: price.toString() }] };
}

/** @param price null withdraws it */
export function withOwnFloor(practice: Practice, lot: number, price: Money | null, now: Instant): Practice {
  return { ...practice, moves: [...practice.moves, { kind: 'floor', lot, at: now, price: price?.toString() ?? null }] };
}

function begun({ currency, startedAt }: Practice, place: number): PractisedLot {
  const { start, minutes, sparring } = present(PRACTICE_LOTS[place], 'a practice lot');
  const seats = [...sparring, { bidder: YOU, start }];
  const lot: LotAuction = {
    state: 'running',
    startsAt: startedAt,
    endsAt: instant(startedAt + BigInt(minutes) * 60n * SECOND),
    extensions: 0,
    standings: seats.map((seat, at) => ({ bidder: seat.bidder, price: whole(seat.start, currency), order: at + 1 - seats.length })),
  };
  return { lot, own: [], floor: undefined, turn: 0 };
}

type Happening = { readonly at: Instant } & ({ readonly isLook: true; readonly floor: Floor } | { readonly isLook: false; readonly move: Move });

/** Looks and moves until now by time; at the same moment a look comes first. */
function happenings({ currency, startedAt, moves }: Practice, place: number, now: Instant): Happening[] {
  const { sparring } = present(PRACTICE_LOTS[place], 'a practice lot');
  const looks = sparring.flatMap((one) => looksOf(one, startedAt, now).map((at): Happening => ({ at, isLook: true, floor: floorOf(one, currency) })));
  const own = moves.filter(({ lot }) => lot === place).map((move): Happening => ({ at: move.at, isLook: false, move }));
  return [...looks, ...own].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

/** Longer than any lot can run with its extensions. */
const LONGEST = 1800n * SECOND;

function looksOf({ everySeconds }: Sparring, startedAt: Instant, now: Instant): Instant[] {
  const [every, until] = [BigInt(everySeconds) * SECOND, now - startedAt < LONGEST ? now - startedAt : LONGEST];
  return Array.from({ length: until < 0n ? 0 : Number(until / every) }, (_, at) => instant(startedAt + BigInt(at + 1) * every));
}

function floorOf({ bidder, floor }: Sparring, currency: string): Floor {
  return { bidder, price: whole(floor, currency), order: 1 };
}

function afterMove(known: PractisedLot, { kind, at, price: text }: Move, currency: string): PractisedLot {
  const price = text === null ? null : Money.parse(text, currency);
  if (kind === 'floor') return { ...known, floor: price === null ? undefined : { bidder: YOU, price, order: 0, at } };
  const bid = { bidder: YOU, price: present(price, 'the price of a bid') };
  return afterBids(known, [{ ...withBid(known.lot, PRACTICE_RULES, bid, at), ...bid, asked: bid.price }], at, false);
}

/** What the bidder's own floor bids for it. */
function answered(known: PractisedLot, at: Instant): PractisedLot {
  const lot = asOf(known.lot, at);
  if (lot.state !== 'running' || !known.floor) return known;
  return afterBids(known, automaticBids(lot, PRACTICE_RULES, [known.floor], at, exactly), at);
}

function afterBids(known: PractisedLot, bids: readonly PlacedBid[], at: Instant, isMade = true): PractisedLot {
  const own = bids.filter(({ bidder }) => bidder === YOU).map((bid): OwnBid => ({ ...bid, at, isMade }));
  return { ...known, lot: bids.at(-1)?.lot ?? known.lot, own: [...known.own, ...own], turn: known.turn + bids.length };
}

function whole(amount: number, currency: string): Money {
  return Money.ofMinor(BigInt(amount) * 10n ** BigInt(minorDigits(currency)), currency);
}
