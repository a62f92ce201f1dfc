import { expect, test } from '@jest/globals';
import { periodIn } from '../../web/src/parts/shown.js';

test.each([
  ['de', '2026-01', 'Januar 2026'],
  ['en', '2026-01', 'January 2026'],
  ['de', '2027-Q3', '3. Quartal 2027'],
  ['en', '2027-Q3', 'quarter 3 of 2027'],
  ['de', '2027-13', '2027-13'],
  ['en', 'whole', 'whole'],
] as const)('a month or quarter is shown in the reader’s language (%s): %s', (language, period, words) => {
  expect(periodIn(language, period)).toBe(words);
});
