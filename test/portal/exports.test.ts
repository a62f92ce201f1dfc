import { describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { csvOf, type ExportTable } from '../../web/src/parts/exports/csv.js';
import { xlsxOf } from '../../web/src/parts/exports/xlsx.js';

const TABLE: ExportTable = {
  columns: [{ title: 'Artikel' }, { title: 'Menge', kind: 'decimal' }],
  rows: [
    ['Draht; 1,2 mm', '1234.5'],
    ['=HYPERLINK("http://x")', '-5'],
    ['@SUM(A1)', 'vertraulich'],
    ['Rohr', '123456789012345.123456'],
  ],
};

describe('a table as CSV', () => {
  test('has semicolons and decimal commas in German, and the mark by which Excel knows UTF-8', () => {
    expect(csvOf(TABLE, 'de')).toBe(
      [
        '\uFEFFArtikel;Menge',
        '"Draht; 1,2 mm";1234,5',
        `"'=HYPERLINK(""http://x"")";-5`,
        "'@SUM(A1);vertraulich",
        'Rohr;123456789012345,123456',
        '',
      ].join('\r\n'),
    );
  });

  test('has commas and decimal points in English', () => {
    expect(csvOf(TABLE, 'en').split('\r\n')[1]).toBe('"Draht; 1,2 mm",1234.5');
  });
});

describe('a table as a workbook', () => {
  test('keeps numbers as numbers, longer ones exactly as texts, and runs no formula', async () => {
    const { sheets } = await readXlsx(new Uint8Array(await (await xlsxOf(TABLE, 'Bedarfe: Runde [1]')).arrayBuffer()));
    expect(sheets[0]?.name).toBe('Bedarfe  Runde  1 ');
    expect(sheets[0]?.rows).toEqual([
      ['Artikel', 'Menge'],
      ['Draht; 1,2 mm', 1234.5],
      ['=HYPERLINK("http://x")', -5],
      ['@SUM(A1)', 'vertraulich'],
      ['Rohr', '123456789012345.123456'],
    ]);
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
});
