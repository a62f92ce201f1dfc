import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { decideBy, type Facts, perYear, recommend, renewedTo, type UsedPosition } from './renewal.js';

const decimal = (text: string): Decimal => Decimal.parse(text);
const POSITION: UsedPosition = { perYear: decimal('1000'), estimated: decimal('1000'), price: decimal('10'), maximum: null, bought: decimal('2000') };
const FACTS: Facts = {
  positions: [POSITION],
  canRenew: true,
  priceFactor: Decimal.one,
  knownSaving: decimal('500'),
  quarters: { due: 7, reported: 7 },
};

test.each([
  // Three months before the last day; a day that the month lacks becomes its last one.
  ['2029-03-31', 3, '2028-12-31'],
  ['2029-05-31', 3, '2029-02-28'],
  ['2029-03-31', 0, '2029-03-31'],
])('with a term until %s and %i months’ notice, it is decided by %s (Domain §13)', (termTo, noticeMonths, day) =>
  expect(decideBy({ termTo, noticeMonths })).toBe(day),
);

test.each([
  ['by a year', { termFrom: '2027-04-01', termTo: '2029-03-31', renewalMonths: 12 }, '2030-03-31'],
  ['from the end of a short month to that of a long one', { termFrom: '2026-07-01', termTo: '2027-02-28', renewalMonths: 12 }, '2028-02-29'],
  ['not at all', { termFrom: '2027-04-01', termTo: '2029-03-31', renewalMonths: 0 }, null],
  ['at most to four years', { termFrom: '2027-03-01', termTo: '2030-02-28', renewalMonths: 12 }, '2031-02-28'],
  ['not beyond four years', { termFrom: '2027-04-01', termTo: '2031-03-31', renewalMonths: 6 }, null],
])('a term is renewed %s (Domain §13)', (_name, terms, day) => expect(renewedTo(terms)).toBe(day));

test.each([
  [365, '1000'],
  [800, '1000'],
  // 1000 × 365 ÷ 73
  [73, '5000'],
  // 1000 × 365 ÷ 300 = 1216.666…
  [300, '1216.666667'],
])('what was bought in %i days makes %s a year', (days, expected) => expect(perYear(decimal('1000'), days).toString()).toBe(expected));

describe('the recommendation (decision 18)', () => {
  const of = (over: Partial<Facts>) => {
    const { outcome, reasons } = recommend({ ...FACTS, ...over });
    return [outcome, ...reasons.map(({ code, figure }) => (figure === null ? code : `${code} ${figure}`))];
  };
  const position = (over: Partial<Record<keyof UsedPosition, string | null>>): UsedPosition => ({
    ...POSITION,
    ...Object.fromEntries(Object.entries(over).map(([name, text]) => [name, text === null ? null : decimal(text)])),
  });
  test.each([
    ['as planned', {}, ['renew', 'as_planned 100.0']],
    ['no estimate is shown', { positions: [position({ estimated: null })] }, ['renew', 'as_planned']],
    ['nothing is bought any more', { positions: [position({ perYear: '0' })] }, ['let_end', 'unused']],
    ['a quarter is no longer barely used', { positions: [position({ perYear: '250' })] }, ['renegotiate', 'below_estimate 25.0']],
    ['less than a quarter is', { positions: [position({ perYear: '249' })] }, ['let_end', 'barely_used 24.9']],
    ['60 % are enough', { positions: [position({ perYear: '600' })] }, ['renew', 'as_planned 60.0']],
    ['150 % are no surprise', { positions: [position({ perYear: '1500' })] }, ['renew', 'as_planned 150.0']],
    ['more is', { positions: [position({ perYear: '1501' })] }, ['renegotiate', 'above_estimate 150.1']],
    // (1000 × 10 + 100 × 100) ÷ (1000 × 10 + 1000 × 100) = 18.2 %
    ['values are compared, not units', { positions: [POSITION, position({ perYear: '100', price: '100' })] }, ['let_end', 'barely_used 18.2']],
    ['no renewal is agreed', { canRenew: false }, ['new_round', 'no_renewal']],
    ['prices have risen by more than 10 %', { priceFactor: decimal('1.101') }, ['renegotiate', 'prices_risen 10.1']],
    ['a maximum is nearly reached', { positions: [position({ maximum: '2500' })] }, ['renegotiate', 'near_maximum 80.0']],
    ['it is dearer than before', { knownSaving: decimal('-1') }, ['renegotiate', 'dearer_than_before']],
    ['the supplier reports less than every second quarter', { quarters: { due: 5, reported: 2 } }, ['renegotiate', 'reports_missing 40.0']],
    [
      'the strongest outcome counts, with all reasons',
      { canRenew: false, knownSaving: decimal('-1') },
      ['new_round', 'no_renewal', 'dearer_than_before'],
    ],
  ])('%s', (_name, over, expected) => expect(of(over)).toEqual(expected));
});
