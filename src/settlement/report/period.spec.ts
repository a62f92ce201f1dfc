import { describe, expect, test } from '@jest/globals';
import { areDaysCovered, doOverlap, periodNamed, periodOn, periodsBetween } from './period.js';

describe('the period of a volume report (Domain §14, decision 16)', () => {
  // Days by the Gregorian calendar: 2028 has a 29 February, 2027 has none.
  test.each([
    ['2027-Q1', '2027-01-01', '2027-03-31'],
    ['2027-Q4', '2027-10-01', '2027-12-31'],
    ['2027-02', '2027-02-01', '2027-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-12', '2027-12-01', '2027-12-31'],
    ['9999-12', '9999-12-01', '9999-12-31'],
    ['9999-Q4', '9999-10-01', '9999-12-31'],
    ['0099-02', '0099-02-01', '0099-02-28'],
  ])('%s lasts from %s to %s', (name, from, to) => {
    expect(periodNamed(name)).toMatchObject({ name, from, to });
  });

  // The calendar has no year 0.
  test.each(['0000-01', '0000-Q4', '2027-Q0', '2027-Q5', '2027-13', '2027-00', '2027', 'Q1 2027', '2027-1', ''])('“%s” is none', (name) => {
    expect(periodNamed(name)).toBeUndefined();
  });

  test('is the one in which a day lies', () => {
    expect(periodOn('2027-08-31', 'quarter').name).toBe('2027-Q3');
    expect(periodOn('2027-10-01', 'quarter').name).toBe('2027-Q4');
    expect(periodOn('2027-08-31', 'month').name).toBe('2027-08');
  });

  test('all that a term touches, also those that it touches only in part', () => {
    expect(periodsBetween('2027-11-30', '2028-04-01', 'quarter').map(({ name }) => name)).toEqual(['2027-Q4', '2028-Q1', '2028-Q2']);
    expect(periodsBetween('2027-11-30', '2028-01-01', 'month').map(({ name }) => name)).toEqual(['2027-11', '2027-12', '2028-01']);
  });

  test('a month and its quarter overlap, neighbours do not', () => {
    const [march, first, second] = ['2027-03', '2027-Q1', '2027-Q2'].map((name) => periodNamed(name) ?? { from: '', to: '' });
    expect(march && first && doOverlap(march, first)).toBe(true);
    expect(first && second && doOverlap(first, second)).toBe(false);
  });

  // A quarter may come in months: all three of them, in whatever order, are the quarter.
  test.each([
    ['all months', '2027-Q1', ['2027-03', '2027-01', '2027-02'], true],
    ['its first month', '2027-Q1', ['2027-01'], false],
    ['its last month', '2027-Q1', ['2027-03'], false],
    ['all but the middle one', '2027-Q1', ['2027-01', '2027-03'], false],
    ['itself', '2027-Q1', ['2027-Q1'], true],
    ['the quarter, of a month', '2027-02', ['2027-Q1'], true],
    ['another quarter', '2027-Q1', ['2027-Q2'], false],
    ['nothing', '2027-Q1', [], false],
  ])('is reported with %s: %s', (_what, name, reported, isCovered) => {
    const named = (one: string) => periodNamed(one) ?? { from: '', to: '' };
    expect(areDaysCovered(named(name), reported.map(named))).toBe(isCovered);
  });
});
