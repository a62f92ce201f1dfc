import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../values/domain-error.js';
import { type Instant, instant } from '../../values/instant.js';
import { Money } from '../../values/money.js';
import { automaticBids, type Floor, type PlacedBid } from './automatic-bids.js';
import { type AuctionRules, asOf, type LotAuction, paused, rankOf, resumed, type RunningLot, withBid } from './lot-auction.js';

// Any interleaving of bid, floor, pause, resume and clock, against a list of what was accepted: issue's invariants, Domain §9.

const SECOND = 1_000_000n;
const MINUTE = 60n * SECOND;
const BIDDERS = ['A', 'B', 'C', 'D'];

type Step =
  | { readonly kind: 'bid'; readonly bidder: string; readonly below: number }
  | { readonly kind: 'floor'; readonly bidder: string; readonly below: number }
  | { readonly kind: 'withdraw'; readonly bidder: string }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'wait'; readonly seconds: number };

const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('bid' as const),
        bidder: fc.constantFrom(...BIDDERS, 'stranger'),
        below: fc.integer({ min: -5, max: 400 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('floor' as const), bidder: fc.constantFrom(...BIDDERS), below: fc.integer({ min: 1, max: 1500 }) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), bidder: fc.constantFrom(...BIDDERS) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('pause' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('resume' as const) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 200 }) }) },
  ),
  { maxLength: 60 },
);
const openings = fc.record({
  prices: fc.array(fc.integer({ min: 1000, max: 3000 }), { minLength: BIDDERS.length, maxLength: BIDDERS.length }),
  decrement: fc.integer({ min: 1, max: 100 }),
  extendingRanks: fc.subarray([1, 2, 3, 4], { minLength: 1 }),
  mostExtensions: fc.option(fc.integer({ min: 0, max: 3 })),
});

/** What the outside remembers: who bid what and when, in the order of acceptance. */
class Remembered {
  readonly accepted: { readonly bidder: string; readonly price: bigint }[];
  /** In the order in which they were set. */
  readonly floors: Floor[] = [];
  constructor(prices: readonly number[]) {
    this.accepted = prices.map((price, index) => ({ bidder: BIDDERS[index] ?? '', price: BigInt(price) }));
  }
  lastOf(bidder: string): bigint | undefined {
    return this.accepted.findLast((bid) => bid.bidder === bidder)?.price;
  }
  /** By counting who is better: a lower last price, or the same one accepted before. */
  rankOf(bidder: string): number {
    const own = this.accepted.findLastIndex((bid) => bid.bidder === bidder);
    const isBetter = (other: string) => {
      const index = this.accepted.findLastIndex((bid) => bid.bidder === other);
      const [theirs, mine] = [this.accepted[index]?.price ?? 0n, this.accepted[own]?.price ?? 0n];
      return theirs < mine || (theirs === mine && index < own);
    };
    return 1 + BIDDERS.filter((other) => other !== bidder && isBetter(other)).length;
  }
}

test('whatever comes in whatever order, no bid after the end, no price rises, ranks are right, and every extension has its bid', () => {
  fc.assert(
    fc.property(openings, steps, (opening, all) => {
      const rules: AuctionRules = {
        decrement: { amount: Money.ofMinor(BigInt(opening.decrement), 'EUR') },
        extendingRanks: opening.extendingRanks,
        mostExtensions: opening.mostExtensions,
      };
      const memory = new Remembered(opening.prices);
      let now = instant(0n);
      let lot: LotAuction = {
        state: 'running',
        startsAt: instant(SECOND),
        endsAt: instant(10n * MINUTE),
        extensions: 0,
        standings: memory.accepted.map(({ bidder, price }, order) => ({ bidder, price: Money.ofMinor(price, 'EUR'), order })),
      };
      let hasEnded = false;
      for (const step of all) {
        const before: LotAuction = lot;
        if (step.kind === 'wait') now = instant(now + BigInt(step.seconds) * SECOND);
        lot = after(before, step, rules, memory, now);
        const byHand = lot;
        lot = settled(lot, rules, memory, now);
        if (hasEnded) expect(lot).toEqual(before);
        hasEnded ||= asOf(lot, now).state === 'ended';
        if (byHand.endsAt !== before.endsAt) expectsCause(before, byHand, step, now);
        if (lot.endsAt !== byHand.endsAt) {
          expect(byHand.endsAt).toBe(before.endsAt);
          expectsCause(before, lot, { kind: 'bid' }, now);
        }
        for (const bidder of BIDDERS) expect(rankOf(lot.standings, bidder)).toBe(memory.rankOf(bidder));
        expect(lot.extensions).toBeLessThanOrEqual(opening.mostExtensions ?? Number.POSITIVE_INFINITY);
      }
    }),
    { numRuns: 500 },
  );
});

