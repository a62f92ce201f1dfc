import { expect, test } from '@jest/globals';
import { agreementNumber } from './agreement.js';

test('agreements are numbered by year, at least three digits', () => {
  expect(agreementNumber(2027, 1)).toBe('RV-2027-001');
  expect(agreementNumber(2027, 1234)).toBe('RV-2027-1234');
});
