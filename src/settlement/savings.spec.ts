import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import type { PositionYear } from './bonus.js';
import { feeRatio, savingsOf } from './savings.js';

const eur = (text: string): Money => Money.parse(text, 'EUR');
const year = (party: string, position: string, over: Partial<PositionYear>): PositionYear => ({
  year: 1,
  edition: { number: 1, prices: new Map(), thresholds: [] },
  party,
  position,
  quantity: Decimal.of(100),
  paid: eur('900.00'),
  tierBonus: eur('0.00'),
  ...over,
});

describe('savings', () => {
  const saved = (years: PositionYear[], baselines: Record<string, Decimal>) =>
    savingsOf(years, { baselineOf: (party, position) => baselines[`${party} ${position}`] }, 'EUR').map((saving) => [
      saving.party,
      saving.known.toString(),
      saving.unknownTurnover.toString(),
    ]);

  test('are the baseline less what was paid after the tier bonus, over all years of the term', () => {
    // 200 × 10.00 − (900.00 + 880.00 − 30.00)
    const years = [year('M1', 'a', {}), year('M1', 'a', { year: 2, paid: eur('880.00'), tierBonus: eur('30.00') })];
    expect(saved(years, { 'M1 a': Decimal.parse('10') })).toEqual([['M1', '250.00', '0.00']]);
  });

  test('without a baseline are unknown, never estimated', () => {
    expect(saved([year('M2', 'b', { tierBonus: eur('10.00') }), year('M1', 'a', {})], { 'M1 a': Decimal.parse('8.5') })).toEqual([
      ['M1', '-50.00', '0.00'],
      ['M2', '0.00', '890.00'],
    ]);
  });

  test('round once, at the position: a third of an amount stays exact until then', () => {
    // 100 × 28/3 = 933.3333… − 900.00
    expect(saved([year('M1', 'a', {})], { 'M1 a': Decimal.ratio(28n, 3n) })).toEqual([['M1', '33.33', '0.00']]);
  });
});

test('the ratio to the fee has two decimals, and there is none without a fee', () => {
  expect(feeRatio(eur('1096.66'), eur('2400.00'))).toBe('0.46');
  expect(feeRatio(eur('1096.66'), eur('0.00'))).toBeUndefined();
});
