import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../values/decimal.js';
import { type Contribution, type ConfidentialityRule, differenceMayBeShown, mayBeShown, pooledTotalOf, shownBesideSum } from './confidentiality.js';

const rule: ConfidentialityRule = { minContributors: 3, dominancePercent: Decimal.of(75), pPercent: Decimal.of(10) };
const of = (...quantities: (number | string)[]): Contribution[] =>
  quantities.map((quantity, index) => ({ contributor: `M${index}`, quantity: Decimal.parse(`${quantity}`) }));
const shown = (contributions: Contribution[]): boolean => mayBeShown(pooledTotalOf(contributions), rule);

describe('with k = 3, a dominance limit of 75 % and p = 10 (check values of issue 3)', () => {
  test.each([
    ['p %: the two largest know the third', [50_000, 49_000, 1_000], false],
    ['8,000 are more than 10 % of 52,000', [52_000, 50_000, 8_000], true],
    ['one has more than 75 %', [900, 50, 30, 20], false],
    ['zero quantities are no contributions', [5, 5, 0, 0, 0], false],
    ['two members are too few', [10, 10], false],
    ['four of them, none dominant', [400, 300, 200, 100], true],
    ['exactly 75 % is not too much', [75, 15, 10], true],
    ['a rest of exactly 10 % of the largest is enough', [100, 100, 10], true],
    ['a rest just below it is not', [100, 100, '9.999999'], false],
    ['nobody at all', [], false],
  ] as const)('%s: %j', (_why, quantities, isShown) => {
    expect(shown(of(...quantities))).toBe(isShown);
  });

  test('a corporate group counts once', () => {
    const [a, b, c] = of(40, 35, 25);
    expect(shown([a, b, c].flatMap((one) => one ?? []))).toBe(true);
    expect(shown([a, b, c].flatMap((one) => (one ? [{ ...one, contributor: one === c ? 'M0' : one.contributor }] : [])))).toBe(false);
  });
});

describe('a sum shown with its parts', () => {
  const part = (total: number, isShown: boolean) => ({ total: Decimal.of(total), shown: isShown });
  test.each([
    ['one withheld part takes the smallest other with it', [part(50, true), part(20, true), part(9, false)], [true, false, false]],
    ['of equals, the first', [part(20, true), part(20, true), part(9, false)], [false, true, false]],
    ['two withheld parts hide each other', [part(50, true), part(20, false), part(9, false)], [true, false, false]],
    ['nothing withheld, nothing to hide', [part(50, true), part(20, true)], [true, true]],
    ['of two parts none is left', [part(50, true), part(20, false)], [false, false]],
    ['an only part', [part(50, false)], [false]],
  ])('%s', (_why, parts, expected) => {
    expect(shownBesideSum(parts)).toEqual(expected);
  });
});

describe('a later edition', () => {
  test('that changes nothing may be shown', () => {
    expect(differenceMayBeShown(of(400, 300, 200), of(400, 300, 200), rule)).toBe(true);
  });

  test('by which one member’s withdrawn line could be told is not shown', () => {
    expect(differenceMayBeShown(of(400, 300, 200, 100), of(400, 300, 200), rule)).toBe(false);
  });

  test('in which one more and one less cancel out is judged by what moved, not by the sum', () => {
    expect(differenceMayBeShown(of(400, 300, 200), of(390, 310, 200), rule)).toBe(false);
  });

  test('in which enough members changed, none of them dominantly, is shown', () => {
    expect(differenceMayBeShown(of(400, 300, 200, 100), of(420, 280, 215, 110), rule)).toBe(true);
  });
});

const contributions = fc.array(
  fc.record({
    contributor: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    quantity: fc.bigInt({ min: 0n, max: 10n ** 12n }).map((micro) => Decimal.ratio(micro, 1_000_000n)),
  }),
  { maxLength: 12 },
);

describe('for all contributions', () => {
  test('the order of arrival changes nothing', () => {
    fc.assert(
      fc.property(contributions, (lines) => {
        const [forward, backward] = [pooledTotalOf(lines), pooledTotalOf([...lines].reverse())];
        expect(forward.total.equals(backward.total)).toBe(true);
        expect(forward.largest.equals(backward.largest) && forward.secondLargest.equals(backward.secondLargest)).toBe(true);
        expect(forward.contributors).toBe(backward.contributors);
      }),
    );
  });

  test('nobody who contributed can put the largest other at less than p % too much from a shown total', () => {
    fc.assert(
      fc.property(contributions, (lines) => {
        const pooled = pooledTotalOf(lines);
        fc.pre(mayBeShown(pooled, rule));
        const estimate = pooled.total.minus(pooled.secondLargest);
        expect(estimate.isAtLeast(pooled.largest.times(Decimal.parse('1.1')))).toBe(true);
      }),
    );
  });

  test('from a sum beside its parts, no single withheld part can be worked out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ total: fc.nat(1000).map((n) => Decimal.of(n)), shown: fc.boolean() }), { minLength: 2, maxLength: 8 }),
        (parts) => {
          const beside = shownBesideSum(parts);
          expect(beside.filter((is) => !is).length).not.toBe(1);
          expect(parts.every((part, index) => part.shown || beside[index] === false)).toBe(true);
        },
      ),
    );
  });
});
