import { expect, test } from '@jest/globals';
import { agreementYear } from '../../web/src/settlement/agreement-year.js';

test('an agreement year runs from the day on which the term starts to the day before the next, or to the end of the term (Domain §14)', () => {
  const term = { termFrom: '2027-04-01', termTo: '2028-12-31' };
  expect(agreementYear(term, 1)).toEqual({ from: '2027-04-01', until: '2028-03-31' });
  expect(agreementYear(term, 2)).toEqual({ from: '2028-04-01', until: '2028-12-31' });
});

test('after a start on 29 February a year starts on 1 March where there is none', () => {
  const term = { termFrom: '2028-02-29', termTo: '2032-02-28' };
  expect(agreementYear(term, 1)).toEqual({ from: '2028-02-29', until: '2029-02-28' });
  expect(agreementYear(term, 2)).toEqual({ from: '2029-03-01', until: '2030-02-28' });
});
