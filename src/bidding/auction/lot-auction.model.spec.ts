import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../values/domain-error.js';
import { type Instant, instant } from '../../values/instant.js';
import { Money } from '../../values/money.js';
import { type AuctionRules, asOf, type LotAuction, paused, rankOf, resumed, withBid } from './lot-auction.js';

// Any interleaving of bid, pause, resume and clock, against a list of what was accepted: issue's invariants, Domain §9.

const SECOND = 1_000_000n;
const MINUTE = 60n * SECOND;
const BIDDERS = ['A', 'B', 'C', 'D'];

type Step =
  | { readonly kind: 'bid'; readonly bidder: string; readonly below: number }
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
        if (hasEnded) expect(lot).toEqual(before);
        hasEnded ||= asOf(lot, now).state === 'ended';
        if (lot.endsAt !== before.endsAt) expectsCause(before, lot, step, now);
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

/** The end moves by resuming, or by a bid in the last two minutes, and then to two minutes after it; never back. */
function expectsCause(before: LotAuction, after: LotAuction, step: Step, now: Instant): void {
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
