import { describe, expect, test } from '@jest/globals';
import { readDate, readKind } from './date-reading.js';

describe('a date is read only if there is one reading', () => {
  test.each([
    ['2027-12-31', '2027-12-31'],
    ['31.12.2027', '2027-12-31'],
    ['31.12.27', '2027-12-31'],
    ['1.4.27', '2027-04-01'],
    ['01.04.2027', '2027-04-01'],
    ['1. 4. 2027', '2027-04-01'],
    ['12/31/2027', '2027-12-31'],
    ['31/12/2027', '2027-12-31'],
    ['05/05/2027', '2027-05-05'],
    ['2027-12-31 00:00:00', '2027-12-31'],
    ['29.02.2028', '2028-02-29'],
    [' 2027-04-01 ', '2027-04-01'],
  ])('%s is %s', (text, iso) => {
    expect(readDate(text)).toEqual({ kind: 'date', iso });
  });

  test('day and month that can be mistaken are ambiguous', () => {
    expect(readDate('03/04/2027')).toEqual({ kind: 'ambiguous', readings: ['2027-03-04', '2027-04-03'] });
  });

  test.each([
    ['31.11.2027'],
    ['29.02.2027'],
    ['2027-13-01'],
    ['Ende Q4'],
    ['32.01.2027'],
    ['13/13/2027'],
    ['2027'],
    ['46478'],
    ['1.4.'],
    ['1-4-2027'],
    ['2027-12-31 10:30'],
  ])('“%s” is unreadable', (text) => {
    expect(readDate(text)).toEqual({ kind: 'unreadable' });
  });
});

test('a line is firm or a forecast; empty means forecast', () => {
  expect(['fest', 'verbindlich', 'firm', 'f'].map(readKind)).toEqual([true, true, true, true]);
  expect(['', 'prognose', 'plan', 'geplant', 'forecast', 'p'].map(readKind)).toEqual([false, false, false, false, false, false]);
  expect(readKind('vielleicht')).toBeUndefined();
});
