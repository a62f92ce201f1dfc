import { describe, expect, test } from '@jest/globals';
import { HeaderSearch, namedColumns } from './column-mapping.js';
import { type ColumnMapping, columnsOf, type Field, NO_MAPPING, REQUIREMENT_FIELDS } from './header.js';
import { headerKey } from './vocabulary.js';

const mapping = (said: Readonly<Record<string, Field | null>>): ColumnMapping =>
  new Map(Object.entries(said).map(([header, field]) => [headerKey(header), field]));

describe('columns are mapped by their names, never by their order', () => {
  const SAID = mapping({ Teilekennung: 'item', 'Bedarf p.a.': 'quantity', Gebinde: 'unit' });

  test('a header that is not known can be given a meaning', () => {
    expect(columnsOf(['Teilekennung', 'Bedarf p.a.', 'Gebinde'])).toBeUndefined();
    expect(columnsOf(['Teilekennung', 'Bedarf p.a.', 'Gebinde'], SAID)).toMatchObject({ item: [0], quantity: [1], unit: [2] });
  });

  test('in another order it means the same', () => {
    expect(columnsOf(['Gebinde', 'Preis', 'Bedarf p.a.', 'Teilekennung'], SAID)).toMatchObject({ item: [3], quantity: [2], unit: [0], price: [1] });
  });

  test('whatever its case, blanks, “:” or “*”', () => {
    expect(columnsOf([' teilekennung *', 'BEDARF  P.A.:', 'gebinde'], SAID)).toMatchObject({ item: [0], quantity: [1], unit: [2] });
  });

  test('a known header can mean something else, or be kept aside', () => {
    const cells = ['Artikel', 'EAN', 'Menge', 'Bedarf', 'ME', 'Text'];
    expect(columnsOf(cells, mapping({ EAN: null, Menge: null, Text: 'supplier' }))).toMatchObject({
      item: [0],
      quantity: [3],
      unit: [4],
      supplier: [5],
      description: [],
    });
  });

  test('a line that no longer names item, quantity and unit is no header line', () => {
    expect(columnsOf(['Artikel', 'Menge', 'Einheit'], mapping({ Einheit: null }))).toBeUndefined();
  });
});

test('a file’s named columns are shown once each, with what they are taken for and what stands in their first lines', () => {
  const lines = [
    ['W-1', { number: '5' }, '', 'x'],
    ['W-2', { number: '7.5' }, 'kg'],
    ['W-3', '', 'kg'],
    ['W-4', '9', 'kg'],
  ];
  expect(namedColumns(['Artikel *', 'Bedarf p.a.', '', 'artikel'], lines, mapping({ 'Bedarf p.a.': 'quantity' }), REQUIREMENT_FIELDS)).toEqual([
    { column: 1, header: 'Artikel *', field: 'item', sample: ['W-1', 'W-2', 'W-3'] },
    { column: 2, header: 'Bedarf p.a.', field: 'quantity', sample: ['5', '7.5', ''] },
  ]);
  expect(namedColumns(['x'.repeat(201), 'Farbe'], [['', 'y'.repeat(61)]], NO_MAPPING, REQUIREMENT_FIELDS)).toEqual([
    { column: 2, header: 'Farbe', field: null, sample: [`${'y'.repeat(59)}…`] },
  ]);
});

describe('where no line names item, quantity and unit, the likely header line', () => {
  const likely = (...lines: string[][]): readonly unknown[] | undefined => {
    const search = new HeaderSearch(REQUIREMENT_FIELDS);
    for (const line of lines) search.take(line);
    return search.likely?.headers;
  };

  test('is the one with most known headers', () => {
    expect(likely(['Bedarf', 'Stahlbau Hagen', '2027'], ['Teil', 'Menge', 'Preis'], ['A', '5', '2,10'])).toEqual(['Teil', 'Menge', 'Preis']);
  });

  test('of equals the one with most words, then the first', () => {
    expect(likely(['Unser Bedarf'], ['Teil', 'Anzahl', 'Gebinde'], ['W-1', '5', 'kg'], ['Draht', 'viel', 'kg'])).toEqual([
      'Teil',
      'Anzahl',
      'Gebinde',
    ]);
  });

  test('is none in a file of single words', () => {
    expect(likely(['Guten Tag'], [], ['anbei'])).toBeUndefined();
  });
});
