import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../demand/reading/cell.js';
import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import type { Agreed, AgreedPosition } from '../agreed.js';
import { againstStanding, checkOrders } from './order-file.js';
import { columnsIn } from '../../demand/reading/vocabulary.js';
import { AS_KNOWN, ORDER_FIELDS } from './order-header.js';
import type { Orderer, OrderLine } from './order-line.js';

const price = { mode: 'all_units', tiers: [{ from: Decimal.zero, unitPrice: Decimal.parse('10') }] } as const;
const wire: AgreedPosition = { id: 'p-1', itemId: 'i-1', category: 'WELD', regions: ['58', '01'], item: 'W-1', unit: 'KGM', price };
const agreed: Agreed = {
  id: 'a',
  number: 'RV-1',
  roundId: 'r',
  supplierId: 's',
  termFrom: '2027-01-01',
  currency: 'EUR',
  editions: [{ number: 1, termTo: '2028-12-31', thresholds: [], positions: [wire] }],
  customerEditions: [],
  parties: [{ membershipId: 'm', code: 'M001', level: 'sheet', from: '2027-02-01', until: null, accepted: [{ edition: 1, since: '2027-01-15' }] }],
};
const item = {
  id: 'i-1',
  categoryId: 'c',
  code: 'W-1',
  gtin: '4006381333931',
  nameDe: 'Schweißdraht',
  nameEn: 'Welding wire',
  baseUnit: 'KGM',
  isInRound: true,
  packagings: [{ name: 'Spule', baseQuantity: '15' }],
};
const orderer: Orderer = {
  code: 'M001',
  country: 'DE',
  known: { items: [item], sites: [{ id: 'x', name: 'Werk Dresden', region: '01' }], ownRegion: '58', currency: 'EUR' },
};

const HEADER = ['Bestellnummer', 'Pos.', 'Belegdatum', 'Material', 'Bestellmenge', 'BME', 'PLZ', 'Werk'];
const COLUMNS = columnsIn(ORDER_FIELDS, HEADER, AS_KNOWN);
const GOOD = ['4500012345', '10', '15.04.2027', 'W-1', '1.500,5', 'kg', '58739', ''];
const check = (...rows: Cell[][]) => checkOrders({ columns: COLUMNS, rows: rows.map((cells, at) => ({ row: at + 2, cells })) }, agreed, orderer);
const changed = (over: Record<number, Cell>): Cell[] => GOOD.map((cell, at) => over[at] ?? cell);

