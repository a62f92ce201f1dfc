import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../values/decimal.js';
import { comparisonOf, doesDiffer, type Statements, positionCharged } from './comparison.js';

const quantity = (text: string) => Decimal.parse(text);
const of = (party: string, text: string, day = '2027-05-03', positionId = 'p') => ({ party, positionId, day, quantity: quantity(text) });
const reportOf = (party: string, text: string, net?: string, day?: string, positionId?: string) => ({
  ...of(party, text, day, positionId),
  net: net === undefined ? undefined : quantity(net),
});
const invoiceOf = (party: string, text: string, net: string, positionId: string | undefined = 'p') => ({
  party,
  item: 'W-1',
  positionId,
  quantity: quantity(text),
  net: quantity(net),
});
// 10.00 until June, 10.125 from then on.
const priceOn = (_party: string, _position: string, day: string) => quantity(day < '2027-06-01' ? '10' : '10.125');
const shown = (statements: Partial<Statements>) =>
  comparisonOf({ calledOff: [], reported: [], invoiced: [], ...statements }, priceOn, 'EUR').map((row) => ({
    party: row.party,
    of: row.positionId ?? row.item,
    calledOff: `${row.calledOff} = ${row.calledOffAmount}`,
    reported: `${row.reported} = ${row.reportedAmount}`,
    said: row.reportedNet?.toString(),
    invoiced: row.invoiced && `${row.invoiced.quantity} = ${row.invoiced.net}`,
    difference: `${row.difference} = ${row.differenceAmount}`,
    toInvoiced: row.invoicedDifference?.toString(),
    differs: doesDiffer(row),
  }));

describe('what was called off, reported and invoiced of a position (Domain §14)', () => {
  test('is summed and valued by the day, rounded once', () => {
    // 100 × 10 + 1 × 10.125 = 1,010.125, rounded 1,010.13; 90 × 10 = 900.00.
    expect(shown({ calledOff: [of('M001', '100'), of('M001', '1', '2027-06-01')], reported: [reportOf('M001', '90', '897.30')] })).toEqual([
      {
        party: 'M001',
        of: 'p',
        calledOff: '101 = 1010.13',
        reported: '90 = 900.00',
        said: '897.3',
        invoiced: undefined,
        difference: '-11 = -110.13',
        toInvoiced: undefined,
        differs: true,
      },
    ]);
  });

  test('is valued at the bid’s price what a bid won, unless the agreement’s is lower (decision 20)', () => {
    const won = (text: string, bidPrice: string) => ({ ...of('M001', text), bidPrice: quantity(bidPrice) });
    // 100 × 8 + 10 × 10 = 900; reported 60 × 8 + 50 × 10 = 980. A bid of 10.50 is above the agreement's 10.
    expect(
      shown({ calledOff: [won('100', '8'), won('10', '10.5')], reported: [{ ...won('60', '8'), net: undefined }, reportOf('M001', '50')] }),
    ).toMatchObject([{ calledOff: '110 = 900.00', reported: '110 = 980.00', difference: '0 = 80.00' }]);
  });

  test('names no net amount where a line of the report does not', () => {
    const [row] = shown({ reported: [reportOf('M001', '1', '10'), reportOf('M001', '2')] });
    expect(row).toMatchObject({ reported: '3 = 30.00', said: undefined });
    const [other] = shown({ reported: [reportOf('M001', '1'), reportOf('M001', '2', '20')] });
    expect(other?.said).toBeUndefined();
  });

  test.each([
    ['all say the same', '5', '5', '50', ['5', '50'], false],
    ['no invoice', '5', '5', '50', undefined, false],
    ['another quantity is invoiced', '5', '5', '50', ['4', '50'], true],
    ['another amount is invoiced', '5', '5', '50', ['5', '49.99'], true],
    ['the report names no amount', '5', '5', undefined, ['5', '49.99'], false],
    ['more is reported', '5', '6', '60', ['6', '60'], true],
  ] as const)('%s: differs or not', (_what, calledOff, reported, said, invoiced, differs) => {
    const [row] = shown({
      calledOff: [of('M001', calledOff)],
      reported: [reportOf('M001', reported, said)],
      invoiced: invoiced ? [invoiceOf('M001', invoiced[0], invoiced[1])] : [],
    });
    expect(row?.differs).toBe(differs);
  });

  test('stands by party, and an invoice of no known position by itself', () => {
    const rows = shown({
      calledOff: [of('M002', '7'), of('M001', '1')],
      invoiced: [invoiceOf('M001', '3', '30'), { ...invoiceOf('M001', '2', '20'), positionId: undefined }],
    });
    expect(rows.map(({ party, of: what, invoiced }) => [party, what, invoiced])).toEqual([
      ['M001', 'W-1', '2 = 20'],
      ['M001', 'p', '3 = 30'],
      ['M002', 'p', undefined],
    ]);
  });

  test('differences are found by party and position, agreement is none', () => {
    const found = shown({
      calledOff: [of('M1', '10', '2027-05-03', 'p1'), of('M1', '5', '2027-05-04', 'p1'), of('M2', '7', '2027-05-03', 'p1')],
      reported: [
        reportOf('M1', '12', undefined, '2027-05-05', 'p1'),
        reportOf('M2', '7', undefined, '2027-05-05', 'p1'),
        reportOf('M3', '1', undefined, '2027-05-05', 'p2'),
      ],
    }).filter(({ differs }) => differs);
    // 15 called off and 12 reported at 10.00; 1 reported and not called off.
    expect(found.map(({ party, calledOff, reported, difference }) => [party, calledOff, reported, difference])).toEqual([
      ['M1', '15 = 150.00', '12 = 120.00', '-3 = -30.00'],
      ['M3', '0 = 0.00', '1 = 10.00', '1 = 10.00'],
    ]);
  });

  test('loses nothing: the differences sum to reported less called off', () => {
    const volume = fc.record({
      party: fc.constantFrom('A', 'B', 'C'),
      positionId: fc.constantFrom('p', 'q'),
      micro: fc.integer({ min: 1, max: 10 ** 9 }),
    });
    const volumes = fc.array(volume.map(({ micro, ...rest }) => ({ ...rest, day: '2027-05-03', quantity: quantity((micro / 1e6).toFixed(6)) })));
    const sum = (all: readonly { quantity: Decimal }[]) => Decimal.sum(all.map((one) => one.quantity));
    fc.assert(
      fc.property(volumes, volumes, (calledOff, plain) => {
        const reported = plain.map((one) => ({ ...one, net: undefined }));
        const rows = comparisonOf({ calledOff, reported, invoiced: [] }, priceOn, 'EUR');
        expect(Decimal.sum(rows.map(({ difference }) => difference)).equals(sum(reported).minus(sum(calledOff)))).toBe(true);
      }),
    );
  });
});

describe('the position that an invoice charges (decision 16)', () => {
  test.each([
    ['that of its order', ['p'], ['q'], ['p', 'q'], 'p'],
    ['the only one that was bought of', [], ['q'], ['p', 'q'], 'q'],
    ['the only one that sells it', [], [], ['p'], 'p'],
    ['none, where two were bought of', [], ['p', 'q'], ['p', 'q'], undefined],
    ['none, where its order was for two', ['p', 'q'], ['p'], ['p', 'q'], undefined],
    ['none, where two sell it', [], [], ['p', 'q'], undefined],
    ['none, where nothing sells it', [], [], [], undefined],
  ])('is %s', (_what, ofOrder, used, sold, position) => {
    expect(positionCharged({ party: 'M001', item: 'W-1', ofOrder, used, sold })).toBe(position);
  });
});
