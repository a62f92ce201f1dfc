import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { type Candidate, seatsFor } from './panel.js';

const candidate = (supplier: string, evaluationRank: number | null, awarded: string | null = null): Candidate => ({
  agreementId: `agreement of ${supplier}`,
  supplierId: `id of ${supplier}`,
  supplier,
  evaluationRank,
  awardedPercent: awarded === null ? null : Decimal.parse(awarded),
});
const percent = (supplier: string, share: string) => ({ supplier, percent: Decimal.parse(share) });
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
  }
  return 'none';
};

describe('the suppliers of a lot as a panel (Domain §13, §14; decision 20)', () => {
  test('are ranked as the evaluation ranked them, who is not ranked by code behind them', () => {
    const seats = seatsFor([candidate('S4', null), candidate('S3', 2), candidate('S2', null), candidate('S1', 1)], { rule: 'cascade' });
    expect(seats.map(({ supplierId, rank }) => [supplierId, rank])).toEqual([
      ['id of S1', 1],
      ['id of S3', 2],
      ['id of S2', 3],
      ['id of S4', 4],
    ]);
    expect(seats.every(({ sharePercent }) => sharePercent === null)).toBe(true);
  });

  test('have their awarded shares, or those that the office names', () => {
    const two = [candidate('S1', 1, '62.5'), candidate('S2', 2, '37.5')];
    expect(seatsFor(two, { rule: 'share' }).map(({ sharePercent }) => sharePercent?.toString())).toEqual(['62.5', '37.5']);
    const named = seatsFor(two, { rule: 'share', shares: [percent('S2', '50'), percent('S1', '50')] });
    expect(named.map(({ sharePercent }) => sharePercent?.toString())).toEqual(['50', '50']);
  });

  test.each([
    ['less than the whole', [percent('S1', '60'), percent('S2', '30')]],
    ['a supplier left out', [percent('S1', '100')]],
    ['a supplier twice', [percent('S1', '50'), percent('S1', '50')]],
    ['a stranger', [percent('S1', '50'), percent('S9', '50')]],
    ['nothing for one', [percent('S1', '100'), percent('S2', '0')]],
  ])('are refused with %s', (_, shares) => {
    expect(codeOf(() => seatsFor([candidate('S1', 1, '50'), candidate('S2', 2, '50')], { rule: 'share', shares }))).toBe('panel.shares');
  });

  test('have no awarded shares to show where a total is withheld (Domain §6.3)', () => {
    const withheld = [candidate('S1', 1), candidate('S2', 2)];
    expect(codeOf(() => seatsFor(withheld, { rule: 'share' }))).toBe('panel.shares');
    expect(codeOf(() => seatsFor(withheld, { rule: 'cascade' }))).toBe('none');
  });

  test('are at least two', () => {
    expect(codeOf(() => seatsFor([candidate('S1', 1)], { rule: 'cascade' }))).toBe('panel.one_supplier');
  });
});
