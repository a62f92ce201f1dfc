import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { type ExportTable, isDecimal } from './csv.js';

/** A spreadsheet's numbers have 15 digits; a longer decimal stays a text, so that none is rounded. */
const MOST_DIGITS = 15;
const isNumber = (value: string): boolean => isDecimal(value) && value.replaceAll(/\D/g, '').length <= MOST_DIGITS;

/** A sheet's name without what a spreadsheet refuses in it. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Poolround';

/** A table as a workbook: its first line stays in sight; texts are stored as texts, so that none is run as a formula. */
export async function xlsxOf({ columns, rows }: ExportTable, name: string): Promise<Blob> {
  const cell = (value: string, at: number): CellValue => (columns[at]?.kind === 'decimal' && isNumber(value) ? Number(value) : value);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheetName(name),
        columns: columns.map(() => ({ autoWidth: true })),
        rows: [columns.map(({ title }) => title), ...rows.map((row) => row.map(cell))],
        freezePane: { rows: 1 },
      },
    ],
  });
  return new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
