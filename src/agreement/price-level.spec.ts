import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../values/decimal.js';
import { customerPrice, customerTiers, levelOf, tiersAt } from './price-level.js';

const d = (text: string) => Decimal.parse(text);

describe('what a customer pays (decision 19)', () => {
  // price × (100 + percent) ÷ 100, by hand
  test.each([
    ['a price in cents is never rounded', '9.50', '2.75', '9.76125'], // 9.50 + 0.26125
    ['doubled at most', '0.015', '100', '0.03'],
    ['rounded down below half', '10.123456', '2.5', '10.376542'], // 10.123456 + 0.2530864 = 10.3765424
    ['rounded up from half on', '0.333333', '1.5', '0.338333'], // 0.333333 + 0.004999995 = 0.338332995
    ['exactly half goes away from zero', '0.00005', '1', '0.000051'], // 0.0000505
    ['a price of nothing stays nothing', '0', '5', '0'],
  ])('%s', (_case, price, percent, expected) => {
    expect(customerPrice(d(price), d(percent)).toString()).toBe(expected);
  });

  test('goes by tier; members, and everybody where no surcharge is agreed, pay the sheet', () => {
    const tiers = [
      { from: d('0'), unitPrice: d('10') },
      { from: d('500'), unitPrice: d('9.5') },
    ];
    const prices = (all: readonly { unitPrice: Decimal }[]) => all.map(({ unitPrice }) => unitPrice.toString());
    expect(prices(tiersAt(tiers, 'customer', d('3')))).toEqual(['10.3', '9.785']);
    expect(tiersAt(tiers, 'sheet', d('3'))).toBe(tiers);
    expect(tiersAt(tiers, 'customer', undefined)).toBe(tiers);
    expect(customerTiers([{ from: '0', unitPrice: '10' }], { percent: '3', goesTo: 'network' })).toEqual([{ from: '0', unitPrice: '10.3' }]);
    expect(customerTiers([{ from: '0', unitPrice: '10' }], undefined)).toBeUndefined();
    expect(['member', 'customer', 'office', 'supplier', undefined].map(levelOf)).toEqual(['sheet', 'customer', 'sheet', 'sheet', 'sheet']);
  });

  test('is at least the sheet’s price, and off the exact one by at most half of the last decimal', () => {
    const price = fc.bigInt(0n, 10n ** 15n).map((micros) => Decimal.ratio(micros, 1_000_000n));
    const percent = fc.bigInt(1n, 10_000n).map((hundredths) => Decimal.ratio(hundredths, 100n));
    fc.assert(
      fc.property(price, percent, (sheet, surcharge) => {
        const own = customerPrice(sheet, surcharge);
        const off = own.minus(sheet.times(Decimal.hundred.plus(surcharge)).over(Decimal.hundred));
        const most = Decimal.ratio(5n, 10_000_000n);
        expect(own.isAtLeast(sheet) && most.isAtLeast(off) && off.isAtLeast(most.negated())).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
