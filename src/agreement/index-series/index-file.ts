import { CsvReader, SEPARATORS } from '../../demand/reading/csv.js';
import { headerKey } from '../../demand/reading/vocabulary.js';
import {
  type DecimalSign,
  type Evidence,
  isPositive,
  isTooPrecise,
  readNumber,
  resolved,
  withEvidence,
} from '../../demand/reading/number-reading.js';
import { DomainError, type ErrorDetail } from '../../values/domain-error.js';
import { readMonth } from './month-reading.js';

/** A published value; plain decimal, above 0. */
export interface MonthValue {
  readonly month: string;
  readonly value: string;
}

/** What a file of an index series says. */
export interface IndexFile {
  readonly values: readonly MonthValue[];
  /** Months that stand in the file without a value: not published yet. */
  readonly withoutValue: number;
}

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

const MOST_FAULTS = 50;
const VALUE_HEADERS: ReadonlySet<string> = new Set([
  'wert',
  'value',
  'index',
  'indexwert',
  'indexstand',
  'preis',
  'price',
  'obs_value',
  'original value',
]);
/** What statistical offices write where a month is not published. */
const NOT_PUBLISHED: ReadonlySet<string> = new Set(['', '.', '..', '...', '…', '-', '–', 'x', '/', 'n/a', 'na', 'nan']);

function linesOf(text: string, separator: (typeof SEPARATORS)[number]): Line[] {
  const lines: Line[] = [];
  const reader = new CsvReader(separator, (row, cells) => void lines.push({ row, cells }));
  reader.read(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), true);
  return lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

interface Table {
  readonly lines: readonly Line[];
  readonly monthColumn: number;
  readonly valueColumn: number;
}

/** The column that most lines have a month in. */
function monthColumnOf(lines: readonly Line[]): { column: number; months: number } {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  let best = { column: -1, months: 0 };
  for (let column = 0; column < Math.min(width, 20); column += 1) {
    const months = lines.filter(({ cells }) => readMonth(cells[column] ?? '') !== undefined).length;
    if (months > best.months) best = { column, months };
  }
  return best;
}

/** The column called value, index or price, else the only other one. */
function valueColumnOf(lines: readonly Line[], monthColumn: number): number | undefined {
  for (const { cells } of lines.slice(0, 20)) {
    const named = cells.findIndex((cell, column) => column !== monthColumn && VALUE_HEADERS.has(headerKey(cell)));
    if (named >= 0) return named;
  }
  const withMonth = lines.filter(({ cells }) => readMonth(cells[monthColumn] ?? '') !== undefined);
  const filled = new Set(
    withMonth.flatMap(({ cells }) => cells.flatMap((cell, column) => (cell.trim() === '' || column === monthColumn ? [] : [column]))),
  );
  const [only, ...others] = filled;
  return others.length === 0 ? only : undefined;
}

function tableOf(text: string): Table | undefined {
  const [best] = SEPARATORS.map((separator) => {
    const lines = linesOf(text, separator);
    return { lines, ...monthColumnOf(lines) };
  })
    .filter(({ months, lines }) => months > 0 && lines.some(({ cells }) => cells.length > 1))
    .toSorted((a, b) => b.months - a.months);
  if (!best) return undefined;
  const valueColumn = valueColumnOf(best.lines, best.column);
  if (valueColumn === undefined) return undefined;
  return { lines: best.lines, monthColumn: best.column, valueColumn };
}

function evidenceOf({ lines, valueColumn }: Table, said: DecimalSign | undefined): Evidence {
  if (said !== undefined) return said;
  return lines.reduce<Evidence>((evidence, { cells }) => withEvidence(evidence, readNumber(cells[valueColumn] ?? '', true)), undefined);
}

function faultOf(row: number, text: string, value: string | undefined, isTwofold: boolean): ErrorDetail {
  if (isTwofold) return { pointer: '/text', detail: `line ${row}: “${text}” can be read in two ways; say which sign stands before the decimals` };
  if (value === undefined) return { pointer: '/text', detail: `line ${row}: “${text}” is no number` };
  return isPositive(value)
    ? { pointer: '/text', detail: `line ${row}: “${text}” has more than 15 digits or 6 decimals` }
    : { pointer: '/text', detail: `line ${row}: “${text}” is not above 0; no ratio can be made of it` };
}

interface Read {
  readonly values: Map<string, string>;
  readonly faults: ErrorDetail[];
  withoutValue: number;
}

function readLine({ row, cells }: Line, table: Table, evidence: Evidence, read: Read): void {
  const month = readMonth(cells[table.monthColumn] ?? '');
  const text = (cells[table.valueColumn] ?? '').trim();
  if (month === undefined) {
    // Titles and notes above and below the table have no number beside them; a month that cannot be read has.
    if (readNumber(text, true).kind === 'number')
      read.faults.push({ pointer: '/text', detail: `line ${row}: “${cells[table.monthColumn] ?? ''}” is no month, e.g. 2027-01` });
    return;
  }
  if (NOT_PUBLISHED.has(text.toLowerCase())) {
    read.withoutValue += 1;
    return;
  }
  const number = resolved(readNumber(text, true), evidence);
  const value = number.kind === 'number' ? number.value : undefined;
  if (value === undefined || !isPositive(value) || isTooPrecise(value)) read.faults.push(faultOf(row, text, value, number.kind === 'ambiguous'));
  else if (read.values.has(month)) read.faults.push({ pointer: '/text', detail: `line ${row}: ${month} stands in the file twice` });
  else read.values.set(month, value);
}

/**
 * Reads a file of an index series: a month and its value a line, separated by `;`, `,` or tab, German or English. All or
 * nothing. Domain §16; numbers as in §5: what can be read two ways is a fault, never a guess.
 * @param said which sign stands before decimals, where the file alone does not show it
 * @throws DomainError `index_file.no_table`, `index_file.invalid`
 */
export function readIndexFile(text: string, said?: DecimalSign): IndexFile {
  const table = tableOf(text);
  if (!table)
    throw new DomainError(
      'invalid',
      'index_file.no_table',
      'The file has no column of months with one column of values beside it. Name the column of values “Wert” or “Value” and send it again.',
    );
  const evidence = evidenceOf(table, said);
  const read: Read = { values: new Map(), faults: [], withoutValue: 0 };
  for (const line of table.lines) readLine(line, table, evidence, read);
  if (read.faults.length > 0)
    throw new DomainError(
      'invalid',
      'index_file.invalid',
      `${read.faults.length} lines of the file cannot be read; nothing was changed.`,
      read.faults.slice(0, MOST_FAULTS),
    );
  const values = [...read.values].map(([month, value]) => ({ month, value })).toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return { values, withoutValue: read.withoutValue };
}
