import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import type { Agreed, AgreedPosition } from '../agreed.js';
import { wantedOf } from '../allowance.js';
import { agreedLines, type DatedOrder, faultsOfRefused, linePrices, orderHash } from './order.js';

const d = (text: string): Decimal => Decimal.parse(text);
const position = (item: string, mode: 'all_units' | 'incremental', tiers: Record<string, string> = { 0: '10', 1000: '9.5' }): AgreedPosition => ({
  id: `p-${item}`,
  itemId: `i-${item}`,
  category: 'WELD',
  regions: ['58'],
  item,
  unit: 'KGM',
  price: { mode, tiers: Object.entries(tiers).map(([from, unitPrice]) => ({ from: d(from), unitPrice: d(unitPrice) })) },
});
const positions = [position('W-1', 'all_units'), position('W-2', 'incremental'), position('W-3', 'all_units', { 0: '0.333333' })];
const agreed: Agreed = {
  id: 'a',
  number: 'RV-2027-001',
  roundId: 'r',
  supplierId: 's',
  termFrom: '2027-04-01',
  currency: 'EUR',
  editions: [{ number: 1, termTo: '2029-03-31', thresholds: [], positions }],
  customerEditions: [],
  parties: [{ membershipId: 'm', code: 'M001', level: 'sheet', from: '2027-04-01', until: null, accepted: [{ edition: 1, since: '2027-04-01' }] }],
};
const PLACE = { region: '58', inPanels: new Set<string>() };
const order = (lines: readonly [item: string, quantity: string][], over: Partial<DatedOrder> = {}): DatedOrder => ({
  reference: 'B1',
  date: '2027-06-01',
  deliverTo: { name: 'Works', street: 'Hellweg 1', postcode: '58466', city: 'Lüdenscheid', country: 'DE' },
  wantedOn: undefined,
  remark: undefined,
  lines: lines.map(([item, quantity]) => ({ category: 'WELD', item, quantity: d(quantity) })),
  ...over,
});
const priced = (lines: readonly [string, string][], own: Record<string, string> = {}) => {
  const before = new Map(Object.entries(own).map(([item, quantity]) => [`p-${item}`, [{ day: '2027-05-01', quantity: d(quantity) }]]));
  return linePrices(agreed, agreedLines(agreed, 'M001', order(lines), PLACE), before, '2027-06-01');
};

describe('an order of several lines (Domain §14, decision 14)', () => {
  test('is accepted whole or refused with every line that cannot be', () => {
    expect(agreedLines(agreed, 'M001', order([['W-1', '5']]), PLACE).map((line) => line.position.id)).toEqual(['p-W-1']);
    const lines = order([
      ['X-1', '1'],
      ['W-1', '1'],
      ['X-2', '1'],
    ]);
    expect(() => agreedLines(agreed, 'M001', lines, PLACE)).toThrow(
      expect.objectContaining({
        code: 'order.lines',
        errors: [
          expect.objectContaining({ pointer: '/lines/0/item', code: 'call_off.lot_not_awarded' }),
          expect.objectContaining({ pointer: '/lines/2/item', code: 'call_off.lot_not_awarded' }),
        ],
      }),
    );
  });

  test('does not pass by a panel of suppliers (decision 20)', () => {
    const place = { ...PLACE, inPanels: new Set(['p-W-1']) };
    expect(() => agreedLines(agreed, 'M001', order([['W-1', '5']]), place)).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/lines/0/item', code: 'call_off.in_panel' })] }),
    );
  });

  test('says once what is wrong with all of it', () => {
    expect(() => agreedLines(agreed, 'M002', order([['W-1', '5']]), PLACE)).toThrow(expect.objectContaining({ code: 'call_off.not_signed_up' }));
    expect(() => agreedLines(agreed, 'M001', order([['W-1', '5']], { wantedOn: '2027-05-31' }), PLACE)).toThrow(
      expect.objectContaining({ code: 'order.wanted_too_early' }),
    );
  });

  test('does not tell which of a position’s lines reaches the maximum (Domain §6.3)', () => {
    const lines = agreedLines(
      agreed,
      'M001',
      order([
        ['W-1', '1'],
        ['W-2', '1'],
        ['W-1', '500'],
      ]),
      PLACE,
    );
    const faults = faultsOfRefused(lines, new Map([['p-W-1', { kind: 'exceeds' }]]));
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/lines/0/quantity', '/lines/2/quantity']);
    expect(new Set(faults.map(({ detail }) => detail)).size).toBe(1);
    expect(wantedOf(lines).get('p-W-1')?.toString()).toBe('501');
  });

  test('is priced line by line, by the party’s own volume of the year', () => {
    expect(
      priced([
        ['W-1', '999'],
        ['W-1', '1'],
      ]),
    ).toEqual([
      { unitPrice: '10', per: '1', amount: '9990.00' },
      { unitPrice: '9.5', per: '1', amount: '9.50' },
    ]);
    expect(priced([['W-1', '100']], { 'W-1': '900' })).toEqual([{ unitPrice: '9.5', per: '1', amount: '950.00' }]);
    // 3 × 0.333333 = 0.999999
    expect(priced([['W-3', '3']])).toEqual([{ unitPrice: '0.333333', per: '1', amount: '1.00' }]);
  });

  test('over a border of incremental tiers has its price for the whole line', () => {
    // 600 at 10.00 and 400 at 9.50
    expect(priced([['W-2', '1000']], { 'W-2': '400' })).toEqual([{ unitPrice: '9800.00', per: '1000', amount: '9800.00' }]);
  });

  test('quantity × price ÷ per is the amount to the cent, never below 0', () => {
    const quantity = fc.bigInt({ min: 1n, max: 3_000_000n }).map((scaled) => Decimal.ratio(scaled, 1000n).toString());
    fc.assert(
      fc.property(fc.array(quantity, { minLength: 1, maxLength: 6 }), fc.constantFrom('W-1', 'W-2', 'W-3'), (quantities, item) => {
        const prices = priced(quantities.map((one) => [item, one]));
        for (const [at, { unitPrice, per, amount }] of prices.entries())
          expect(
            Money.rounded(
              d(quantities[at] ?? '0')
                .times(d(unitPrice))
                .over(d(per)),
              'EUR',
            ).toString(),
          ).toBe(amount);
        expect(prices.every(({ amount }) => !amount.startsWith('-'))).toBe(true);
      }),
    );
  });

  test('is another one as soon as anything in it differs', () => {
    const lines: [string, string][] = [['W-1', '5']];
    const first = orderHash(order(lines));
    expect(orderHash(order(lines)).equals(first)).toBe(true);
    const others = [order([['W-1', '6']]), order(lines, { remark: 'Ring first.' }), order(lines, { wantedOn: '2027-06-09' })];
    expect(others.some((other) => orderHash(other).equals(first))).toBe(false);
  });
});
