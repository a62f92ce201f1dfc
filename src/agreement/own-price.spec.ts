import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../values/decimal.js';
import type { TierMode } from '../values/tier.js';
import { ownPrice, type PositionPrice, type StatedLines, statedDemand } from './own-price.js';

const d = (text: string): Decimal => Decimal.parse(text);
const price = (mode: TierMode): PositionPrice => ({
  mode,
  currency: 'EUR',
  tiers: [
    { from: d('0'), unitPrice: d('10') },
    { from: d('1000'), unitPrice: d('9.5') },
    { from: d('5000'), unitPrice: d('9') },
  ],
});

describe('what a party’s own quantity costs (Domain §14)', () => {
  // 4,737 × 9.50 = 45,001.50, while 5,000 × 9.00 = 45,000.00. Incremental: 1,000 × 10.00 + 3,737 × 9.50 = 45,501.50.
  test.each<[TierMode, string, { from: string; unit: string; cost: string; upTo: string | undefined }]>([
    ['all_units', '999', { from: '0', unit: '10', cost: '9990.00', upTo: '1000' }],
    ['all_units', '1000', { from: '1000', unit: '9.5', cost: '9500.00', upTo: undefined }],
    ['all_units', '4737', { from: '1000', unit: '9.5', cost: '45001.50', upTo: '5000' }],
    ['incremental', '999', { from: '0', unit: '10', cost: '9990.00', upTo: undefined }],
    ['incremental', '2000', { from: '1000', unit: '9.75', cost: '19500.00', upTo: undefined }],
    ['incremental', '4737', { from: '1000', unit: '9.605552', cost: '45501.50', upTo: undefined }],
  ])('%s: %s', (mode, quantity, expected) => {
    const { tier, unitPrice, cost, buyUp } = ownPrice(price(mode), d(quantity));
    expect({ from: tier.from.toString(), unit: unitPrice.rounded(6).toString(), cost: cost.toString(), upTo: buyUp?.quantity.toString() }).toEqual(
      expected,
    );
  });
});

describe('what a member would have saved on what it stated (Domain §17)', () => {
  const line = (quantity: string, worth?: string, per?: string): StatedLines => ({
    quantity: d(quantity),
    worth: worth === undefined ? undefined : d(worth),
    per: per === undefined ? undefined : d(per),
  });

  test('is its reference price less the price of all that it stated, on the lines that name one', () => {
    // 800 at 11.00 = 8,800.00 and 400 without a price: 1,200 reach 9.50, 800 × 9.50 = 7,600.00.
    const { quantity, known, reference, saving } = statedDemand(price('all_units'), [line('800', '8800', '1'), line('400')], 'EUR');
    expect([quantity, known, reference, saving].map(String)).toEqual(['1200', '800', '8800.00', '1200.00']);
  });

  test('counts prices for several units, and is below 0 where the agreement is dearer', () => {
    // 300 at 29.00 for 3 = 2,900.00, against 300 × 10.00.
    expect(String(statedDemand(price('all_units'), [line('300', '8700', '3')], 'EUR').saving)).toBe('-100.00');
  });

  test.each([
    ['no line names a price', [line('100')], 'EUR'],
    ['prices are in another currency', [line('100', '1100', '1')], 'CHF'],
  ])('is unknown where %s', (_why, lines, currency) => {
    expect(statedDemand(price('all_units'), lines, currency)).toMatchObject({ reference: undefined, saving: undefined });
  });
});
