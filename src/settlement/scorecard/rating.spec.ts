import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { assertChangeable, assertRateable, isRenewed, type RaterSum, scorecardOf } from './rating.js';

/** Sums over a rater's ratings: delivery, quality, complaints, answers. */
const rater = (ratings: number, sums: readonly [number, number, number, number], isNew = true): RaterSum => ({
  ratings,
  sums: { delivery: Decimal.of(sums[0]), quality: Decimal.of(sums[1]), complaints: Decimal.of(sums[2]), answers: Decimal.of(sums[3]) },
  isNew,
});
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
  }
  return 'none';
};

describe('a supplier’s scorecard (decision 21)', () => {
  test('is the mean of each rater’s mean, whatever the number of its call-offs', () => {
    // One rater gave 5 a hundred times, the other 2 once: (5 + 2) ÷ 2 = 3.5; (3.5 − 1) × 25 = 62.5.
    const card = scorecardOf([rater(100, [500, 500, 500, 500]), rater(1, [2, 2, 2, 2])]);
    expect(card).toMatchObject({ ratings: 101 });
    expect([card?.delivery.toString(), card?.score.toString()]).toEqual(['3.5', '62.5']);
  });

  test('goes from 0 to 100, rounded to two decimals', () => {
    expect(scorecardOf([rater(1, [1, 1, 1, 1])])?.score.toString()).toBe('0');
    expect(scorecardOf([rater(2, [10, 10, 10, 10])])?.score.toString()).toBe('100');
    // Means (4 + 3 + 3) ÷ 3 = 3.333…, 5, 5, 5: 18.333… ÷ 4 = 4.58333…, less 1, × 25 = 89.58333….
    const card = scorecardOf([rater(1, [4, 5, 5, 5]), rater(1, [3, 5, 5, 5]), rater(1, [3, 5, 5, 5])]);
    expect([card?.delivery.toString(), card?.score.toString()]).toEqual(['3.33', '89.58']);
    expect(scorecardOf([])).toBeUndefined();
  });

  test.each<[string, readonly boolean[], boolean]>([
    ['fewer raters than k', [true, true], false],
    ['k raters', [true, true, true], true],
    ['k raters, but one only is new: the difference would tell its rating', [false, false, false, true], false],
    ['k new ones', [false, true, true, true], true],
  ])('has an edition with %s', (_, raters, is) => {
    expect(
      isRenewed(
        raters.map((isNew) => rater(1, [3, 3, 3, 3], isNew)),
        3,
      ),
    ).toBe(is);
  });
});

describe('a rating (decision 21)', () => {
  test('is of a call-off whose day has come and that stands, and changes for 30 days', () => {
    const callOff = { date: '2027-06-02', today: '2027-06-02', cancelledAt: null };
    expect(codeOf(() => assertRateable(callOff))).toBe('none');
    expect(codeOf(() => assertRateable({ ...callOff, today: '2027-06-01' }))).toBe('rating.too_early');
    expect(codeOf(() => assertRateable({ ...callOff, cancelledAt: '2027-06-02T10:00:00.000000Z' }))).toBe('rating.cancelled');
    expect([codeOf(() => assertChangeable(29)), codeOf(() => assertChangeable(30))]).toEqual(['none', 'rating.fixed']);
  });
});
