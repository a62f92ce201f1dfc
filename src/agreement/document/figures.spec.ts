import { expect, test } from '@jest/globals';
import { commonDecimals, countryName, dateInWords, listed, written } from './figures.js';

test.each([
  ['1234567.5', 2, '1.234.567,50', '1,234,567.50'],
  ['0', 0, '0', '0'],
  ['999', 0, '999', '999'],
  ['1000', 0, '1.000', '1,000'],
  ['0.003125', 2, '0,003125', '0.003125'],
  ['-1234.5', 2, '−1.234,50', '−1,234.50'],
  ['123456789012345.123456', 2, '123.456.789.012.345,123456', '123,456,789,012,345.123456'],
])('%s with at least %i decimals is %s in German and %s in English', (decimal, decimals, german, english) => {
  expect(written(decimal, 'de', decimals)).toBe(german);
  expect(written(decimal, 'en', decimals)).toBe(english);
});

test('prices below each other show as many decimals as the longest needs, at least two', () => {
  expect(commonDecimals(['9', '9.5'])).toBe(2);
  expect(commonDecimals(['9', '0.0125'])).toBe(4);
});

test('dates, countries and lists are written as the language writes them', () => {
  expect(dateInWords('2027-04-01', 'de')).toBe('1. April 2027');
  expect(dateInWords('2027-03-31', 'en')).toBe('31 March 2027');
  expect(countryName('DE', 'de')).toBe('Deutschland');
  expect(countryName('CZ', 'en')).toBe('Czechia');
  expect(listed(['A', 'B', 'C'], 'de')).toBe('A, B und C');
});
