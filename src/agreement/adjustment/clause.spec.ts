import { describe, expect, test } from '@jest/globals';
import { type AdjustmentClause, clauseFaults, isSameClause } from './clause.js';

const clause: AdjustmentClause = {
  fixed: '0.30',
  indices: [
    { series: 'STEEL', weight: '0.50' },
    { series: 'POWER', weight: '0.20' },
  ],
  baseMonth: '2027-01',
  thresholdPercent: '2',
  capUpPercent: '8',
  capDownPercent: '8',
  noticeDays: 30,
  everyMonths: 3,
  missingMonth: 'wait',
  decimals: 2,
};
const pointersOf = (over: Partial<AdjustmentClause>) => clauseFaults({ ...clause, ...over }).map(({ pointer }) => pointer);

describe('what a clause may say', () => {
  test('a dull one is accepted, also without a fixed share, a threshold or caps', () => {
    expect(pointersOf({})).toEqual([]);
    expect(
      pointersOf({ fixed: '0', indices: [{ series: 'STEEL', weight: '1' }], thresholdPercent: '0', capUpPercent: null, capDownPercent: null }),
    ).toEqual([]);
  });

  test('fixed share and weights together make exactly 1', () => {
    expect(pointersOf({ fixed: '0.31' })).toEqual(['/priceAdjustment/fixed']);
    expect(pointersOf({ fixed: '0.299999' })).toEqual(['/priceAdjustment/fixed']);
    expect(clauseFaults({ ...clause, fixed: '0.31' })[0]?.detail).toContain('together make 1.01');
  });

  test('an index is named once, with a weight above 0', () => {
    expect(pointersOf({ indices: [...clause.indices, { series: 'STEEL', weight: '0' }] })).toEqual([
      '/priceAdjustment/indices/2/series',
      '/priceAdjustment/indices/2/weight',
    ]);
  });

  test('a cap is above 0, not below the threshold, and leaves something of a price', () => {
    expect(pointersOf({ capUpPercent: '0' })).toEqual(['/priceAdjustment/capUpPercent']);
    expect(pointersOf({ capUpPercent: '2' })).toEqual([]);
    expect(pointersOf({ capUpPercent: '1.99' })).toEqual(['/priceAdjustment/capUpPercent']);
    expect(pointersOf({ capDownPercent: '100' })).toEqual(['/priceAdjustment/capDownPercent']);
  });

  test('two clauses are the same if they say the same, whatever the order of their fields', () => {
    expect(isSameClause(clause, Object.fromEntries(Object.entries(clause).toReversed()) as unknown as AdjustmentClause)).toBe(true);
    expect(isSameClause(clause, { ...clause, baseMonth: '2027-02' })).toBe(false);
    expect(isSameClause(clause, { ...clause, indices: clause.indices.toReversed() })).toBe(false);
    expect(isSameClause(null, undefined)).toBe(true);
    expect(isSameClause(clause, null)).toBe(false);
  });
});
