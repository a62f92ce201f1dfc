import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../values/decimal.js';
import type { Agreed, AgreedPosition } from './agreed.js';
import { assertAgreed, hintFor } from './call-off.js';
import { hashOf, judged, type ReportedDays, type ReportLine, type Used } from './volume-report.js';

const d = Decimal.parse;
const tiers = [
  { from: d('0'), unitPrice: d('10.00') },
  { from: d('1000'), unitPrice: d('9.50') },
  { from: d('5000'), unitPrice: d('9.00') },
];
const position = (over: Partial<AgreedPosition>): AgreedPosition => ({
  id: 'p1',
  itemId: 'i1',
  category: 'WELD',
  regions: ['58'],
  item: 'W-1',
  unit: 'C62',
  price: { mode: 'all_units', tiers },
  ...over,
});
const agreed: Agreed = {
  id: 'a',
  number: 'RV-2027-001',
  roundId: 'r',
  supplierId: 's',
  termFrom: '2027-04-01',
  currency: 'EUR',
  editions: [
    { number: 1, termTo: '2029-03-31', thresholds: [], positions: [position({}), position({ id: 'p2', item: 'W-2', regions: ['58', '59'] })] },
  ],
  customerEditions: [],
  parties: [
    { membershipId: 'm1', code: 'M001', level: 'sheet', from: '2027-03-28', until: null, accepted: [{ edition: 1, since: '2027-03-20' }] },
    { membershipId: 'm2', code: 'M002', level: 'sheet', from: '2027-06-01', until: '2028-06-30', accepted: [{ edition: 1, since: '2027-06-01' }] },
  ],
};
const line = (over: Partial<ReportLine> = {}): ReportLine => ({
  reference: 'A1',
  date: '2027-06-01',
  party: 'M001',
  category: 'WELD',
  region: '58',
  item: 'W-1',
  quantity: '10',
  ...over,
});
const outcomes = (lines: ReportLine[], counted = new Map<string, Used>(), reported: ReportedDays[] = []): string[] =>
  judged(lines, agreed, counted, reported).map(({ outcome }) => (outcome.state === 'refused' ? outcome.reason : outcome.state));

describe('a line of a volume report', () => {
  test.each([
    ['counts where the party has signed up and the lot was awarded', {}, 'counted'],
    ['counts on the first day of the sign-up', { party: 'M002' }, 'counted'],
    ['is refused the day before', { party: 'M002', date: '2027-05-31' }, 'not_signed_up'],
    ['counts on the last day before the party left', { party: 'M002', date: '2028-06-30' }, 'counted'],
    ['is refused the day after', { party: 'M002', date: '2028-07-01' }, 'not_signed_up'],
    ['of an unknown party reads like that of one that has not signed up', { party: 'M999' }, 'not_signed_up'],
    ['is refused for a region that this supplier was not awarded', { region: '59' }, 'lot_not_awarded'],
    ['counts for a region that was merged into the lot', { item: 'W-2', region: '59' }, 'counted'],
    ['is refused for another category', { category: 'OIL' }, 'lot_not_awarded'],
    ['is refused before the term, also where the sign-up was earlier', { date: '2027-03-31' }, 'outside_term'],
    ['is refused after the term', { date: '2029-04-01' }, 'outside_term'],
  ])('%s', (_what, over, outcome) => {
    expect(outcomes([line(over)])).toEqual([outcome]);
  });

  test('counts once, however often it is sent', () => {
    expect(outcomes([line(), line()])).toEqual(['counted', 'repeated']);
    expect(outcomes([line()], new Map([['A1', { line: line(), stands: true }]]))).toEqual(['repeated']);
  });

  test('with the reference of another is refused', () => {
    expect(outcomes([line(), line({ quantity: '11' })])).toEqual(['counted', 'reference_taken']);
  });

  test('of a period that was reported as a whole is refused, unless it counts already', () => {
    const june = [{ from: '2027-06-01', to: '2027-06-30' }];
    expect(outcomes([line(), line({ reference: 'A2', date: '2027-07-01' })], new Map(), june)).toEqual(['period_reported', 'counted']);
    expect(outcomes([line()], new Map([['A1', { line: line(), stands: true }]]), june)).toEqual(['repeated']);
    expect(outcomes([line()], new Map([['A1', { line: line(), stands: false }]]), june)).toEqual(['period_reported']);
  });

  test('with the reference of one that was taken back is refused', () => {
    expect(outcomes([line({ date: '2027-07-01' })], new Map([['A1', { line: line(), stands: false }]]))).toEqual(['reference_taken']);
  });

  test('after a refused one with the same reference counts', () => {
    expect(outcomes([line({ region: '99' }), line()])).toEqual(['lot_not_awarded', 'counted']);
  });
});

test('a report is the same if its lines are, in the same order', () => {
  expect(hashOf([line()]).equals(hashOf([line()]))).toBe(true);
  expect(hashOf([line()]).equals(hashOf([line({ quantity: '11' })]))).toBe(false);
});

describe('a call-off', () => {
  const order = { reference: 'B1', date: '2027-06-01', category: 'WELD', region: '58', item: 'W-1', quantity: d('10') };

  test('needs a sign-up, an awarded lot and a day in the term', () => {
    expect(assertAgreed(agreed, 'M001', order).position.id).toBe('p1');
    expect(() => assertAgreed(agreed, 'M003', order)).toThrow(expect.objectContaining({ code: 'call_off.not_signed_up' }));
    expect(() => assertAgreed(agreed, 'M001', { ...order, region: '59' })).toThrow(expect.objectContaining({ code: 'call_off.lot_not_awarded' }));
    expect(() => assertAgreed(agreed, 'M001', { ...order, date: '2029-04-01' })).toThrow(expect.objectContaining({ code: 'call_off.outside_term' }));
  });

  test('is told where buying up costs less, by its own volume of the agreement year', () => {
    const own = [
      { day: '2027-06-01', quantity: d('4000') },
      { day: '2028-03-31', quantity: d('737') },
      { day: '2028-04-01', quantity: d('100') },
    ];
    expect(hintFor(agreed, position({}), own, '2027-06-01')?.saving.toFixed(2)).toBe('1.50');
    expect(hintFor(agreed, position({}), own, '2028-04-01')).toBeUndefined();
  });
});
