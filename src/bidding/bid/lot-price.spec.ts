import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import type { Tier, TierMode } from '../../values/tier.js';
import { COMPARED, lotPrice } from './lot-price.js';

const tiers = (...steps: [string, string][]): Tier[] =>
  steps.map(([from, unitPrice]) => ({ from: Decimal.parse(from), unitPrice: Decimal.parse(unitPrice) }));
const steps = tiers(['0', '10'], ['1000', '9.5'], ['5000', '9']);
const priced = (total: string, discount = '0', mode: TierMode = COMPARED) =>
  lotPrice(
    { tiers: new Map([['p', steps]]), cashDiscountPercent: Decimal.parse(discount) },
    new Map([['p', Decimal.parse(total)]]),
    mode,
    'EUR',
  )?.toString();

describe('the price of a bid for a lot (Domain §10)', () => {
  test.each([
    ['999', '9990.00'],
    ['1000', '9500.00'],
    ['4737', '45001.50'],
    ['5000', '45000.00'],
  ])('at tiers 0→10.00, 1,000→9.50, 5,000→9.00, %s pieces cost %s', (total, price) => expect(priced(total)).toBe(price));

  test.each([
    ['999', '9990.00'],
    // 1,000 × 10
    ['1000', '10000.00'],
    // 1,000 × 10 + 3,737 × 9.50
    ['4737', '45501.50'],
    // 1,000 × 10 + 4,000 × 9.50 + 1 × 9
    ['5001', '48009.00'],
  ])('under incremental tiers each unit of %s has its own tier’s price: %s', (total, price) => expect(priced(total, '0', 'incremental')).toBe(price));

  test('the cash discount comes off before rounding', () => {
    // 5,000 × 9.00 × 0.97
    expect(priced('5000', '3')).toBe('43650.00');
    // 0.5 × 10 × 0.999 = 4.995, half away from zero
    expect(priced('0.5', '0.1')).toBe('5.00');
  });

  test('every position is rounded by itself, so a lot of two half cents costs a cent more', () => {
    const cent = tiers(['0', '0.005']);
    const one = Decimal.one;
    const bid = {
      tiers: new Map([
        ['a', cent],
        ['b', cent],
      ]),
      cashDiscountPercent: Decimal.zero,
    };
    expect(
      lotPrice(
        bid,
        new Map([
          ['a', one],
          ['b', one],
        ]),
        COMPARED,
        'EUR',
      )?.toString(),
    ).toBe('0.02');
  });

  test('a bid that leaves out a position has no price for the lot', () => {
    const bid = { tiers: new Map([['a', steps]]), cashDiscountPercent: Decimal.zero };
    expect(
      lotPrice(
        bid,
        new Map([
          ['a', Decimal.one],
          ['b', Decimal.one],
        ]),
        COMPARED,
        'EUR',
      ),
    ).toBeUndefined();
  });
});
