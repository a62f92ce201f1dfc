import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from './decimal.js';
import { buyUpOf, costOf, reachedTier, type Tier, tierLines } from './tier.js';

const d = Decimal.parse;
const tiers: readonly Tier[] = [
  { from: d('0'), unitPrice: d('10.00') },
  { from: d('1000'), unitPrice: d('9.50') },
  { from: d('5000'), unitPrice: d('9.00') },
];

describe('what a quantity costs (check values of issue 3)', () => {
  test.each([
    ['all_units', '999', '9990.00'],
    ['all_units', '1000', '9500.00'],
    ['all_units', '4737', '45001.50'],
    ['all_units', '5000', '45000.00'],
    ['incremental', '999', '9990.00'],
    ['incremental', '4999', '47990.50'],
    ['incremental', '6000', '57000.00'],
    ['all_units', '0', '0.00'],
    ['incremental', '0', '0.00'],
  ] as const)('%s: %s pieces cost %s', (mode, quantity, cost) => {
    expect(costOf(tiers, mode, d(quantity)).toFixed(2)).toBe(cost);
  });
});

describe('buying up to the next tier', () => {
  test('4,737 at 9.50 cost 1.50 more than 5,000 at 9.00', () => {
    const up = buyUpOf(tiers, 'all_units', d('4737'));
    expect([up?.quantity.toString(), up?.cost.toFixed(2), up?.saving.toFixed(2)]).toEqual(['5000', '45000.00', '1.50']);
  });

  test('4,736 cost less than 5,000, and there is nothing to point out', () => {
    expect(buyUpOf(tiers, 'all_units', d('4736'))).toBeUndefined();
  });

  test('each unit at its own tier’s price never costs less for more', () => {
    expect(buyUpOf(tiers, 'incremental', d('999'))).toBeUndefined();
  });
});

test('a tier is reached at its first unit, not before', () => {
  expect(reachedTier(tiers, d('999.999999')).unitPrice.toString()).toBe('10');
  expect(reachedTier(tiers, d('1000')).unitPrice.toString()).toBe('9.5');
});

const fallingTiers = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 1_000_000 }), off: fc.integer({ min: 0, max: 50 }) }), { maxLength: 5 })
  .map((steps) => {
    let [from, price] = [0n, 1000n];
    return [{ gap: 0, off: 0 }, ...steps].map(({ gap, off }) => {
      from += BigInt(gap);
      price -= BigInt(off);
      return { from: Decimal.ratio(from, 1000n), unitPrice: Decimal.ratio(price, 100n) };
    });
  });
const quantity = fc.bigInt({ min: 0n, max: 10n ** 9n }).map((milli) => Decimal.ratio(milli, 1000n));

describe('for all falling prices', () => {
  test('incremental never costs less than all units, and never falls as the quantity grows', () => {
    fc.assert(
      fc.property(fallingTiers, quantity, quantity, (tiers, one, more) => {
        expect(costOf(tiers, 'incremental', one).isAtLeast(costOf(tiers, 'all_units', one))).toBe(true);
        expect(costOf(tiers, 'incremental', one.plus(more)).isAtLeast(costOf(tiers, 'incremental', one))).toBe(true);
      }),
    );
  });

  test('what is pointed out is a real saving, and no other tier saves more', () => {
    fc.assert(
      fc.property(fallingTiers, quantity, (tiers, one) => {
        const here = costOf(tiers, 'all_units', one);
        const best = buyUpOf(tiers, 'all_units', one)?.cost ?? here;
        const above = tiers.filter((tier) => one.isLessThan(tier.from)).map((tier) => tier.from.times(tier.unitPrice));
        expect(above.every((cost) => cost.isAtLeast(best))).toBe(true);
        expect(here.isAtLeast(best)).toBe(true);
      }),
    );
  });
});

describe('tiers as lines', () => {
  test.each(['all_units', 'incremental'] as const)('%s: the line that a quantity lies on gives what it costs', (mode) => {
    for (const quantity of ['0', '999', '1000', '4999.5', '5000', '6000'].map(d)) {
      const line = tierLines(tiers, mode).findLast(({ from }) => quantity.isAtLeast(from));
      expect(line && quantity.times(line.price).plus(line.fixed).toFixed(2)).toBe(costOf(tiers, mode, quantity).toFixed(2));
    }
  });
});
