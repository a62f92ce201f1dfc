import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from './decimal.js';

const d = Decimal.parse;

describe('rounding is half away from zero (Domain §18)', () => {
  test.each([
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['0.0049', 2, '0.00'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['1.005', 2, '1.01'],
    ['999.995', 2, '1000.00'],
  ])('%s to %i decimals is %s', (text, places, rounded) => {
    expect(d(text).toFixed(places)).toBe(rounded);
  });
});

describe('what is no plain decimal is refused', () => {
  test.each(['', ' 1', '1,5', '1.', '.5', '1e3', 'NaN', '0x10', '1 000', '--1'])('“%s”', (text) => {
    expect(() => d(text)).toThrow(RangeError);
  });
});

test('a number is written without trailing zeros', () => {
  expect(['1.50', '100', '0.000', '-0.10'].map((text) => d(text).toString())).toEqual(['1.5', '100', '0', '-0.1']);
});

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 21n), max: 10n ** 21n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => Decimal.ratio(digits, 10n ** BigInt(places)));
const fraction = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([numerator, denominator]) => Decimal.ratio(numerator, denominator));

describe('for all numbers', () => {
  test('what is written reads as the same number', () => {
    fc.assert(fc.property(decimal, (one) => expect(d(one.toString()).equals(one)).toBe(true)));
  });

  test('arithmetic is exact: what was added, multiplied or divided comes back', () => {
    fc.assert(
      fc.property(decimal, fraction, (one, other) => {
        expect(one.plus(other).minus(other).equals(one)).toBe(true);
        fc.pre(!other.isZero);
        expect(one.over(other).times(other).equals(one)).toBe(true);
      }),
    );
  });

  test('order does not depend on how a number was written or made', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 4 }), (one, other, zeros) => {
        const longer = d(one.toFixed(6 + zeros));
        expect(longer.compare(other)).toBe(one.compare(other));
        expect(longer.plus(other).equals(other.plus(one))).toBe(true);
      }),
    );
  });

  test('a rounded number is at most half a unit away', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 4 }), (one, places) => {
        const off = one
          .rounded(places)
          .minus(one)
          .times(Decimal.of(2n * 10n ** BigInt(places)));
        expect(Decimal.one.isAtLeast(off) && off.isAtLeast(Decimal.of(-1))).toBe(true);
      }),
    );
  });
});
