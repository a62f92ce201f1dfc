import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { technicalResult } from './technical-part.js';

const criterion = (code: string, minimum?: string) => ({
  code,
  weight: Decimal.hundred,
  minimum: minimum === undefined ? undefined : Decimal.parse(minimum),
});
const scores = (given: Readonly<Record<string, string>>) => new Map(Object.entries(given).map(([code, score]) => [code, Decimal.parse(score)]));

describe('the technical part of a bid (Domain §10: minimum scores exclude)', () => {
  test.each([
    [{ delivery: '40', service: '0' }, { outcome: 'passed' }],
    [
      { delivery: '39.999999', service: '100' },
      { outcome: 'failed', criteria: ['delivery'] },
    ],
    [
      { delivery: '0', service: '0' },
      { outcome: 'failed', criteria: ['delivery'] },
    ],
    [{ delivery: '0' }, { outcome: 'unassessed', criteria: ['service'] }],
    [{}, { outcome: 'unassessed', criteria: ['delivery', 'service'] }],
  ])('with a minimum of 40 for delivery and none for service, %o gives %o', (given, result) => {
    expect(technicalResult(scores(given), [criterion('delivery', '40'), criterion('service')])).toEqual(result);
  });
  test('passes where the category has no criteria: there is nothing to fail', () => {
    expect(technicalResult(scores({}), [])).toEqual({ outcome: 'passed' });
  });
});
