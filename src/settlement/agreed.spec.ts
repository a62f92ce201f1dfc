import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../values/decimal.js';
import { type Agreed, type AgreedEdition, customerEditionsOf, editionFor, inForce, inForceAt, type SignedParty, termsOf } from './agreed.js';
import { assertAgreed } from './call-off.js';
import { judged } from './volume-report.js';

const edition = (number: number, termTo: string, unitPrice: string, region: string): AgreedEdition => ({
  number,
  termTo,
  thresholds: [],
  positions: [
    {
      id: `p${region}`,
      itemId: 'i1',
      category: 'WELD',
      regions: [region],
      item: 'W-1',
      unit: 'C62',
      price: { mode: 'all_units', tiers: [{ from: Decimal.zero, unitPrice: Decimal.parse(unitPrice) }] },
    },
  ],
});
const party = (code: string, over: Partial<SignedParty>): SignedParty => ({
  membershipId: code,
  code,
  level: 'sheet',
  from: '2027-04-01',
  until: null,
  accepted: [{ edition: 1, since: '2027-06-01' }],
  ...over,
});
const stays = party('M1', { until: '2028-12-31' });
const accepts = party('M2', {
  accepted: [
    { edition: 1, since: '2027-03-20' },
    { edition: 2, since: '2028-02-10' },
  ],
});
// Edition 2 runs a year longer, costs more, and sells in region 59 instead of 58.
const agreed: Agreed = {
  id: 'a',
  number: 'RV-2027-001',
  roundId: 'r',
  supplierId: 's',
  termFrom: '2027-04-01',
  currency: 'EUR',
  editions: [edition(1, '2029-03-31', '10', '58'), edition(2, '2030-03-31', '11', '59')],
  customerEditions: [edition(1, '2029-03-31', '10.25', '58'), edition(2, '2030-03-31', '11.44', '59')],
  parties: [stays, accepts, party('C1', { level: 'customer' })],
};

describe('a new edition does not bind earlier sign-ups until they accept it (Domain §13)', () => {
  test.each([
    ['who has not accepted it stays with its own', stays, '2028-12-31', 1],
    ['who accepts it is bound from that day on', accepts, '2028-02-10', 2],
    ['until the day before by the earlier one', accepts, '2028-02-09', 1],
    ['a day before the first declaration is by the edition that it names', stays, '2027-04-01', 1],
  ])('%s', (_case, who, day, number) => {
    expect(editionFor(agreed, who, day).number).toBe(number);
  });

  test('what is bought is priced by it, also after the sign-up has ended', () => {
    const priceFor = (code: string, day: string) => termsOf(agreed).editionFor(code, day).prices.get('p58')?.tiers[0]?.unitPrice.toString();
    expect([priceFor('M1', '2028-12-31'), priceFor('M1', '2029-01-31'), priceFor('M2', '2028-02-09')]).toEqual(['10', '10', '10']);
    const bound = termsOf(agreed).editionFor('M2', '2028-02-10');
    expect([bound.number, bound.prices.get('p59')?.tiers[0]?.unitPrice.toString()]).toEqual([2, '11']);
  });

  test('a customer buys by the same edition at its own prices, also once its sign-up has ended', () => {
    const priceFor = (day: string) => termsOf(agreed).editionFor('C1', day).prices.get('p58')?.tiers[0]?.unitPrice.toString();
    expect([priceFor('2027-04-01'), priceFor('2030-01-31')]).toEqual(['10.25', '10.25']);
    expect(inForceAt(agreed, 'customer').positions[0]?.price.tiers[0]?.unitPrice.toString()).toBe('11.44');
    expect(inForceAt(agreed, 'sheet')).toBe(inForce(agreed));
  });

  test('what an edition without a surcharge does not sell any more stays priced as its buyer pays it (decision 19)', () => {
    const [first, second] = [edition(1, '2029-03-31', '10', '58'), edition(2, '2030-03-31', '11', '59')];
    const dearer = edition(1, '2029-03-31', '10.25', '58');
    const both = [
      { sheet: first, customer: dearer },
      { sheet: second, customer: second },
    ];
    const customer = party('C1', { level: 'customer', accepted: accepts.accepted });
    const without = { ...agreed, editions: [first, second], customerEditions: customerEditionsOf(both), parties: [accepts, customer] };
    const dropped = (code: string) => termsOf(without).editionFor(code, '2028-06-01').prices.get('p58')?.tiers[0]?.unitPrice.toString();
    expect([dropped('M2'), dropped('C1')]).toEqual(['10', '10.25']);
  });

  test('where customers never pay anything else, their editions are those of the sheet', () => {
    const { editions } = agreed;
    expect(customerEditionsOf(editions.map((one) => ({ sheet: one, customer: one })))).toEqual(editions);
    expect(customerEditionsOf(editions.map((one) => ({ sheet: one, customer: one })))[0]).toBe(editions[0]);
  });

  const order = { date: '2028-06-01', category: 'WELD', region: '58', item: 'W-1', quantity: Decimal.of(1) };
  test('what it sells, and how long, is by it: for a call-off', () => {
    expect(assertAgreed(agreed, 'M1', order).position.id).toBe('p58');
    expect(() => assertAgreed(agreed, 'M2', order)).toThrow(expect.objectContaining({ code: 'call_off.lot_not_awarded' }));
    expect(assertAgreed(agreed, 'M2', { ...order, region: '59', date: '2029-06-01' }).position.id).toBe('p59');
  });

  test('and for a line of a volume report', () => {
    const { quantity: _, ...what } = order;
    const line = (reference: string, code: string, over: Partial<typeof what>) => ({ ...what, ...over, reference, party: code, quantity: '1' });
    const lines = [line('A', 'M1', {}), line('B', 'M2', {}), line('C', 'M2', { region: '59', date: '2029-06-01' })];
    expect(judged(lines, agreed, new Map()).map(({ outcome }) => (outcome.state === 'refused' ? outcome.reason : outcome.state))).toEqual([
      'counted',
      'lot_not_awarded',
      'counted',
    ]);
  });
});
