import { describe, expect, test } from '@jest/globals';
import { present } from '../../values/invariant.js';
import { baselineOf, inBaseUnit, product } from './base-quantity.js';
import type { Cell } from './cell.js';
import { columnsOf } from './header.js';
import { type Known, KnownIndex, type KnownItem, regionOf, unitFor } from './known.js';
import { copyRow, IdSeries } from './requirement-copy.js';
import { LineCheck } from './requirement-line.js';
import { checkStated } from './stated-line.js';

const item = (over: Partial<KnownItem>): KnownItem => ({
  id: 'i',
  categoryId: 'c',
  code: 'W-1010',
  gtin: '4099000070010',
  nameDe: 'Drahtelektrode G3Si1 1,0 mm',
  nameEn: 'Wire electrode',
  baseUnit: 'KGM',
  isInRound: true,
  packagings: [
    { name: 'Rolle', baseQuantity: '15' },
    { name: 'KTN', baseQuantity: '1200' },
  ],
  ...over,
});
const known: Known = {
  items: [
    item({}),
    item({ id: 'tip', code: 'W-1310', gtin: '00012345', nameDe: 'Stromdüse', nameEn: 'Straße', baseUnit: 'H87', packagings: [] }),
    item({ id: 'other', code: 'G-1', gtin: null, nameDe: 'Gas', nameEn: 'Twin', baseUnit: 'MTQ', isInRound: false, packagings: [] }),
    item({ id: 'pair', code: 'P-1', gtin: null, nameDe: 'Handschuh', nameEn: 'Twin', baseUnit: 'PR', packagings: [] }),
    item({ id: 'pounds', code: 'L-1', gtin: null, nameDe: 'Pfund', nameEn: 'Pound', baseUnit: 'LBR', packagings: [] }),
  ],
  sites: [{ id: 's', name: 'Werk 2', region: '44' }],
  ownRegion: '58',
  currency: 'EUR',
};
const HEADER = ['Artikel', 'Menge', 'Einheit', 'Preis', 'PE', 'Währung', 'Werk', 'von', 'bis', 'Art'];

function check(...cells: Cell[]): string[] | Record<string, unknown> {
  const line = new LineCheck(present(columnsOf(HEADER), 'header'), new KnownIndex(known), new Map(), undefined).check(7, cells);
  return 'quantity' in line
    ? {
        item: line.item.code,
        quantity: line.quantity,
        unit: line.unit.code,
        base: inBaseUnit(line.quantity, line.unit),
        price: line.price,
        firm: line.isFirm,
      }
    : line.map(({ column, field, reason }) => `${column} ${field} ${reason}`);
}

describe('every fault of a line is named with its cell', () => {
  test.each<[string[], Cell[]]>([
    [['1 item missing'], ['', '5', 'kg']],
    [['1 item unknown_item'], ['W-9999', '5', 'kg']],
    [
      ['1 item category_not_in_round', '3 unit unit_dimension'],
      ['G-1', '5', 'kg'],
    ],
    [['2 quantity missing'], ['W-1010', ' ', 'kg']],
    [['2 quantity unreadable_number'], ['W-1010', 'ca. 100', 'kg']],
    [['2 quantity ambiguous_number'], ['W-1010', '1.500', 'kg']],
    [['2 quantity not_positive'], ['W-1010', '0', 'kg']],
    [['2 quantity too_precise'], ['W-1010', '1,2345678', 'kg']],
    [['3 unit missing'], ['W-1010', '5', '']],
    [['3 unit unknown_unit'], ['W-1010', '5', 'Handvoll']],
    [['3 unit unknown_unit'], ['W-1010', '5', 'Fass']],
    [['3 unit unit_dimension'], ['W-1010', '5', 'Stk']],
    [['3 unit unit_dimension'], ['W-1310', '5', 'Paar']],
    [
      ['4 price unreadable_number', '5 price_unit unreadable_number'],
      ['W-1010', '5', 'kg', 'auf Anfrage', 'hundert'],
    ],
    [['4 price not_positive'], ['W-1010', '5', 'kg', '0']],
    [['6 currency unknown_currency'], ['W-1010', '5', 'kg', '', '', 'Taler']],
    [['7 site unknown_site'], ['W-1010', '5', 'kg', '', '', '', 'Werk 99']],
    [['8 from ambiguous_date'], ['W-1010', '5', 'kg', '', '', '', '', '03/04/2027']],
    [['9 to unreadable_date'], ['W-1010', '5', 'kg', '', '', '', '', '', 'Ende Q4']],
    [['9 to date_order'], ['W-1010', '5', 'kg', '', '', '', '', '2027-05-01', '2027-04-30']],
    [['10 kind unknown_kind'], ['W-1010', '5', 'kg', '', '', '', '', '', '', 'vielleicht']],
    // A line of an unknown item is still checked, of its unit only the spelling.
    [
      ['1 item unknown_item', '2 quantity not_positive'],
      ['?', '-5', 'Karton'],
    ],
    [
      ['1 item missing', '3 unit unknown_unit'],
      ['', '5', 'Handvoll'],
    ],
  ])('%j', (expected, cells) => {
    expect(check(...cells)).toEqual(expected);
  });
});

