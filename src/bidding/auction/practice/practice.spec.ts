import { describe, expect, test } from '@jest/globals';
import { type Instant, instant, instantOf } from '../../../values/instant.js';
import { Money } from '../../../values/money.js';
import { rankOf } from '../lot-auction.js';
import { type Practice, practised, withOwnBid, withOwnFloor, YOU } from './practice.js';

const START = instantOf('2027-03-01T10:00:00Z');
const after = (seconds: number): Instant => instant(START + BigInt(seconds) * 1_000_000n);
const fresh: Practice = { currency: 'EUR', startedAt: START, moves: [] };
const eur = (text: string) => Money.parse(text, 'EUR');
/** Lot A: 12,500.00; its sparring bidders look every 11 and 17 seconds, from 12,300 down to 10,400 and from 12,900 down to 11,200. */
const A = 0;
const best = (practice: Practice, seconds: number) => {
  const { lot } = practised(practice, A, after(seconds));
  const [first] = lot.standings.toSorted((a, b) => a.price.compare(b.price) || a.order - b.order);
  return `${first?.bidder} ${first?.price.toString()}`;
};

describe('a practice auction (decision 5)', () => {
  test('runs by itself: a sparring bidder that does not lead goes down by steps of its own price, down to its floor', () => {
    expect(best(fresh, 16)).toBe('one 12300.00');
    // 12,900 less five steps of 129
    expect(best(fresh, 17)).toBe('two 12255.00');
    // 12,300 less one step of 123, at the 22nd second
    expect(best(fresh, 22)).toBe('one 12177.00');
  });
  test('takes bids by the rules of a real one', () => {
    expect(() => withOwnBid(fresh, A, eur('12375.01'), after(5))).toThrow(expect.objectContaining({ code: 'auction.step_too_small' }));
    const bid = withOwnBid(fresh, A, eur('12000'), after(5));
    expect(rankOf(practised(bid, A, after(6)).lot.standings, YOU)).toBe(1);
    expect(best(bid, 11)).toBe('one 11931.00');
    expect(() => withOwnBid(fresh, A, eur('5000'), after(900))).toThrow(expect.objectContaining({ code: 'auction.ended' }));
  });
  test('bids for whoever sets a floor, and no more once it is withdrawn', () => {
    const floored = withOwnFloor(fresh, A, eur('9000'), after(1));
    expect(best(floored, 1)).toBe('you 12250.00');
    expect(practised(floored, A, after(200)).own.every(({ isMade }) => isMade)).toBe(true);
    expect(practised(withOwnFloor(floored, A, null, after(2)), A, after(200)).own).toHaveLength(1);
  });
  test('is extended by a bid in the last two minutes, twice at most, and ends', () => {
    const late = withOwnBid(fresh, A, eur('9000'), after(230));
    expect(practised(late, A, after(231)).lot.endsAt).toBeGreaterThan(after(240));
    expect(practised(fresh, A, after(230)).lot.extensions).toBeLessThanOrEqual(2);
    expect(practised(fresh, A, after(240 + 2 * 120)).lot.state).toBe('ended');
  });
  test('is the same at the same moment, whenever it is looked at', () => {
    const bid = withOwnBid(fresh, A, eur('11000'), after(30));
    expect(practised(bid, A, after(60))).toEqual(practised({ ...bid, moves: [...bid.moves] }, A, after(60)));
    expect(practised(bid, A, after(300)).turn).toBeGreaterThan(practised(bid, A, after(60)).turn);
  });
});
