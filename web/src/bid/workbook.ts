import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { readNumber } from '../../../src/demand/reading/number-reading.js';
import { unitName } from '../../../src/values/unit-name.js';
import { type Call, cellsAt, type Sheet, type Term, TERMS } from './sheet.js';
import { type Column, headOf, type Language, WORDS } from './workbook-columns.js';

/** A spreadsheet's numbers have 15 digits; a longer decimal stays a text, so that none is rounded. */
function cellFor(text: string): CellValue {
  const reading = readNumber(text, true);
  if (reading.kind !== 'number' || reading.value.replaceAll(/\D/g, '').length > 15) return text;
  return Number(reading.value);
}

/**
 * The price sheet as a workbook to fill in: prices with a line for every position and more tiers than are filled in, and
 * what is said of each lot on a sheet of its own.
 */
export async function workbookOf(sheet: Sheet, call: Pick<Call, 'lots' | 'categories'>, language: Language): Promise<Blob> {
  const sheets = [prices(sheet, call, language), terms(sheet, call, language)].map(({ name, rows }) => ({
    name: WORDS[name][language],
    columns: (rows[0] ?? []).map(() => ({ autoWidth: true })),
    rows,
    freezePane: { rows: 1 },
  }));
  const bytes = await writeXlsx({ sheets });
  return new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

function prices(sheet: Sheet, call: Pick<Call, 'lots'>, language: Language): { name: 'prices'; rows: CellValue[][] } {
  const cells = Array.from({ length: cellsAt(Math.max(3, sheet.tiers)) }, (_, at): Column => `cell ${at}`);
  const columns: Column[] = ['lot', 'item', 'name', 'quantity', 'unit', ...cells];
  const rows = call.lots.flatMap((lot) =>
    lot.positions.map((position): CellValue[] => [
      lot.title,
      position.item,
      language === 'de' ? position.nameDe : position.nameEn,
      position.quantity === 'withheld' ? WORDS.withheld[language] : cellFor(position.quantity),
      unitName(position.unit, language),
      ...cells.map((_, at) => cellFor(sheet.prices[position.id]?.[at] ?? '')),
    ]),
  );
  return { name: 'prices', rows: [columns.map((column) => headOf(column, language)), ...rows] };
}

function terms(sheet: Sheet, call: Pick<Call, 'lots' | 'categories'>, language: Language): { name: 'terms'; rows: CellValue[][] } {
  const criteria = [...new Set(call.categories.flatMap((category) => category.criteria.map(({ code }) => code)))];
  const columns: Column[] = ['lot', ...TERMS.map((term): Column => `term ${term}`), ...criteria.map((code): Column => `answer ${code}`)];
  const said = (lotId: string, term: Term): CellValue => cellFor(sheet.terms[lotId]?.[term] ?? '');
  const rows = call.lots.map(({ id, title }): CellValue[] => [
    title,
    ...TERMS.map((term) => said(id, term)),
    ...criteria.map((code) => sheet.answers[id]?.[code] ?? ''),
  ]);
  return { name: 'terms', rows: [columns.map((column) => headOf(column, language)), ...rows] };
}
