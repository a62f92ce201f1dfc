import { describe, expect, test } from '@jest/globals';
import { type Terms, assertTerms, longestTermFrom, monthsAfter } from './terms.js';

const positions = new Set(['p1', 'p2']);
const terms: Terms = {
  termFrom: '2027-04-01',
  termTo: '2029-03-31',
  openToCustomers: true,
  customerFee: null,
  customerSurcharge: null,
  lateSignUps: true,
  turnoverBonus: [
    { from: '100000', percent: '1' },
    { from: '250000', percent: '2' },
  ],
  maximumQuantities: [{ positionId: 'p1', quantity: '5000' }],
  deliveryTerms: null,
  paymentTerms: null,
  paymentDays: 30,
  noticeMonths: 3,
  renewalMonths: 12,
  priceAdjustment: null,
};
const faultsOf = (over: Partial<Terms>): string[] => {
  try {
    assertTerms({ ...terms, ...over }, positions);
    return [];
  } catch (error) {
    // What is thrown is asserted by the pointers that come back.
    return (error as { errors: { pointer: string }[] }).errors.map((fault) => fault.pointer);
  }
};

describe('what an agreement may say', () => {
  test('dull terms are accepted', () => expect(faultsOf({})).toEqual([]));

  test('the term is at most four years, its renewal included', () => {
    expect(longestTermFrom('2027-04-01')).toBe('2031-03-31');
    expect(longestTermFrom('2028-02-29')).toBe('2032-02-28');
    expect(faultsOf({ termTo: '2031-03-31', renewalMonths: 0 })).toEqual([]);
    expect(faultsOf({ termTo: '2031-04-01', renewalMonths: 0 })).toEqual(['/termTo']);
    expect(faultsOf({ termTo: '2030-03-31', renewalMonths: 12 })).toEqual([]);
    expect(faultsOf({ termTo: '2030-03-31', renewalMonths: 13 })).toEqual(['/renewalMonths']);
    expect(faultsOf({ termTo: '2027-04-01' })).toEqual(['/termTo']);
  });

  test('a surcharge of customers is above 0, at most 100 %, with at most two decimals', () => {
    const faults = (percent: string) => faultsOf({ customerSurcharge: { percent, goesTo: 'network' } });
    expect(['0.01', '2.5', '2.50', '100'].flatMap(faults)).toEqual([]);
    expect(['0', '100.01', '0.005'].map(faults)).toEqual(Array(3).fill(['/customerSurcharge/percent']));
  });

  test('bonus thresholds ascend from 0 on, percents lie between 0 and 100', () => {
    expect(
      faultsOf({
        turnoverBonus: [
          { from: '0', percent: '0.5' },
          { from: '0', percent: '1' },
        ],
      }),
    ).toEqual(['/turnoverBonus/1/from']);
    expect(faultsOf({ turnoverBonus: [{ from: '-1', percent: '101' }] })).toEqual(['/turnoverBonus/0/from', '/turnoverBonus/0/percent']);
  });

  test('a maximum quantity is above 0 and names a position of the price sheet, once', () => {
    const maximumQuantities = [
      { positionId: 'p1', quantity: '0' },
      { positionId: 'p1', quantity: '1' },
      { positionId: 'p9', quantity: '1' },
    ];
    expect(faultsOf({ maximumQuantities })).toEqual([
      '/maximumQuantities/0/quantity',
      '/maximumQuantities/1/positionId',
      '/maximumQuantities/2/positionId',
    ]);
  });
});

test.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2027-12-15', 1, '2028-01-15'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2027-05-31', 0, '2027-05-31'],
])('%s and %i months is %s', (date, months, then) => expect(monthsAfter(date, months)).toBe(then));
