import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../demand/reading/cell.js';
import type { KnownItem } from '../../demand/reading/known.js';
import { columnsIn } from '../../demand/reading/vocabulary.js';
import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import type { Agreed, AgreedPosition } from '../agreed.js';
import { periodNamed } from './period.js';
import { evidenceIn, numberKey, ReportCheck, type ReportKnown } from './report-check.js';
import { REPORT_FIELDS, type ReportColumns } from './report-fields.js';

const price = { mode: 'all_units', tiers: [{ from: Decimal.zero, unitPrice: Decimal.parse('10') }] } as const;
const position = (id: string, itemId: string, item: string, regions: string[]): AgreedPosition => ({
  id,
  itemId,
  item,
  regions,
  category: 'WELD',
  unit: 'KGM',
  price,
});
const agreed: Agreed = {
  id: 'a',
  number: 'RV-2027-001',
  roundId: 'r',
  supplierId: 's',
  termFrom: '2027-04-15',
  currency: 'EUR',
  editions: [
    {
      number: 1,
      termTo: '2029-04-14',
      thresholds: [],
      positions: [position('p58', 'i1', 'W-1', ['58']), position('p59', 'i1', 'W-1', ['59', '60']), position('p2', 'i2', 'W-2', ['58'])],
    },
  ],
  customerEditions: [],
  parties: [
    { membershipId: 'm1', code: 'M001', level: 'sheet', from: '2027-04-15', until: null, accepted: [{ edition: 1, since: '2027-04-01' }] },
    { membershipId: 'm2', code: 'M002', level: 'sheet', from: '2027-06-01', until: '2027-06-30', accepted: [{ edition: 1, since: '2027-05-01' }] },
  ],
};
const item = (id: string, code: string, gtin: string | null): KnownItem => ({
  id,
  categoryId: 'c',
  code,
  gtin,
  nameDe: `Draht ${code}`,
  nameEn: `Wire ${code}`,
  baseUnit: 'KGM',
  isInRound: true,
  packagings: [{ name: 'Spule', baseQuantity: '15' }],
});
const known: ReportKnown = {
  agreed,
  period: present(periodNamed('2027-Q2'), 'period'),
  minorDigits: 2,
  items: [item('i1', 'W-1', '4006381333931'), item('i2', 'W-2', null)],
  parties: [
    { membershipId: 'm1', code: 'M001', vatId: 'DE123456789', region: '58' },
    { membershipId: 'm2', code: 'M002', vatId: null, region: '60' },
    { membershipId: 'm3', code: 'M003', vatId: null, region: '58' },
  ],
  itemNumbers: new Map<string, string | null>([
    ['900-1', 'i1'],
    ['fracht', null],
  ]),
  partyNumbers: new Map<string, string | null>([
    ['10023', 'm2'],
    ['77', null],
  ]),
};

const HEADER = ['Artikelnummer', 'Kundennummer', 'Rechnungsdatum', 'Menge', 'ME', 'PLZ', 'Bestellnr', 'Netto'];
const columns: ReportColumns = present(columnsIn(REPORT_FIELDS, HEADER, new Map()), 'header');
const GOOD: readonly Cell[] = ['W-1', 'M001', '01.06.2027', '1500', 'kg', '', '', ''];

/** The good line with some of its cells changed, by header. */
const with_ = (over: Record<string, Cell>): readonly Cell[] => GOOD.map((cell, at) => over[HEADER[at] ?? ''] ?? cell);
const check = (cells: readonly Cell[]) => new ReportCheck(columns, known, evidenceIn(columns, [cells])).check(7, cells);
const line = (over: Record<string, Cell> = {}): Record<string, unknown> => {
  const found = check(with_(over));
  if (found === 'set aside' || !('date' in found)) throw new Error(JSON.stringify(found));
  return { ...found };
};
const reasons = (over: Record<string, Cell>): string[] => {
  const found = check(with_(over));
  return found === 'set aside' || 'date' in found ? [JSON.stringify(found)] : found.map(({ field, reason }) => `${field} ${reason}`);
};

