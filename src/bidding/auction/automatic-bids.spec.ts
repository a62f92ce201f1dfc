import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { type Instant, instantOf } from '../../values/instant.js';
import { Money } from '../../values/money.js';
import { automaticBids, type Counting, type Floor } from './automatic-bids.js';
import { type AuctionRules, rankOf, type RunningLot } from './lot-auction.js';

const eur = (text: string) => Money.parse(text, 'EUR');
const at = (time: string): Instant => instantOf(`2027-03-01T${time}Z`);
const rules: AuctionRules = { decrement: { amount: eur('100') }, extendingRanks: [1], mostExtensions: null };

/** A 1,000.00 leads, B 1,000.00 but later, C 1,200.00; from 10:00 to 10:30. */
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
const exactly: Counting = (_, asked) => asked;
/** @param set `C 800`: bidder and floor, in the order in which they were set */
const floorsOf = (...set: string[]): Floor[] =>
  set.map((one, order) => {
    const [bidder = '', price = ''] = one.split(' ');
    return { bidder, price: eur(price), order };
  });
const placed = (set: readonly string[], over: Partial<AuctionRules> = {}, time = '10:05:00', counts = exactly, of = lot) =>
  automaticBids(of, { ...rules, ...over }, floorsOf(...set), at(time), counts);
const said = (bids: ReturnType<typeof placed>) => bids.map(({ bidder, price }) => `${bidder} ${price.toString()}`);

describe('one bidder with a floor (Domain §9)', () => {
  test.each([
    ['goes down by as many least steps as the first rank needs', 'C 500', ['C 900.00']],
    ['is not first with the same price, since of equal prices the earlier ranks first', 'B 500', ['B 900.00']],
    ['bids its floor where a whole step would pass it', 'C 950', ['C 950.00']],
    ['bids exactly its floor at last', 'C 900', ['C 900.00']],
    ['does not bid where even its floor would not lead', 'C 1000', []],
    ['does not bid while it leads', 'A 500', []],
    ['does not bid where the floor is less than a step away', 'B 900.01', []],
  ])('%s', (_, floor, expected) => expect(said(placed([floor]))).toEqual(expected));

  test('whose step is a percent takes steps of that percent of its last price', () => {
    // 1.5 % of 1,200 is 18: eleven steps lead to 1,002, twelve to 984
    expect(said(placed(['C 500'], { decrement: { percent: Decimal.parse('1.5') } }))).toEqual(['C 984.00']);
  });
  test('who does not take part does not bid', () => expect(placed(['D 500'])).toEqual([]));
});

describe('two bidders with floors are resolved at once (Domain §9)', () => {
  test.each([
    ['the higher floor is gone to, the lower one bid down until it leads', ['A 500', 'C 800'], ['C 800.00', 'A 700.00']],
    ['who leads defends its place down to its floor before it is overtaken', ['A 800', 'C 500'], ['A 800.00', 'C 700.00']],
    ['the winner’s last step is cut off at its floor', ['A 750', 'C 800'], ['C 800.00', 'A 750.00']],
    ['of equal floors the earlier set leads', ['C 800', 'A 800'], ['C 800.00']],
    ['of equal floors the earlier set leads, also where it led before', ['A 800', 'C 800'], ['A 800.00']],
    ['a floor that does not reach the first rank is not gone to', ['B 1000', 'C 500'], ['C 900.00']],
    ['with three, each but the last ends at its floor', ['A 600', 'B 700', 'C 800'], ['C 800.00', 'B 700.00', 'A 600.00']],
  ])('%s', (_, floors, expected) => expect(said(placed(floors))).toEqual(expected));

  test('whatever the order in which they are looked at', () => {
    const [first, second] = floorsOf('A 500', 'C 800');
    if (!first || !second) throw new Error('two floors');
    expect(said(automaticBids(lot, rules, [second, first], at('10:05:00'), exactly))).toEqual(['C 800.00', 'A 700.00']);
  });
  test('and leave the ranks of price, then acceptance', () => {
    const after = placed(['A 500', 'C 800']).at(-1)?.lot.standings ?? [];
    expect(['A', 'C', 'B'].map((bidder) => rankOf(after, bidder))).toEqual([1, 2, 3]);
  });
});

describe('an automatic bid in the last two minutes', () => {
  test('extends the lot once, however many it calls forth', () => {
    const bids = placed(['A 500', 'C 800'], {}, '10:29:00');
    expect(bids.map(({ isExtending }) => isExtending)).toEqual([true, false]);
    expect(bids.at(-1)?.lot).toMatchObject({ endsAt: at('10:31:00'), extensions: 1 });
  });
  test('does not where the call’s cap is reached', () => {
    expect(placed(['C 500'], { mostExtensions: 0 }, '10:29:00').at(-1)?.lot.endsAt).toBe(lot.endsAt);
  });
});

describe('a price that unit prices do not make (decision 5)', () => {
  test('counts as the nearest below it', () => {
    const tens: Counting = (_, asked) => Money.ofMinor(asked.minor - (asked.minor % 1000n), 'EUR');
    // Two steps of 103 lead to 994.
    const [bid] = placed(['C 500'], { decrement: { amount: eur('103') } }, '10:05:00', tens);
    expect([bid?.asked.toString(), bid?.price.toString()]).toEqual(['994.00', '990.00']);
  });
  test('is never below the floor: then the floor is bid', () => {
    const only895: Counting = (_, asked) => (asked.minor < 89_500n ? undefined : asked.minor === 89_500n ? asked : eur('890'));
    expect(said(placed(['C 895'], {}, '10:05:00', only895))).toEqual(['C 895.00']);
  });
  test('is not bid at all where neither counts', () => {
    expect(placed(['C 500'], {}, '10:05:00', () => undefined)).toEqual([]);
  });
});
