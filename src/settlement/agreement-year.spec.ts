import { describe, expect, test } from '@jest/globals';
import { agreementYearOf, firstDayOf } from './agreement-year.js';

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

describe('an agreement year (Domain §14)', () => {
  test.each([
    ['2027-04-01', 1, '2027-04-01'],
    ['2027-04-01', 3, '2029-04-01'],
    ['2028-02-29', 2, '2029-03-01'],
    ['2028-02-29', 5, '2032-02-29'],
    ['2096-02-29', 5, '2100-03-01'],
  ])('of a term from %s: year %i starts on %s, and the day before lies in the year before', (termFrom, year, first) => {
    expect(firstDayOf(termFrom, year)).toBe(first);
    expect(agreementYearOf(termFrom, first)).toBe(year);
    expect(agreementYearOf(termFrom, dayBefore(first))).toBe(year - 1);
  });
});
