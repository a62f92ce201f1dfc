import { describe, expect, test } from '@jest/globals';
import { isWorkingDay } from './holidays.js';
import { standstillOf } from './standstill.js';

describe('the standstill (Domain §12)', () => {
  test('of 10 days from a dispatch on 12.04.2017 allows the award from 23.04.', () => {
    expect(standstillOf('2017-04-12', 10, 'DE')).toMatchObject({ lastDay: '2017-04-22', awardFrom: '2017-04-23' });
  });

  test('Easter takes two of its seven weekdays: five are enough, with four it warns', () => {
    // Thursday 13 and Tuesday 18 to Friday 21
    expect(standstillOf('2017-04-12', 10, 'DE')).toMatchObject({ workingDays: 5, isShort: false });
    // from the 14th on
    expect(standstillOf('2017-04-13', 9, 'DE')).toMatchObject({ awardFrom: '2017-04-23', workingDays: 4, isShort: true });
  });

  test('ends on a calendar day whatever the holidays: over the turn of the year too', () => {
    // 24.12.2026 is a Thursday; the 25th and 26th and New Year's Day are holidays
    expect(standstillOf('2026-12-23', 10, 'DE')).toEqual({ lastDay: '2027-01-02', awardFrom: '2027-01-03', workingDays: 5, isShort: false });
  });

  test('of 0 days ends with the notices, and warns of nothing', () => {
    expect(standstillOf('2027-03-31', 0, 'DE')).toEqual({ lastDay: '2027-03-31', awardFrom: '2027-03-31', workingDays: 0, isShort: false });
  });
});

// As printed in any calendar, not computed here.
test.each([
  ['2017-04-17', 'DE', 'Easter Monday'],
  ['2024-05-09', 'DE', 'Ascension'],
  ['2025-06-09', 'DE', 'Whit Monday'],
  ['2026-04-03', 'DE', 'Good Friday'],
  ['2026-06-04', 'AT', 'Corpus Christi'],
  ['2027-03-29', 'FR', 'Easter Monday'],
  ['2026-10-03', 'DE', 'a Saturday'],
])('%s is no working day in %s: %s', (day, country) => expect(isWorkingDay(Date.parse(day) / 86_400_000, country)).toBe(false));
test('Good Friday is a working day in Austria', () => expect(isWorkingDay(Date.parse('2026-04-03') / 86_400_000, 'AT')).toBe(true));
