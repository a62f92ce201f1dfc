import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Contribution, differenceMayBeShown, mayBeShown, pooledTotalOf, ruleOf } from '../pooling/confidentiality.js';
import { Decimal } from '../values/decimal.js';
import { nextParts, type Parts, type ShownParts } from './published-by-category.js';
import { isOfNow, nextSum } from './published-savings.js';

const rule = ruleOf({ minContributors: 3, dominancePercent: '75', pPercent: '10' });

/** What members M0, M1, … saved in each category, in that order. */
function saved(categories: Readonly<Record<string, readonly number[]>>): Parts {
  return new Map(
    Object.entries(categories).map(([category, amounts]) => [
      category,
      amounts.map((amount, index): Contribution => ({ contributor: `M${index}`, quantity: Decimal.of(amount) })),
    ]),
  );
}

const together = (parts: Parts): Contribution[] => [...parts.values()].flat();
const after = (earlier: readonly ShownParts[], parts: Parts): ShownParts => {
  const now = together(parts);
  const sum = nextSum(
    now,
    earlier.map((edition) => edition.sum),
    rule,
  );
  return sum === undefined || !isOfNow(sum, now)
    ? (earlier.at(-1) ?? { sum, parts: new Map() })
    : { sum, parts: nextParts(sum, parts, earlier, rule) };
};
const total = (contributions: readonly Contribution[]): string => Decimal.sum(contributions.map(({ quantity }) => quantity)).toString();
const shownIn = (edition: ShownParts): string[] => [...edition.parts.keys()];

describe('categories beside the sum of all (Domain §6.3)', () => {
  test.each<[string, Record<string, number[]>, string[]]>([
    ['all pass: all are shown', { A: [10, 10, 10], B: [20, 20, 20] }, ['A', 'B']],
    ['one of two contributors alone would be the difference: the smallest goes with it', { A: [50, 50, 50], B: [10, 10, 10], C: [9, 9] }, ['A']],
    ['two withheld that make one member’s saving: a third goes with them', { A: [50, 50, 50], B: [10, 10, 10], C: [9], D: [8] }, ['A']],
    ['two withheld that pass together stay two', { A: [50, 50, 50], B: [40, 40, 40], C: [0, 0, 0, 9, 9], D: [9, 9, 9] }, ['A', 'B']],
    ['a category of which nothing was bought is withheld as well', { A: [50, 50, 50], B: [10, 10, 10], C: [] }, ['A']],
    ['of two none is left', { A: [50, 50, 50], B: [9] }, []],
    ['one has more than 75 % of a category', { A: [50, 50, 50], B: [20, 20, 20], C: [40, 1, 1] }, ['A']],
    ['a saving and a loss are judged by their sizes', { A: [50, -50, 50], B: [10, 10, 10] }, ['A', 'B']],
  ])('%s', (_why, categories, expected) => {
    expect(shownIn(after([], saved(categories)))).toEqual(expected);
  });

  test('a category in which one member alone has changed is withheld, and does not follow from the others', () => {
    const first = after([], saved({ A: [50, 50, 50], B: [20, 20, 20], C: [10, 10, 10] }));
    expect(shownIn(first)).toEqual(['A', 'B', 'C']);
    // The sum changes by 10 of each of three. A changes by 10 of M0 alone, so its change has to merge with others’: C’s is that
    // of M1 alone, both together of two members, so B’s goes with them.
    const second = after([first], saved({ A: [60, 50, 50], B: [20, 20, 30], C: [10, 20, 10] }));
    expect([second.sum && total(second.sum), shownIn(second)]).toEqual(['270', []]);
  });

  test('what was withheld is not told later by what it has become with others', () => {
    // C alone is M0’s; with B it passes. Later C passes by itself, but then its change, with B’s, would be told: all of them
    // have changed, so it passes.
    const first = after([], saved({ A: [50, 50, 50], B: [10, 10, 10], C: [9] }));
    expect(shownIn(first)).toEqual(['A']);
    const changed = { A: [90, 90, 90], B: [20, 20, 20], C: [19, 10, 10] };
    expect(shownIn(after([first], saved(changed)))).toEqual(['A', 'B', 'C']);
    // Where only M1 and M2 are new in B and C, their change is that of two members: A goes with them.
    expect(shownIn(after([first], saved({ A: [90, 90, 90], B: [10, 10, 10], C: [9, 10, 10] })))).toEqual([]);
  });

  test('where the sum stays as it was shown, the categories do', () => {
    const first = after([], saved({ A: [50, 50, 50], B: [20, 20, 20] }));
    expect(after([first], saved({ A: [50, 50, 51], B: [20, 20, 20] }))).toBe(first);
  });

  test('an edition from before categories were told counts with its sum', () => {
    const parts = saved({ A: [50, 50, 50], B: [20, 20, 20] });
    expect(shownIn(after([{ sum: together(parts), parts: new Map() }], parts))).toEqual(['A', 'B']);
  });
});

const amounts = fc.array(fc.constantFrom(0, 0, 1, 5, 20, -5, 100), { minLength: 5, maxLength: 5 });
const editions = fc.array(fc.record({ A: amounts, B: amounts, C: amounts, D: amounts }), { minLength: 1, maxLength: 4 });
const CATEGORIES = ['A', 'B', 'C', 'D'];
const SUBSETS = Array.from({ length: 15 }, (_, index) => CATEGORIES.filter((_category, at) => ((index + 1) >> at) & 1));

/** Whether the sum of these categories follows from what an edition shows: with all that it withholds, or with none of it. */
function isTold(subset: readonly string[], { parts }: ShownParts): boolean {
  const withheld = CATEGORIES.filter((category) => !parts.has(category));
  return withheld.every((category) => subset.includes(category)) || withheld.every((category) => !subset.includes(category));
}

const smallestOf = (subsets: readonly string[][]): string[][] =>
  subsets.filter((subset) => !subsets.some((other) => other.length < subset.length && other.every((category) => subset.includes(category))));

test('whatever sets of categories can be worked out from editions, their sums and what changed in them pass (Domain §6.3)', () => {
  fc.assert(
    fc.property(editions, (moments) => {
      const told: { shown: ShownParts; real: Parts }[] = [];
      for (const moment of moments) {
        const real = saved(moment);
        const earlier = told.map(({ shown }) => shown);
        const shown = after(earlier, real);
        // An edition in which nothing is new is not published.
        if (shown.sum !== undefined && shown !== earlier.at(-1)) told.push({ shown, real });
      }
      const of = (subset: readonly string[], parts: Parts): Contribution[] => subset.flatMap((category) => parts.get(category) ?? []);
      for (const [index, { shown, real }] of told.entries()) {
        for (const subset of smallestOf(SUBSETS.filter((one) => isTold(one, shown)))) {
          const sizes = new Map<string, Decimal>();
          for (const { contributor, quantity } of of(subset, real)) sizes.set(contributor, (sizes.get(contributor) ?? Decimal.zero).plus(quantity));
          const sized = [...sizes].map(([contributor, quantity]) => ({ contributor, quantity: quantity.isNegative ? quantity.negated() : quantity }));
          expect(mayBeShown(pooledTotalOf(sized), rule)).toBe(true);
        }
        for (const before of told.slice(0, index))
          for (const subset of smallestOf(SUBSETS.filter((one) => isTold(one, shown) && isTold(one, before.shown))))
            expect(differenceMayBeShown(of(subset, before.real), of(subset, real), rule)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
