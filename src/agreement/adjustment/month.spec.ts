import { describe, expect, test } from '@jest/globals';
import { monthAfter, monthToCompute } from './month.js';

describe('months', () => {
  test('count over years', () => {
    expect(monthAfter('2027-01', 12)).toBe('2028-01');
    expect(monthAfter('2027-11', 3)).toBe('2028-02');
    expect(monthAfter('2027-01', 0)).toBe('2027-01');
  });

  test('a month that an index lacks is waited for, or takes its last value', () => {
    const published = [['2027-03', '2027-05'], ['2027-03'], ['2027-03', '2027-04']];
    expect(monthToCompute(published, 'wait')).toBe('2027-03');
    expect(monthToCompute(published, 'last')).toBe('2027-05');
    expect(monthToCompute([['2027-03'], ['2027-04']], 'wait')).toBeUndefined();
    expect(monthToCompute([['2027-03'], []], 'last')).toBeUndefined();
  });
});
