import { describe, expect, test } from '@jest/globals';
import type { PriceSheet } from '../price-sheet.js';
import { type Adjustable, calculationFor, type IndexCourse, withAdjustedPrices } from './calculation.js';
import type { AdjustmentClause } from './clause.js';

const clause: AdjustmentClause = {
  fixed: '0.30',
  indices: [
    { series: 'STEEL', weight: '0.50' },
    { series: 'POWER', weight: '0.20' },
  ],
  baseMonth: '2027-01',
  thresholdPercent: '1',
  capUpPercent: null,
  capDownPercent: null,
  noticeDays: 30,
  everyMonths: 3,
  missingMonth: 'wait',
  decimals: 2,
};
const course = (series: string, values: Record<string, string>): IndexCourse => ({
  series,
  name: series,
  base: '2020 = 100',
  values: Object.entries(values).map(([month, value]) => ({ month, value, revision: 1 })),
});
const steel = course('STEEL', { '2027-01': '138.0', '2027-04': '145.8' });
const power = course('POWER', { '2027-01': '100.1', '2027-04': '93.71' });
const sheet = (...prices: string[]) =>
  ({
    currency: 'EUR',
    lots: [{ positions: [{ positionId: 'p1', tiers: prices.map((unitPrice, at) => ({ from: String(at * 1000), unitPrice })) }] }],
    spendRebates: [],
    packages: [],
  }) as unknown as PriceSheet; // Only what an adjustment reads.
const edition = (over: Partial<AdjustmentClause> = {}, ...prices: string[]): Adjustable => ({
  priceSheet: sheet(...(prices.length > 0 ? prices : ['1000', '950'])),
  terms: { priceAdjustment: { ...clause, ...over } },
});

describe('the calculation of an adjustment', () => {
  test('says every step, and every price of every tier before and after', () => {
    const made = calculationFor(edition(), [steel, power]);
    expect(made?.prices).toEqual([
      {
        positionId: 'p1',
        // 950 × 1.015493… = 964.72
        tiers: [
          { from: '0', base: '1000', before: '1000', after: '1015.49' },
          { from: '1000', base: '950', before: '950', after: '964.72' },
        ],
      },
    ]);
    expect(made?.indices.map(({ series, then, now }) => [series, then.value, now.value])).toEqual([
      ['STEEL', '138.0', '145.8'],
      ['POWER', '100.1', '93.71'],
    ]);
    expect([made?.month, made?.effect, made?.inForce]).toEqual(['2027-04', 'whole', '1']);
  });

  test('there is none below the threshold, before its months have passed, without a base value, or without a clause', () => {
    expect(calculationFor(edition({ thresholdPercent: '1.55' }), [steel, power])).toBeUndefined();
    expect(calculationFor(edition({ everyMonths: 4 }), [steel, power])).toBeUndefined();
    expect(calculationFor(edition({ baseMonth: '2026-12' }), [steel, power])).toBeUndefined();
    expect(calculationFor({ priceSheet: sheet('1000'), terms: {} }, [])).toBeUndefined();
  });

  test('a missing month waits, or takes the last published value, as agreed', () => {
    const late = course('POWER', { '2027-01': '100.1' });
    expect(calculationFor(edition(), [steel, late])).toBeUndefined();
    const made = calculationFor(edition({ missingMonth: 'last' }), [steel, late]);
    expect([made?.month, made?.indices[1]?.now.month]).toEqual(['2027-04', '2027-01']);
    // 1,000 × (0.30 + 0.50 × 145.8 ÷ 138 + 0.20) = 1,028.26
    expect(made?.prices[0]?.tiers[0]?.after).toBe('1028.26');
  });

  test('the next one is computed from the base again, not from rounded prices', () => {
    const first = calculationFor(edition(), [steel, power]);
    if (!first) throw new Error('an adjustment is computed');
    const then: Adjustable = { ...edition(), priceSheet: withAdjustedPrices(sheet('1000', '950'), first), adjustment: first };
    const back = { '2027-01': '138.0', '2027-07': '138.0' };
    const second = calculationFor(then, [course('STEEL', back), course('POWER', { '2027-01': '100.1', '2027-07': '100.1' })]);
    expect(second?.prices[0]?.tiers.map(({ before, after }) => [before, after])).toEqual([
      ['1015.49', '1000'],
      ['964.72', '950'],
    ]);
  });
});
