import { describe, expect, test } from '@jest/globals';
import { columnsOf, FIELDS, isRequirementLine } from './header.js';

const fieldsOf = (...cells: string[]): string[] | undefined => {
  const columns = columnsOf(cells);
  return columns && FIELDS.flatMap((field) => columns[field].map((column) => `${column} ${field}`)).sort();
};

describe('the header is a line that names item, quantity and unit', () => {
  test('in any order, case and language, with blanks, “:” or “*” around', () => {
    expect(fieldsOf('Whg', ' Mengeneinheit: ', 'JAHRESMENGE*', 'Art.-Nr.', 'je', 'Bemerkung', 'ab', 'Bedarf  bis * :', 'Art')).toEqual([
      '0 currency',
      '1 unit',
      '2 quantity',
      '3 item',
      '4 price_unit',
      '6 from',
      '7 to',
      '8 kind',
    ]);
    expect(fieldsOf('Item no.', 'QTY', 'uom', 'Unit price', 'Price per', 'Plant', 'Until', 'Commitment')).toEqual([
      '0 item',
      '1 quantity',
      '2 unit',
      '3 price',
      '4 price_unit',
      '5 site',
      '6 to',
      '7 kind',
    ]);
    expect(fieldsOf('EAN', 'Menge', 'ME', 'Wa\u0308hrung')).toEqual(['0 item', '1 quantity', '2 unit', '3 currency']);
  });

  test('several columns may stand for one field', () => {
    expect(fieldsOf('Artikelnr', 'GTIN', 'Menge', 'Einheit')).toEqual(['0 item', '1 item', '2 quantity', '3 unit']);
  });

  test.each([[['Artikel', 'Menge']], [['Bedarfsmeldung 2027']], [['Artikel', 'Einheit', 'Preis']], [[]]])('%j is none', (cells) => {
    expect(fieldsOf(...cells)).toBeUndefined();
  });
});

test('empty lines and lines that only hold a sum are no requirements', () => {
  const lines = [
    [],
    ['', ' ', ''],
    ['Summe', '99.999'],
    ['', 'GESAMT:', '5'],
    ['total'],
    ['W-1010', '', ''],
    ['', 'x'],
    ['Summe Draht', '5'],
    ['Gesamtmenge'],
  ];
  expect(lines.map((cells) => isRequirementLine(cells))).toEqual([false, false, false, false, false, true, true, true, true]);
});
