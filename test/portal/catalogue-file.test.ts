import { describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { asTree, withAllBelow } from '../../web/src/catalogue/category-tree.js';
import { sheetsOf } from '../../web/src/catalogue/file-sheets.js';
import { handedIn, servicesFaults, withKept } from '../../web/src/catalogue/handed-in.js';

const HEADS = ['Artikel', 'Warengruppe', 'Bezeichnung (deutsch)', 'Bezeichnung (englisch)', 'Einheit', 'Gebinde', 'GTIN', 'ECLASS', 'UNSPSC', 'CPV'];
const WIRE = ['W-1010', 'WELD', 'Draht', 'Wire', 'kg', 'Rolle = 15; Fass = 12,5', '4099000070010', '', '', ''];
const sheet = (...rows: readonly (readonly unknown[])[]) => [{ name: 'Artikel', rows: [HEADS, ...rows] }];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file of items', () => {
  test('is read by the names of its columns, units and numbers as people write them (§5)', () => {
    const { items, faults } = handedIn(sheet(WIRE));
    expect(faults).toEqual([]);
    expect(items).toEqual([
      {
        code: 'W-1010',
        category: 'WELD',
        nameDe: 'Draht',
        nameEn: 'Wire',
        baseUnit: 'KGM',
        gtin: '4099000070010',
        packagings: [
          { name: 'Rolle', baseQuantity: '15' },
          { name: 'Fass', baseQuantity: '12.5' },
        ],
      },
    ]);
  });

  test('may have its columns in any order and language, blank rows and a title above', () => {
    const rows = [['Our catalogue'], [], ['Unit', 'Item', 'Name (German)', 'Name (English)', 'Category'], ['pcs', 12, 'Düse', 'Tip', 'WELD'], []];
    const read = handedIn([{ name: 'Items', rows }]);
    expect(read.items).toEqual([{ code: '12', category: 'WELD', nameDe: 'Düse', nameEn: 'Tip', baseUnit: 'C62', packagings: [] }]);
    expect(read.lacking.items).toEqual(['packagings', 'gtin', 'eclass', 'unspsc', 'cpv']);
  });

  test('shows every faulty cell at once', () => {
    const bad = ['', 'WELD', 'Draht', '', 'Rolle', 'Rolle: 15', '12', '', '', ''];
    const { faults } = handedIn(sheet(WIRE, bad, WIRE, ['W-2', 'WELD', 'a', 'b', 'kg', 'Rolle = 1.234', '', '', '', '']));
    expect(faults.map(({ row, field, reason }) => `${row} ${field} ${reason}`)).toEqual([
      '3 packagings packaging',
      '3 item needed',
      '3 nameEn needed',
      '3 unit unit',
      '3 gtin gtin',
      '4 item repeated',
      '5 packagings ambiguous',
    ]);
  });

  test('without a needed column, or without heads, is not read', () => {
    expect(handedIn([{ name: 'x', rows: [HEADS.slice(0, 4), WIRE] }]).faults.map(({ field, reason }) => [field, reason])).toEqual([
      ['unit', 'column'],
    ]);
    expect(handedIn([{ name: 'x', rows: [WIRE] }]).faults.map(({ reason }) => reason)).toEqual(['heads']);
  });

  test('that lacks a column keeps what the catalogue says there', () => {
    const read = handedIn([{ name: 'x', rows: [HEADS.slice(0, 5), ['W-1010', 'WELD', 'Neu', 'New', 'kg'], ['W-2', 'WELD', 'a', 'b', 'kg']] }]);
    const present = {
      id: '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f10',
      code: 'W-1010',
      category: 'WELD',
      gtin: '4099000070010',
      nameDe: 'Draht',
      nameEn: 'Wire',
      baseUnit: 'KGM',
      packagings: [{ name: 'Rolle', baseQuantity: '15' }],
      eclass: null,
      unspsc: null,
      cpv: null,
    };
    expect(withKept(read, { items: new Map([['W-1010', present]]), parents: new Map() }).items).toEqual([
      { code: 'W-1010', category: 'WELD', nameDe: 'Neu', nameEn: 'New', baseUnit: 'KGM', gtin: '4099000070010', packagings: present.packagings },
      { code: 'W-2', category: 'WELD', nameDe: 'a', nameEn: 'b', baseUnit: 'KGM', packagings: [] },
    ]);
  });

  test('has the service’s faults at its own cells', () => {
    const read = handedIn(sheet(WIRE, ['W-2', 'NONE', 'a', 'b', 'kg', '', '', '', '', '']));
    expect(servicesFaults([{ pointer: '/items/1/category', detail: 'there is no category “NONE”' }], read)).toEqual([
      { sheet: 'Artikel', row: 3, field: 'category', value: '', reason: 'service', detail: 'there is no category “NONE”' },
    ]);
  });
});

describe('the file itself', () => {
  test('is CSV in UTF-8 or Windows-1252, with the separator of its first line', async () => {
    expect(await sheetsOf('a.csv', utf8('\uFEFFArtikel;Einheit\r\n"W;1";kg\r\n'))).toEqual([
      {
        name: 'a.csv',
        rows: [
          ['Artikel', 'Einheit'],
          ['W;1', 'kg'],
        ],
      },
    ]);
    expect((await sheetsOf('a.csv', Uint8Array.from([0xdc, 0x2c, 0x62])))[0]?.rows).toEqual([['Ü', 'b']]);
  });

  test('is a workbook with items and categories on its sheets', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Artikel', rows: [HEADS, [...WIRE.slice(0, 6), 4_099_000_070_010, '', '', '']] },
        {
          name: 'Warengruppen',
          rows: [
            ['Warengruppe', 'Bezeichnung (deutsch)', 'Bezeichnung (englisch)', 'Übergeordnet'],
            ['WELD', 'Schweißen', 'Welding', 'ALL'],
          ],
        },
      ],
    });
    const read = handedIn(await sheetsOf('a.xlsx', new Uint8Array(bytes)));
    expect([read.faults, read.items[0]?.gtin]).toEqual([[], '4099000070010']);
    expect(read.categories).toEqual([{ code: 'WELD', nameDe: 'Schweißen', nameEn: 'Welding', parent: 'ALL' }]);
  });
});

describe('the tree of categories', () => {
  const category = (code: string, parent: string | null) => ({ id: code, code, nameDe: code, nameEn: code, parent, items: 0 });
  const all = [category('B', null), category('A2', 'A'), category('A', null), category('A1', 'A'), category('A1X', 'A1')];

  test('lists each category before what stands below it', () => {
    expect(asTree(all).map(({ code, depth }) => `${depth} ${code}`)).toEqual(['0 A', '1 A1', '2 A1X', '1 A2', '0 B']);
  });

  test('knows below what a category cannot be put', () => {
    expect([...withAllBelow(all, 'A1')].sort()).toEqual(['A1', 'A1X']);
  });
});