describe('a line of a supplier’s file (Domain §5, §14, decision 16)', () => {
  test('is read with the position that serves the party’s own region', () => {
    expect(line()).toEqual({
      row: 7,
      date: '2027-06-01',
      membershipId: 'm1',
      positionId: 'p58',
      quantity: '1500',
      order: '',
      net: '',
      party: 'M001',
      category: 'WELD',
      region: '58',
      item: 'W-1',
    });
  });

  test.each([
    ['by GTIN', { Artikelnummer: '4006381333931' }, { item: 'W-1' }],
    ['by the supplier’s own number', { Artikelnummer: '900-1' }, { item: 'W-1' }],
    ['its party by VAT number, with blanks', { Kundennummer: 'DE 123 456 789' }, { party: 'M001' }],
    [
      'its party by the supplier’s customer number, also one that a workbook keeps as a number',
      { Kundennummer: { number: '10023' } },
      { party: 'M002' },
    ],
    ['with the region of the delivery', { PLZ: 'D-59821' }, { positionId: 'p59', region: '59' }],
    ['in packagings: 3 coils of 15 kg', { Menge: '3', ME: 'Spule' }, { quantity: '45' }],
    ['in tonnes: 1.25 t', { Menge: '1,25', ME: 't' }, { quantity: '1250' }],
    ['with order number and net amount', { Bestellnr: '4500', Netto: '1.234,50 €' }, { order: '4500', net: '1234.5' }],
    ['with a day as workbooks count it: 46539 is 1 June 2027', { Rechnungsdatum: { number: '46539' } }, { date: '2027-06-01' }],
    ['where only one position sells the item, in the first of its regions', { Artikelnummer: 'W-2', Kundennummer: '10023' }, { region: '58' }],
  ])('%s', (_what, over, read) => {
    expect(line(over)).toMatchObject(read);
  });

  test.each<[string, Record<string, Cell>, string[]]>([
    ['an unknown item', { Artikelnummer: 'X-9' }, ['item unknown_item']],
    ['no item', { Artikelnummer: '' }, ['item missing']],
    ['a party that does not exist', { Kundennummer: 'M999' }, ['party unknown_party']],
    ['one that has not signed up reads the same', { Kundennummer: 'M003' }, ['party unknown_party']],
    ['one that had not yet', { Kundennummer: 'M002', Rechnungsdatum: '2027-05-31' }, ['party unknown_party']],
    ['a day of another period', { Rechnungsdatum: '2027-07-01' }, ['date outside_period']],
    ['a day before the term', { Rechnungsdatum: '2027-04-14' }, ['date outside_term']],
    ['a day that can be read two ways', { Rechnungsdatum: '05/06/2027' }, ['date ambiguous_date']],
    ['a quantity that can be read two ways', { Menge: '1.500' }, ['quantity ambiguous_number']],
    ['a return', { Menge: '-3' }, ['quantity not_positive']],
    ['a unit of another dimension', { ME: 'm' }, ['unit unit_dimension']],
    ['more than six decimals after conversion: a tenth of a milligram in kg has seven', { Menge: '0,0001', ME: 'g' }, ['quantity too_precise']],
    ['a region that is not served', { PLZ: '10115' }, ['region unknown_region']],
    ['tenths of a cent', { Netto: '1,2345' }, ['net too_precise']],
    ['several at once', { Artikelnummer: 'X', Menge: 'viel', ME: '' }, ['item unknown_item', 'quantity unreadable_number', 'unit missing']],
  ])('is at fault for %s', (_what, over, expected) => {
    expect(reasons(over)).toEqual(expected);
  });

  test('needs a region where several positions sell the item and none serves the party’s own', () => {
    const far = { ...known, parties: known.parties.map((party) => ({ ...party, region: '10' })) };
    expect(new ReportCheck(columns, far, undefined).check(7, GOOD)).toMatchObject([{ field: 'region', reason: 'missing' }]);
  });

  test('is kept aside where its item or customer has nothing to do with the agreement, whatever else stands in it', () => {
    expect(check(with_({ Artikelnummer: 'FRACHT', Menge: 'x' }))).toBe('set aside');
    expect(check(with_({ Kundennummer: '77' }))).toBe('set aside');
  });

  test('names the cell: row and column as a spreadsheet counts them, its value, and what to do', () => {
    expect(check(with_({ Menge: 'viel' }))).toEqual([
      {
        row: 7,
        column: 4,
        field: 'quantity',
        reason: 'unreadable_number',
        value: 'viel',
        suggestion: 'Write a number such as 1500, without words or formulas.',
      },
    ]);
  });

  test('1.500 is a thousand and a half where the file’s other numbers say so', () => {
    const lines = [with_({ Menge: '1.500' }), with_({ Menge: '2,5' })];
    expect(new ReportCheck(columns, known, evidenceIn(columns, lines)).check(1, present(lines[0], 'line'))).toMatchObject({ quantity: '1500' });
  });

  test('numbers are the same whatever their case and blanks', () => {
    expect(numberKey(' ab  1 ')).toBe(numberKey('AB 1'));
  });
});
