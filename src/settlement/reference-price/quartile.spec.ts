import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { type PriceBefore, type Quartile, quartileOf } from './quartile.js';

const prices = (...amounts: readonly string[]): PriceBefore[] =>
  amounts.map((amount, index) => ({ party: `M${index}`, contributor: `M${index}`, price: Decimal.parse(amount) }));
const quartiles = (all: readonly PriceBefore[], minContributors = 5): (Quartile | undefined)[] =>
  all.map(({ party }) => quartileOf(party, all, minContributors));
const TWELVE = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

describe('the quarter of the pool’s prices in which an own one lies (Domain §17)', () => {
  test('is three of twelve each, the cheapest first', () => {
    expect(quartiles(prices(...TWELVE))).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  });

  test('of thirteen holds a fourth where it does not come out even', () => {
    // ⌊4 × cheaper ÷ 13⌋: 0, 0.3, 0.6, 0.9 | 1.2, 1.5, 1.8 | 2.2, 2.5, 2.8 | 3.1, 3.4, 3.7
    expect(quartiles(prices(...TWELVE, '13'))).toEqual([1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  });

  test('is the same for equal prices: that of the first of them', () => {
    expect(quartiles(prices(...Array.from({ length: 12 }, () => '5')))).toEqual(Array.from({ length: 12 }, () => 1));
    // Two cheaper, eight equal, two dearer ones.
    expect(quartiles(prices('1', '1', '5', '5', '5', '5', '5', '5', '5', '5', '9', '9'))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 4]);
  });

  test('is withheld below twelve contributors, and below the round’s k', () => {
    expect(quartiles(prices(...TWELVE.slice(1)))).toEqual(Array.from({ length: 11 }, () => undefined));
    expect(quartiles(prices(...TWELVE), 13)).toEqual(Array.from({ length: 12 }, () => undefined));
  });

  test('of whoever named no price is none', () => {
    expect(quartileOf('M99', prices(...TWELVE), 5)).toBeUndefined();
  });

  test('counts a corporate group once, at its mean, and tells none of its companies where several named a price', () => {
    const group = (all: readonly PriceBefore[]) => all.map((one, index) => (index < 2 ? { ...one, contributor: 'group' } : one));
    // Twelve companies, eleven contributors.
    expect(quartiles(group(prices(...TWELVE)))).toEqual(Array.from({ length: 12 }, () => undefined));
    // The group at (1 + 8) ÷ 2 = 4.5, then 2, 3, 4 are cheaper than it; of 5 four are.
    expect(quartiles(group(prices('1', '8', '2', '3', '4', '5', '6', '7', '9', '10', '11', '12', '13')))).toEqual([
      undefined,
      undefined,
      1,
      1,
      1,
      2,
      2,
      3,
      3,
      3,
      4,
      4,
      4,
    ]);
  });

  test('is never that of fewer than three where prices differ', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100_000), { minLength: 12, maxLength: 80 }), (amounts) => {
        const told = quartiles(prices(...amounts.map((amount) => `${amount}`)));
        for (const quartile of [1, 2, 3, 4]) expect(told.filter((one) => one === quartile).length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 50 },
    );
  });
});
