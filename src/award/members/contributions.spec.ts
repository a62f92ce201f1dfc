import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { contributions, type PooledPosition } from './contributions.js';
import { shapleyOfSums } from './pooling-share.js';

const noPause = (): Promise<void> => Promise.resolve();
const d = (text: string): Decimal => Decimal.parse(text);
const position = (needs: Record<string, string>, over: Partial<PooledPosition> = {}): PooledPosition => ({
  // 10.00 each, from 100 on 8.00.
  tiers: [
    { from: d('0'), unitPrice: d('10') },
    { from: d('100'), unitPrice: d('8') },
  ],
  mode: 'all_units',
  cashDiscountPercent: d('0'),
  share: d('1'),
  needs: new Map(Object.entries(needs).map(([member, quantity]) => [member, d(quantity)])),
  ...over,
});
const brought = async (positions: PooledPosition[]) => {
  const found = await contributions(positions, ['M1', 'M2', 'M3'], 'EUR', noPause);
  return found && [...found].map(([member, amount]) => `${member} ${amount}`);
};

test('whoever lets all reach a tier brings what it takes off (Domain §11)', async () => {
  // 60 and 60 alone pay 600 each, together 960: 240 less, half of it each; a third who needs nothing brings nothing.
  expect(await brought([position({ M1: '60', M2: '60' })])).toEqual(['M1 120.00', 'M2 120.00', 'M3 0.00']);
  // 7.00 from 100 on: 80 with one of 30 is worth 110 × 3, all three 140 × 3, the small ones together nothing. The large one joins second in
  // 2 of 6 orders (330) and last in 2 (420): 250; the others share what is left of 420.
  const steep = [
    { from: d('0'), unitPrice: d('10') },
    { from: d('100'), unitPrice: d('7') },
  ];
  expect(await brought([position({ M1: '80', M2: '30', M3: '30' }, { tiers: steep })])).toEqual(['M1 250.00', 'M2 85.00', 'M3 85.00']);
});

test('a share of a position reaches its tier later, a cash discount takes off less, and whoever reaches the tier alone gains nothing by others', async () => {
  expect(await brought([position({ M1: '60', M2: '60' }, { share: d('0.5') })])).toEqual(['M1 0.00', 'M2 0.00', 'M3 0.00']);
  expect(await brought([position({ M1: '60', M2: '60' }, { cashDiscountPercent: d('50') })])).toEqual(['M1 60.00', 'M2 60.00', 'M3 0.00']);
  // 100 alone pays 800; with 10 others 880 instead of 900: 20 between both, though the large one gets nothing cheaper by it.
  expect(await brought([position({ M1: '100', M2: '10' })])).toEqual(['M1 10.00', 'M2 10.00', 'M3 0.00']);
});

test('incremental tiers take off what lies above the threshold alone', async () => {
  // 120 together: 20 × 2.00 less.
  expect(await brought([position({ M1: '60', M2: '60' }, { mode: 'incremental' })])).toEqual(['M1 20.00', 'M2 20.00', 'M3 0.00']);
});

test('a position too large to be exact is not reckoned at all', async () => {
  expect(await brought([position({ M1: '60', M2: '60' }), position({ M1: '99999999.999', M2: '1' })])).toBeUndefined();
});

test('Shapley values are the mean over all orders in which members can join', async () => {
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0 ? [[]] : left.flatMap((first) => orders(left.filter((other) => other !== first)).map((rest) => [first, ...rest]));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 73, maxLength: 73 }),
      async (quantities, worths) => {
        const all = orders(quantities.map((_, at) => at));
        const means = quantities.map(() => 0);
        for (const order of all) {
          let sum = 0;
          for (const at of order) {
            const before = worths[sum] ?? 0;
            sum += quantities[at] ?? 0;
            means[at] = (means[at] ?? 0) + ((worths[sum] ?? 0) - before) / all.length;
          }
        }
        const found = await shapleyOfSums(quantities, (sum) => worths[sum] ?? 0, noPause);
        for (const [at, mean] of means.entries()) expect(found[at]).toBeCloseTo(mean, 6);
      },
    ),
    { numRuns: 60 },
  );
});

test('eighty members of one position get values that sum to the whole, equal ones equal values', async () => {
  const quantities = Array.from({ length: 80 }, (_, at) => 1 + (at % 40));
  const found = await shapleyOfSums(quantities, (sum) => sum * (sum >= 800 ? 8 : 10), noPause);
  expect(found.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1640 * 8, 4);
  expect(found[3]).toBeCloseTo(found[43] ?? 0, 8);
});
