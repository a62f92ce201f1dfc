import { readFile } from 'node:fs/promises';
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { DomainError } from '../../values/domain-error.js';
import { plainNumber } from './cell-number.js';
import type { Cell } from './cell.js';
import { betterOf, HeaderSearch, type LikelyHeader } from './column-mapping.js';
import type { DemandTable, NoTable, TakeRow, Wording } from './table.js';
import { type ColumnsOf, columnsIn } from './vocabulary.js';
import { assertUnpackable } from './zip-sizes.js';

const MOST_SHEETS = 100;
const ROWS_AT_ONCE = 2000;

/**
 * The first sheet that has a header line, if one has. Domain §5.
 * @throws DomainError `import.unreadable_workbook`
 */
export async function openWorkbook<F extends string>(path: string, wording: Wording<F>): Promise<DemandTable<F> | NoTable> {
  const bytes = await readFile(path);
  assertUnpackable(bytes);
  const sheets = Math.min(await numberOfSheets(bytes), MOST_SHEETS);
  let likely: LikelyHeader | undefined;
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const search = new HeaderSearch(wording.vocabulary);
    const header = await headerOf(bytes, sheet, wording, search);
    if (header) {
      const { columns, headers, row } = header;
      return { columns, headers, pass: (take, between) => pass(bytes, sheet, row, take, between) };
    }
    likely = betterOf(likely, search.likely);
  }
  return { likely };
}

/** The reader asks about each sheet before it reads it; here it is told to read none. */
async function numberOfSheets(bytes: Uint8Array): Promise<number> {
  let count = 0;
  const isWanted = (): boolean => {
    count += 1;
    return false;
  };
  await readable(readXlsx(bytes, { sheets: isWanted }));
  return count;
}

async function headerOf<F extends string>(
  bytes: Uint8Array,
  sheet: number,
  { vocabulary, mapping }: Wording<F>,
  search: HeaderSearch,
): Promise<{ columns: ColumnsOf<F>; headers: readonly Cell[]; row: number } | undefined> {
  for await (const { index, values } of rowsOf(bytes, sheet)) {
    const headers = values.map(cellOf);
    const columns = columnsIn(vocabulary, headers, mapping);
    if (columns) return { columns, headers, row: index + 1 };
    search.take(headers);
  }
  return undefined;
}

async function pass(bytes: Uint8Array, sheet: number, headerRow: number, take: TakeRow, between: () => Promise<boolean>): Promise<void> {
  let taken = 0;
  for await (const { index, values } of rowsOf(bytes, sheet)) {
    if (index + 1 <= headerRow) continue;
    const cells = values.map(cellOf);
    take(index + 1, cells, values.map(written).join('\t'));
    taken += 1;
    if (taken % ROWS_AT_ONCE === 0 && !(await between())) return;
  }
  await between();
}

async function* rowsOf(bytes: Uint8Array, sheet: number): AsyncGenerator<{ index: number; values: readonly unknown[] }> {
  const rows = streamXlsxRows(bytes, { sheet });
  for (;;) {
    const next = await readable(rows.next());
    if (next.done === true) return;
    yield next.value;
  }
}

async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch {
    throw new DomainError(
      'invalid',
      'import.unreadable_workbook',
      'The workbook cannot be read: it is damaged, encrypted, or no XLSX file. Open it, save it again as XLSX or CSV, and send that.',
    );
  }
}

/** What the reader makes of a cell → ours. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
  if (typeof value === 'number') return { number: plainNumber(value) };
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : { date: value.toISOString().slice(0, 10) };
  return typeof value === 'boolean' ? String(value) : '';
}

function written(value: unknown): string {
  const cell = cellOf(value);
  return typeof cell === 'string' ? cell : 'number' in cell ? cell.number : cell.date;
}