/** The lot after a step; a refused one leaves it as it is. */
function after(lot: LotAuction, step: Step, rules: AuctionRules, memory: Remembered, now: Instant): LotAuction {
  try {
    if (step.kind === 'wait') return lot;
    if (step.kind === 'floor' || step.kind === 'withdraw') return withFloor(lot, step, memory);
    if (step.kind === 'pause') return paused(lot, now);
    if (step.kind === 'resume') return resumed(lot, now);
    const last = memory.lastOf(step.bidder);
    const price = (last ?? 1000n) - BigInt(step.below);
    const { lot: next, rank } = withBid(lot, rules, { bidder: step.bidder, price: Money.ofMinor(price, 'EUR') }, now);
    expect(lot.state).toBe('running');
    expect(now >= lot.startsAt && now < lot.endsAt).toBe(true);
    expect(last).toBeGreaterThan(price);
    memory.accepted.push({ bidder: step.bidder, price });
    expect(rank).toBe(memory.rankOf(step.bidder));
    return next;
  } catch (error) {
    if (error instanceof DomainError) return lot;
    throw error;
  }
}

function withFloor(lot: LotAuction, step: Extract<Step, { kind: 'floor' | 'withdraw' }>, memory: Remembered): LotAuction {
  const at = memory.floors.findIndex(({ bidder }) => bidder === step.bidder);
  if (at >= 0) memory.floors.splice(at, 1);
  const price = (memory.lastOf(step.bidder) ?? 0n) - BigInt(step.kind === 'floor' ? step.below : 0);
  if (step.kind === 'floor' && price > 0n) {
    const order = 1 + Math.max(0, ...memory.floors.map((floor) => floor.order));
    memory.floors.push({ bidder: step.bidder, price: Money.ofMinor(price, 'EUR'), order });
  }
  return lot;
}

/** What is bid for those who have set a floor: never below it, by their own steps, and the lowest that anybody reaches leads. */
function settled(lot: LotAuction, rules: AuctionRules, memory: Remembered, now: Instant): LotAuction {
  const present = asOf(lot, now);
  if (present.state !== 'running' || now < present.startsAt) return lot;
  const decrement = 'amount' in rules.decrement ? rules.decrement.amount.minor : 0n;
  const floorOf = (bidder: string): bigint | undefined => memory.floors.find((floor) => floor.bidder === bidder)?.price.minor;
  const before = new Map(BIDDERS.map((bidder) => [bidder, memory.lastOf(bidder) ?? 0n]));
  const reach = (bidder: string): bigint => {
    const [own, floor] = [before.get(bidder) ?? 0n, floorOf(bidder)];
    return floor !== undefined && floor <= own - decrement ? floor : own;
  };
  const bids = automaticBids(present, rules, memory.floors, now, (_, asked) => asked);
  for (const { bidder, price, rank } of bids) {
    expect(price.minor).toBeGreaterThanOrEqual(floorOf(bidder) ?? -1n);
    expect(price.minor).toBeLessThanOrEqual((memory.lastOf(bidder) ?? 0n) - decrement);
    memory.accepted.push({ bidder, price: price.minor });
    expect(rank).toBe(1);
    expect(rank).toBe(memory.rankOf(bidder));
  }
  const after = bids.at(-1)?.lot ?? lot;
  const leader = BIDDERS.find((bidder) => memory.rankOf(bidder) === 1) ?? '';
  expect(reach(leader)).toBe(BIDDERS.map(reach).reduce((least, one) => (one < least ? one : least)));
  expect(automaticBids(asOf(after, now) as RunningLot, rules, memory.floors, now, (_, asked) => asked)).toEqual([]);
  expectsNoStepTooFar(bids.at(-1), before, decrement, memory);
  return after;
}

/** Who leads by an automatic bid would not lead with a step more of its own price, unless its floor was in between or it had to hold a tie. */
function expectsNoStepTooFar(last: PlacedBid | undefined, before: ReadonlyMap<string, bigint>, decrement: bigint, memory: Remembered): void {
  if (!last) return;
  const own = before.get(last.bidder) ?? 0n;
  const others = BIDDERS.filter((bidder) => bidder !== last.bidder).map((bidder) => memory.lastOf(bidder) ?? 0n);
  const best = others.reduce((least, one) => (one < least ? one : least));
  const floor = memory.floors.find(({ bidder }) => bidder === last.bidder)?.price.minor;
  if (last.price.minor === floor) return;
  expect((own - last.price.minor) % decrement).toBe(0n);
  const isFirstStep = last.price.minor === own - decrement;
  expect(isFirstStep || last.price.minor + decrement >= best).toBe(true);
}

/** The end moves by resuming, or by a bid in the last two minutes, and then to two minutes after it; never back. */
function expectsCause(before: LotAuction, after: LotAuction, step: Pick<Step, 'kind'>, now: Instant): void {
  expect(after.endsAt).toBeGreaterThan(before.endsAt);
  if (step.kind === 'resume') {
    expect(before.state).toBe('paused');
    expect(after.extensions).toBe(before.extensions);
    return;
  }
  expect(step.kind).toBe('bid');
  expect(before.endsAt - now).toBeLessThan(2n * MINUTE);
  expect(after.endsAt).toBe(now + 2n * MINUTE);
  expect(after.extensions).toBe(before.extensions + 1);
}
