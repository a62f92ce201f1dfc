import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from './decimal.js';
import { Money } from './money.js';

describe('an amount is shared in proportion, cents left over to the largest remainders (Domain §14)', () => {
  test.each([
    ['100.00', [1n, 1n, 1n], ['33.34', '33.33', '33.33']],
    ['9600.00', [20_000_000n, 20_000_000n, 8_000_000n], ['4000.00', '4000.00', '1600.00']],
    ['0.05', [1n, 0n, 1n], ['0.03', '0.00', '0.02']],
    ['0.01', [1n, 2n], ['0.00', '0.01']],
    ['0.00', [3n, 4n], ['0.00', '0.00']],
  ])('%s over %j', (amount, weights, shares) => {
    expect(Money.parse(amount, 'EUR').shareBy(weights).map(String)).toEqual(shares);
  });

  test('nothing is shared by no weights, negative ones or zeros only', () => {
    for (const weights of [[], [0n], [1n, -1n, 2n]]) expect(() => Money.parse('1.00', 'EUR').shareBy(weights)).toThrow('weights');
  });
});

test('an amount has the decimals of its currency (ISO 4217)', () => {
  const amount = Decimal.parse('1234.5678');
  expect(['EUR', 'JPY', 'KWD'].map((currency) => Money.rounded(amount, currency).toString())).toEqual(['1234.57', '1235', '1234.568']);
  expect(() => Money.parse('1.5', 'JPY')).toThrow(RangeError);
});

test('amounts of different currencies are not added or compared', () => {
  const [euro, franc] = [Money.parse('1.00', 'EUR'), Money.parse('1.00', 'CHF')];
  expect(() => euro.plus(franc)).toThrow('CHF');
  expect(() => euro.compare(franc)).toThrow('CHF');
});

test('for all amounts and weights, shares add up to the amount, each less than a cent from its proportion', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), weights, (minor, all) => {
      const whole = all.reduce((sum, weight) => sum + weight, 0n);
      fc.pre(whole > 0n);
      const shares = Money.ofMinor(minor, 'EUR').shareBy(all);
      expect(Money.sum(shares, 'EUR').minor).toBe(minor);
      shares.forEach((share, index) => {
        const off = share.minor * whole - minor * (all[index] ?? 0n);
        expect(off < whole && off > -whole).toBe(true);
      });
    }),
  );
});
