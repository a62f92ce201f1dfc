import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { adjustedPrice, changeTo, factorOf, type Weighed } from './factor.js';

const decimal = Decimal.parse;
const weighed = (weight: string, now: string, base: string): Weighed => ({ weight: decimal(weight), now: decimal(now), base: decimal(base) });

/** The two calculations of issue 6. */
const STEEL_AND_POWER = [weighed('0.50', '145.8', '138.0'), weighed('0.20', '93.71', '100.1')];
const FOUR = [
  weighed('0.40', '73.30', '71.05'),
  weighed('0.30', '93.71', '100.1'),
  weighed('0.15', '105.57', '100.0'),
  weighed('0.15', '111.53', '99.6'),
];

describe('a factor', () => {
  test('1,000 × (0.30 + 0.50 × 145.8/138.0 + 0.20 × 93.71/100.1) = 1,015.49', () =>
    expect(adjustedPrice('1000', factorOf(decimal('0.30'), STEEL_AND_POWER), 2)).toBe('1015.49'));

  test('four indices without a fixed share make 1.019838154', () => expect(factorOf(Decimal.zero, FOUR).toFixed(9)).toBe('1.019838154'));

  test('in the base month it is exactly 1', () =>
    expect(factorOf(decimal('0.1'), [weighed('0.3', '93.71', '93.71'), weighed('0.6', '7', '7')]).equals(Decimal.one)).toBe(true));

  test('re-basing a series by any constant changes nothing', () => {
    const constant = fc.tuple(fc.bigInt(1n, 10n ** 9n), fc.bigInt(1n, 10n ** 9n)).map(([a, b]) => Decimal.ratio(a, b));
    fc.assert(
      fc.property(fc.array(constant, { minLength: 4, maxLength: 4 }), (constants) => {
        const rebased = FOUR.map(({ weight, now, base }, index) => {
          const by = constants[index] ?? Decimal.one;
          return { weight, now: now.times(by), base: base.times(by) };
        });
        expect(factorOf(Decimal.zero, rebased).equals(factorOf(Decimal.zero, FOUR))).toBe(true);
      }),
    );
  });

  test('an index that is not above 0 makes no ratio', () => expect(() => factorOf(Decimal.zero, [weighed('1', '1', '0')])).toThrow('above 0'));
});

describe('threshold and caps', () => {
  const clause = { thresholdPercent: '2', capUpPercent: '8', capDownPercent: '5' };
  test.each([
    // computed, in force, effect, factor then
    ['1.0199', '1', 'none', '1'],
    ['1.02', '1', 'whole', '1.02'],
    ['0.9801', '1', 'none', '1'],
    ['0.98', '1', 'whole', '0.98'],
    ['1.08', '1', 'whole', '1.08'],
    ['1.0801', '1', 'capped', '1.08'],
    ['0.95', '1', 'whole', '0.95'],
    ['0.9', '1', 'capped', '0.95'],
    // against the factor in force, not against the base: 1.1 × 1.08 = 1.188
    ['1.3', '1.1', 'capped', '1.188'],
    ['1.1219', '1.1', 'none', '1.1'],
    ['1', '1.02', 'none', '1.02'],
  ])('a computed %s against %s in force: %s, then %s', (computed, inForce, effect, factor) => {
    const change = changeTo(decimal(computed), decimal(inForce), clause);
    expect([change.effect, change.factor.toString()]).toEqual([effect, factor]);
  });

  test('the change is told in percent before the cap', () => expect(changeTo(decimal('1.3'), decimal('1.25'), clause).percent.toString()).toBe('4'));

  test('without caps every change counts whole, and without a threshold every change but none', () => {
    const free = { thresholdPercent: '0', capUpPercent: null, capDownPercent: null };
    expect(changeTo(decimal('3'), Decimal.one, free).effect).toBe('whole');
    expect(changeTo(decimal('0.1'), Decimal.one, free).effect).toBe('whole');
    expect(changeTo(decimal('1.1'), decimal('1.1'), free).effect).toBe('none');
  });

  test('what a cap cut is taken up later, since the next month is computed from the base again', () => {
    const first = changeTo(decimal('1.12'), Decimal.one, clause);
    const second = changeTo(decimal('1.12'), first.factor, clause);
    expect([first.factor.toString(), second.effect, second.factor.toString()]).toEqual(['1.08', 'whole', '1.12']);
  });
});

describe('a price', () => {
  test.each([
    ['10', '1.0005', 2, '10.01'],
    ['10', '1.00049', 2, '10'],
    ['0.0105', '1.5', 4, '0.0158'],
    ['9.5', '0.9', 0, '9'],
  ])('%s by a factor of %s with %s decimals is %s, half away from zero', (base, factor, decimals, price) =>
    expect(adjustedPrice(base, decimal(factor), decimals)).toBe(price),
  );
});