describe('an order line of an ERP export (Domain §5, §14)', () => {
  test('is read as it was meant', () => {
    expect(check(GOOD)).toEqual({
      lines: [{ row: 2, reference: '4500012345/10', date: '2027-04-15', position: wire, region: '58', quantity: '1500.5' }],
      faults: [],
    });
  });

  test('of what several suppliers sell under one rule is not called off (decision 20)', () => {
    const asked = checkOrders({ columns: COLUMNS, rows: [{ row: 2, cells: GOOD }] }, agreed, { ...orderer, inPanels: new Set(['p-1']) });
    expect([asked.lines, asked.faults.map(({ field, reason }) => [field, reason])]).toEqual([[], [['item', 'in_panel']]]);
  });

  test.each<[string, Record<number, Cell>, Partial<OrderLine>]>([
    ['without a line number it has the order’s', { 1: '' }, { reference: '4500012345' }],
    ['by GTIN, which a workbook kept as a number', { 3: { number: '4006381333931' } }, { position: wire }],
    ['by name', { 3: 'schweissdraht' }, { position: wire }],
    ['in a packaging: 4 coils of 15 kg', { 4: '4', 5: 'Spule' }, { quantity: '60' }],
    ['in tonnes: 1.5 t', { 4: '1,5', 5: 't' }, { quantity: '1500' }],
    ['a workbook’s day: 46492 is 15 April 2027', { 2: { number: '46492' } }, { date: '2027-04-15' }],
    ['a workbook’s number', { 4: { number: '1500.5' } }, { quantity: '1500.5' }],
    ['for a site, where there is no postcode', { 6: '', 7: 'werk dresden' }, { region: '01' }],
    ['for the own address, where there is neither', { 6: '', 7: '' }, { region: '58' }],
    ['a postcode with its country', { 6: 'D-01067' }, { region: '01' }],
  ])('%s', (_, over, expected) => {
    expect(check(changed(over)).lines).toMatchObject([expected]);
  });

  test.each<[string, Record<number, Cell>, string, number, string]>([
    ['no number', { 0: '' }, 'order', 1, 'missing'],
    ['no day', { 2: '' }, 'date', 3, 'missing'],
    ['a day that can be read two ways', { 2: '03/04/2027' }, 'date', 3, 'ambiguous_date'],
    ['a day before the sign-up', { 2: '2027-01-31' }, 'date', 3, 'not_signed_up'],
    ['a day after the term', { 2: '2029-01-01' }, 'date', 3, 'outside_term'],
    ['an item that the agreement does not sell', { 3: 'W-9' }, 'item', 4, 'unknown_item'],
    ['a quantity that can be read two ways', { 4: '1.500' }, 'quantity', 5, 'ambiguous_number'],
    ['nothing ordered', { 4: '0' }, 'quantity', 5, 'not_positive'],
    ['a return', { 4: '-3' }, 'quantity', 5, 'not_positive'],
    ['a unit of another dimension', { 5: 'm' }, 'unit', 6, 'unit_dimension'],
    ['a postcode that lost its zero: 1067 is Dresden', { 6: { number: '1067' } }, 'postcode', 7, 'cut_postcode'],
    ['a region that the agreement does not serve', { 6: '80331' }, 'postcode', 7, 'not_sold_there'],
    ['a site that the party does not have', { 6: '', 7: 'Werk 9' }, 'site', 8, 'unknown_site'],
  ])('%s is a fault of that cell', (_, over, field, column, reason) => {
    const { lines, faults } = check(changed(over));
    expect(lines).toEqual([]);
    expect(faults).toMatchObject([{ row: 2, field, column, reason, suggestion: expect.stringMatching(/[.?]$/) }]);
  });

  test('every faulty cell of a line is told', () => {
    expect(check(changed({ 2: '', 3: 'W-9', 4: 'viel' })).faults.map(({ field }) => field)).toEqual(['date', 'item', 'quantity']);
  });

  test('a number is read as the file’s other numbers have it', () => {
    expect(check(changed({ 0: 'A', 4: '1.500' }), changed({ 0: 'B', 4: '7,25' })).lines.map(({ quantity }) => quantity)).toEqual(['1500', '7.25']);
  });

  test('the same number twice is told with the other row', () => {
    expect(check(GOOD, GOOD).faults).toMatchObject([{ row: 3, reason: 'reference_twice', suggestion: expect.stringContaining('Row 2') }]);
  });

  test('a file without header or without an order has one fault', () => {
    expect(checkOrders({ columns: undefined, rows: [] }, agreed, orderer).faults).toMatchObject([{ reason: 'no_header' }]);
    expect(check().faults).toMatchObject([{ reason: 'no_line' }]);
  });
});

describe('an order file', () => {
  const columns = present(COLUMNS, 'header');
  const line = (reference: string, quantity: string): OrderLine => ({
    row: 2,
    reference,
    date: '2027-04-15',
    position: wire,
    region: '58',
    quantity,
  });
  const standing = {
    reference: 'A',
    positionId: 'p-1',
    date: '2027-04-15',
    region: '58',
    quantity: '5.000000',
    isCancelled: false,
    isRequested: false,
  };

  test('what stands already is not placed again; another order under its number is a fault', () => {
    expect(againstStanding(columns, [line('A', '5'), line('B', '1')], [standing])).toEqual({ toPlace: [line('B', '1')], faults: [] });
    expect(againstStanding(columns, [line('A', '6')], [standing]).faults).toMatchObject([{ reason: 'reference_taken', value: 'A' }]);
    expect(againstStanding(columns, [line('A', '5')], [{ ...standing, isCancelled: true }]).faults).toMatchObject([{ reason: 'reference_taken' }]);
    // Also where it says the same: the request may still become a call-off of its own.
    expect(againstStanding(columns, [line('A', '5')], [{ ...standing, isRequested: true }])).toMatchObject({
      toPlace: [],
      faults: [{ reason: 'reference_taken' }],
    });
  });
});
