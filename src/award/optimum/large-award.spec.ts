import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { solveLargeAward } from './large-award.js';
import type { LotOffer, Offers, SupplierTerms } from './offer.js';
import { type Conditions, FREE } from './rule.js';
import { solveAward } from './solve-award.js';
import { Solver } from './solver.js';
import { conditionsOf } from './written-rules.js';

const solver = new Solver();
afterAll(() => solver.close());

const d = (text: string | number): Decimal => Decimal.parse(String(text));

/** Lots L0, L1, …, each with a price of every supplier S0, S1, …, or none where it is 0. */
function offersOf(prices: readonly (readonly number[])[], terms: readonly SupplierTerms[] = []): Offers {
  const bids = prices.flatMap((row, lot) =>
    row.flatMap((euros, by): LotOffer[] =>
      euros === 0 ? [] : [{ lot: `L${lot}`, supplier: `S${by}`, price: Money.parse(`${euros}.00`, 'EUR'), qualityScore: d(50), rank: by + 1 }],
    ),
  );
  return { currency: 'EUR', bids, terms: new Map(terms.map((each, by) => [`S${by}`, each])) };
}
const large = (offers: Offers, conditions: Conditions = FREE) => solveLargeAward(offers, conditions, { seconds: 3, goal: 0.0001, steps: 400 });

test('a rebate that is worth a dearer lot is reached, and the bound says that nothing is cheaper', () => {
  // S0: 100 and 110, from 200 on 10 % off: 189 for both; S1's 95 + 100 = 195.
  const offers = offersOf(
    [
      [100, 95],
      [110, 100],
    ],
    [{ spendRebates: [{ from: d(200), percent: d(10) }], packages: [] }],
  );
  const found = large(offers);
  expect([found?.cost.toString(), [...(found?.awards.values() ?? [])]]).toEqual(['189.00', ['S0', 'S0']]);
  expect(found?.bound.isLessThan(d(189.01))).toBe(true);
});

test('a cap on what each supplier may win is kept to, and an award that breaks a rule it does not know is not given', () => {
  const offers = offersOf([
    [100, 120],
    [100, 130],
  ]);
  const cap = conditionsOf({ rules: [{ kind: 'limit', measure: 'spend', each: true, most: '150' }] }, [], 'EUR');
  expect(large(offers, cap)?.cost.toString()).toBe('220.00');
  const three = conditionsOf({ minSuppliers: 3 }, [], 'EUR');
  expect(large(offers, three)).toBeUndefined();
});

test('its bound is never above the proven optimum, nor its award below (Domain §11)', async () => {
  const price = fc.integer({ min: 50, max: 150 });
  const terms = fc.tuple(fc.integer({ min: 100, max: 400 }), fc.integer({ min: 1, max: 12 }), fc.boolean(), fc.integer({ min: 1, max: 10 })).map(
    ([from, percent, hasPackage, off]): SupplierTerms => ({
      spendRebates: [{ from: d(from), percent: d(percent) }],
      packages: hasPackage ? [{ lots: ['L0', 'L1'], percent: d(off) }] : [],
    }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(price, price, price), { minLength: 2, maxLength: 6 }),
      fc.tuple(terms, terms, terms),
      fc.option(fc.integer({ min: 200, max: 600 })),
      async (prices, offered, cap) => {
        const offers = offersOf(prices, offered);
        const conditions =
          cap === null ? FREE : conditionsOf({ rules: [{ kind: 'limit', measure: 'spend', each: true, most: String(cap) }] }, [], 'EUR');
        const proven = await solveAward(solver, offers, conditions, { seconds: 20, seed: 1 });
        const found = large(offers, conditions);
        if (proven.status !== 'optimal') return expect(found).toBeUndefined();
        if (!found) return;
        expect(found.weighed.compare(proven.weighed)).toBeGreaterThanOrEqual(0);
        expect(proven.weighed.toDecimal().isAtLeast(found.bound)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});