describe('a line without fault', () => {
  test.each<[string, string, string, Cell[]]>([
    ['W-1010', 'KGM', '5', ['w-1010', '5', 'KGM']],
    ['W-1010', 'KGM', '5', ['4099000070010', '5', 'Kg.']],
    ['W-1010', 'KGM', '5', [{ number: '4099000070010' }, { number: '5' }, 'kg']],
    ['W-1010', 'TNE', '2500', ['DRAHTELEKTRODE  G3SI1 1,0 MM', '2,5', 't']],
    ['W-1010', 'Rolle', '36', ['W-1010', '2,4', 'rolle']],
    // The item's own packaging is meant before the Rec 20 code of the same letters (kilotonnes).
    ['W-1010', 'KTN', '2400', ['W-1010', '2', 'KTN']],
    ['W-1310', 'CEN', '42.1', ['STROMDU\u0308SE', '0,421', '100 St']],
    ['W-1310', 'C62', '7', [{ number: '12345' }, '7', 'STK']],
    ['W-1310', 'MIL', '3071', ['strasse', '3,071', 'Tsd'].map((cell, at) => (at === 1 ? { number: '3.071' } : cell))],
    ['P-1', 'PR', '250', ['P-1', '250', 'Paar']],
    // Precision is the number's, not its spelling's: zeros behind the sixth decimal, or in front, make it no other number.
    ['W-1010', 'KGM', '10', ['W-1010', '10.0000000', 'kg']],
    ['W-1010', 'KGM', '0.000001', ['W-1010', '0,0000010000', 'kg']],
    ['W-1010', 'KGM', '10', ['W-1010', '0000000000000010', 'kg']],
  ])('%s in %s is %s base units', (code, unit, base, cells) => {
    expect(check(...cells)).toMatchObject({ item: code, unit, base });
  });

  test('a name that two items share names none', () => {
    expect(check('Twin', '5', 'm³')).toEqual(['1 item unknown_item']);
  });

  test('a workbook’s dates and numbers are what they are, also a date that it shows as a number', () => {
    expect(check('W-1010', { number: '1500' }, 'kg', { number: '1.5' }, '', '', '', { date: '2027-04-01' }, { number: '46477' })).toEqual([
      '9 to date_order',
    ]);
  });

  test('its region is that of its site, else the member’s own', () => {
    expect([regionOf('58466'), regionOf('D-44135'), regionOf('00-950'), regionOf('SW1A 1AA'), regionOf('1010'), regionOf('')]).toEqual([
      '58',
      '44',
      '00',
      'SW',
      '10',
      '--',
    ]);
  });

  test('as a copied row it holds the base quantity, the baseline as a fraction and the text as sent', () => {
    const line = new LineCheck(present(columnsOf(HEADER), 'header'), new KnownIndex(known), new Map(), undefined).check(7, [
      'W-1310',
      '3',
      '100 St',
      '1.200,00',
      '10',
      '',
      'Werk 2',
      '',
      '31.12.27',
      'F',
    ]);
    if (!('quantity' in line)) throw new Error('faulty');
    expect(copyRow(line, 'id', '58', 'EUR', 'a\tb\\c')).toBe(
      'id\t7\ttip\tc\ts\t44\t300\tt\t1200\t1000\t\\N\t2027-12-31\t3\tCEN\t1200\t10\tEUR\t\\N\t\\N\ta\\tb\\\\c\n',
    );
    expect(
      copyRow({ ...line, currency: 'USD' }, 'id', '58', 'EUR', '')
        .split('\t')
        .slice(8, 10),
    ).toEqual(['\\N', '\\N']);
  });
});

describe('conversion is exact', () => {
  test('products of decimals keep every digit', () => {
    expect([product('1.5', '0.001'), product('15', '2.4'), product('123456789012345.123456', '1000'), product('0.000001', '0.001')]).toEqual([
      '0.0015',
      '36',
      '123456789012345123.456',
      '0.000000001',
    ]);
  });

  test('kilograms in pounds have no end: the quantity keeps 20 decimals, the price stays a fraction', () => {
    const unit = unitFor(item({ baseUnit: 'LBR', packagings: [] }), 'kg');
    if (typeof unit === 'string') throw new Error(unit);
    expect(inBaseUnit('1', unit)).toBe('2.20462262184877580723');
    expect(baselineOf('2', '1', unit)).toEqual({ amount: '0.90718474', per: '1' });
  });
});

test('ids ascend, and are UUIDs of version 7', () => {
  const ids = new IdSeries(1_800_000_000_000);
  const some = Array.from({ length: 100 }, () => ids.next());
  expect(some.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  expect([...some].sort()).toEqual(some);
  expect(new Set(some).size).toBe(100);
});

test('a line that is stated singly follows the same rules', () => {
  expect(checkStated({ item: 'W-1010', quantity: '1.500', unit: 'kg', kind: 'firm' }, new KnownIndex(known))).toMatchObject({
    quantity: '1.5',
    isFirm: true,
  });
  expect(() => checkStated({ item: 'W-1010', quantity: '5', unit: 'm', kind: 'firm' }, new KnownIndex(known))).toThrow(
    '1 value(s) of the requirement',
  );
});
