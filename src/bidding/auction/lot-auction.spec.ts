import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { type Instant, instant, instantOf } from '../../values/instant.js';
import { Money } from '../../values/money.js';
import { type AuctionRules, asOf, highestNext, paused, rankOf, ranked, resumed, type RunningLot, withBid } from './lot-auction.js';

const eur = (text: string) => Money.parse(text, 'EUR');
const at = (time: string): Instant => instantOf(`2027-03-01T${time}Z`);
const rules: AuctionRules = { decrement: { amount: eur('100') }, extendingRanks: [1], mostExtensions: null };

/** A 1,000.00, B 1,000.00 but later, C 1,200.00; from 10:00 to 10:30. */
const lot: RunningLot = {
  state: 'running',
  startsAt: at('10:00:00'),
  endsAt: at('10:30:00'),
  extensions: 0,
  standings: [
    { bidder: 'A', price: eur('1000'), order: 1 },
    { bidder: 'B', price: eur('1000'), order: 2 },
    { bidder: 'C', price: eur('1200'), order: 3 },
  ],
};
const bidding = (bidder: string, price: string, time: string, over: Partial<AuctionRules> = {}, of: Parameters<typeof withBid>[0] = lot) =>
  withBid(of, { ...rules, ...over }, { bidder, price: eur(price) }, at(time));
const coded = (code: string) => expect.objectContaining({ code });

describe('a bid beats the bidder’s own last by at least the decrement (Domain §9)', () => {
  test.each([
    ['1000', { amount: eur('100') }, '900.00'],
    ['1000', { percent: Decimal.parse('1.5') }, '985.00'],
    // 99.5 % of 33.33 is 33.16335; a cent more would be less than half a percent
    ['33.33', { percent: Decimal.parse('0.5') }, '33.16'],
    ['100.01', { amount: eur('100') }, '0.01'],
    ['100', { amount: eur('100') }, undefined],
  ])('after %s the highest is %3$s', (own, decrement, highest) => expect(highestNext(eur(own), decrement)?.toString()).toBe(highest));

  test('exactly by it is enough, a cent less is not', () => {
    expect(bidding('A', '900', '10:05:00').rank).toBe(1);
    expect(() => bidding('A', '900.01', '10:05:00')).toThrow(coded('auction.step_too_small'));
    expect(() => bidding('A', '0', '10:05:00')).toThrow(coded('auction.step_too_small'));
  });
  test('not that of the best: who is third may come nearer without becoming first', () => {
    expect(bidding('C', '1050', '10:05:00').rank).toBe(3);
  });
  test('only of who takes part', () => expect(() => bidding('D', '1', '10:05:00')).toThrow(coded('auction.not_taking_part')));
});

describe('the rank', () => {
  test('is that of price, then of acceptance', () => {
    expect(ranked(lot.standings).map(({ bidder }) => bidder)).toEqual(['A', 'B', 'C']);
    expect(bidding('C', '1000', '10:05:00').rank).toBe(3);
    expect(rankOf(bidding('A', '900', '10:05:00').lot.standings, 'B')).toBe(2);
    expect(rankOf(lot.standings, 'D')).toBeUndefined();
  });
});

describe('a lot takes bids', () => {
  test('from its start', () => {
    expect(() => bidding('A', '900', '09:59:59.999999')).toThrow(coded('auction.not_started'));
    expect(bidding('A', '900', '10:00:00').rank).toBe(1);
  });
  test('until before its end, whether or not the end is written down', () => {
    expect(bidding('A', '900', '10:29:59.999999').rank).toBe(1);
    expect(() => bidding('A', '900', '10:30:00')).toThrow(coded('auction.ended'));
    expect(() => bidding('A', '900', '10:05:00', {}, { ...lot, state: 'ended' })).toThrow(coded('auction.ended'));
    expect(asOf(lot, at('10:30:00')).state).toBe('ended');
  });
  test('not while it is paused', () => {
    expect(() => bidding('A', '900', '10:05:00', {}, paused(lot, at('10:04:00')))).toThrow(coded('auction.paused'));
  });
});

describe('an accepted bid extends the end to two minutes after it', () => {
  const end = (bidder: string, price: string, time: string, over: Partial<AuctionRules> = {}, of = lot) =>
    bidding(bidder, price, time, over, of).lot.endsAt;
  test('if it takes the first rank in the last two minutes', () => {
    expect(end('B', '900', '10:28:00.000001')).toBe(at('10:30:00.000001'));
    expect(end('B', '900', '10:29:59')).toBe(at('10:31:59'));
    expect(bidding('B', '900', '10:29:59').lot.extensions).toBe(1);
  });
  test('not before them', () => expect(end('B', '900', '10:28:00')).toBe(lot.endsAt));
  test('not if its bidder was first already, nor if it stays behind', () => {
    expect(end('A', '900', '10:29:59')).toBe(lot.endsAt);
    expect(end('C', '1050', '10:29:59')).toBe(lot.endsAt);
  });
  test('also for another rank that the call names, and only if it is taken anew', () => {
    expect(end('C', '999', '10:29:59', { extendingRanks: [1, 2] })).toBe(at('10:31:59'));
    expect(end('C', '1000', '10:29:59', { extendingRanks: [1, 3] })).toBe(lot.endsAt);
    expect(end('B', '900', '10:29:59', { extendingRanks: [2] })).toBe(lot.endsAt);
  });
  test('as often as the call’s cap allows', () => {
    expect(end('B', '900', '10:29:59', { mostExtensions: 2 }, { ...lot, extensions: 1 })).toBe(at('10:31:59'));
    expect(end('B', '900', '10:29:59', { mostExtensions: 2 }, { ...lot, extensions: 2 })).toBe(lot.endsAt);
  });
});

describe('a pause', () => {
  test('keeps the time that was left', () => {
    const later = resumed(paused(lot, at('10:10:00')), at('11:00:00'));
    expect(later).toEqual({ ...lot, endsAt: at('11:20:00') });
  });
  test('leaves two minutes at least, so that nobody who waited finds the lot over', () => {
    expect(resumed(paused(lot, at('10:29:59')), at('11:00:00')).endsAt).toBe(at('11:02:00'));
  });
  test('is not possible before the start or after the end; twice changes nothing', () => {
    expect(() => paused(lot, at('09:00:00'))).toThrow(coded('auction.not_started'));
    expect(() => paused(lot, at('10:30:00'))).toThrow(coded('auction.ended'));
    const stopped = paused(lot, at('10:10:00'));
    expect(paused(stopped, at('10:20:00'))).toBe(stopped);
    expect(resumed(lot, at('10:20:00'))).toBe(lot);
  });
  test('keeps the lot from ending', () => expect(asOf(paused(lot, at('10:29:59')), instant(at('10:30:00') + 1n)).state).toBe('paused'));
});
