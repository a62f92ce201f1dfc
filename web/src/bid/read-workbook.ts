import { readXlsx } from 'hucre/xlsx';
import { plainNumber } from '../../../src/demand/reading/cell-number.js';
import { type Call, cellsAt, MOST_TIERS, type Sheet, TERMS } from './sheet.js';
import { type Column, columnNamed, type Language } from './workbook-columns.js';

/** Why a workbook, or a row of it, cannot be taken. */
export interface WorkbookFault {
  readonly row: number;
  readonly reason: 'header' | 'unknownPosition' | 'repeated' | 'columnRepeated' | 'unknownLot' | 'lotRepeated';
  readonly value: string;
}

/** What a workbook says, or everything that is wrong with it. */
export interface ReadWorkbook {
  /** Only without faults; terms and answers of the lots that the workbook names. */
  readonly filled?: Pick<Sheet, 'prices' | 'tiers' | 'terms' | 'answers'>;
  readonly faults: readonly WorkbookFault[];
  /** Heads of columns that are not ours. */
  readonly unread: readonly string[];
}

type Row = readonly unknown[];

/** A sheet of the workbook with the line that names its columns. */
interface Table {
  readonly rows: readonly Row[];
  readonly headRow: number;
  readonly columns: ReadonlyMap<Column, number>;
}

/** A workbook's cell as one would type it: a third decimal gets a fourth, since `1.234` could be read two ways. Domain §5. */
function typed(value: unknown, language: Language): string {
  if (typeof value === 'string') return value.trim();
  // A price that a spreadsheet took for a day must not get lost: as a day it is a fault that is seen.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return '';
  const [whole = '', fraction = ''] = plainNumber(value).split('.');
  if (fraction === '') return whole;
  return `${whole}${language === 'de' ? ',' : '.'}${fraction.length === 3 ? `${fraction}0` : fraction}`;
}

const headIn = (value: unknown): string => (typeof value === 'string' ? value.trim().replaceAll(/\s+/g, ' ') : '');

/** Reads a filled-in workbook, columns by their names; all its faults at once, and nothing of it is taken while there is one. */
class Reading {
  private readonly faults: WorkbookFault[] = [];
  private readonly unread = new Set<string>();

  constructor(
    private readonly call: Pick<Call, 'lots'>,
    private readonly language: Language,
  ) {}

  read(sheets: readonly { readonly rows: readonly Row[] }[]): ReadWorkbook {
    const prices = this.table(sheets, (columns) => columns.has('item') && columns.has('cell 0'));
    if (!prices) return { faults: [{ row: 1, reason: 'header', value: '' }], unread: [] };
    const terms = this.table(sheets, (columns) => columns.has('lot') && !columns.has('item') && TERMS.some((term) => columns.has(`term ${term}`)));
    const filled = { ...this.prices(prices), ...(terms ? this.terms(terms) : { terms: {}, answers: {} }) };
    return { ...(this.faults.length > 0 ? {} : { filled }), faults: this.faults, unread: [...this.unread] };
  }

  /** The first line of the first sheet that names what is looked for. */
  private table(
    sheets: readonly { readonly rows: readonly Row[] }[],
    isIt: (columns: ReadonlySet<Column | undefined>) => boolean,
  ): Table | undefined {
    for (const { rows } of sheets) {
      const headRow = rows.findIndex((row) => isIt(new Set(row.map((value) => columnNamed(headIn(value))))));
      if (headRow >= 0) return { rows, headRow, columns: this.columns(rows[headRow] ?? [], headRow) };
    }
    return undefined;
  }

  private columns(row: Row, headRow: number): Map<Column, number> {
    const columns = new Map<Column, number>();
    for (const [at, value] of row.entries()) {
      const head = headIn(value);
      if (head === '') continue;
      const column = columnNamed(head);
      if (column === undefined) this.unread.add(head);
      else if (columns.has(column)) this.faults.push({ row: headRow + 1, reason: 'columnRepeated', value: head });
      else columns.set(column, at);
    }
    return columns;
  }

  private prices({ rows, headRow, columns }: Table): Pick<Sheet, 'prices' | 'tiers'> {
    const prices: Record<string, string[]> = {};
    for (const [index, row] of rows.entries()) {
      if (index <= headRow) continue;
      const at = (column: Column): string => typed(row[columns.get(column) ?? -1], this.language);
      const cells = Array.from({ length: cellsAt(MOST_TIERS) }, (_, cell) => at(`cell ${cell}`));
      if (at('item') === '' && cells.every((cell) => cell === '')) continue;
      const lots = this.call.lots.filter(({ title }) => !columns.has('lot') || title === at('lot'));
      const [position, other] = lots.flatMap(({ positions }) => positions.filter(({ item }) => item === at('item')));
      const say = (reason: WorkbookFault['reason'], value: string): void => void this.faults.push({ row: index + 1, reason, value });
      if (!position || other) say('unknownPosition', [at('lot'), at('item')].join(' ').trim());
      else if (prices[position.id]) say('repeated', at('item'));
      else prices[position.id] = cells;
    }
    const last = Math.max(0, ...Object.values(prices).map((cells) => cells.findLastIndex((cell) => cell !== '')));
    return { prices, tiers: Math.floor((last + 1) / 2) + 1 };
  }

  private terms({ rows, headRow, columns }: Table): Pick<Sheet, 'terms' | 'answers'> {
    const terms: Record<string, Record<string, string>> = {};
    const answers: Record<string, Record<string, string>> = {};
    for (const [index, row] of rows.entries()) {
      const title = typed(row[columns.get('lot') ?? -1], this.language);
      if (index <= headRow || title === '') continue;
      const lot = this.call.lots.find((each) => each.title === title);
      if (!lot) this.faults.push({ row: index + 1, reason: 'unknownLot', value: title });
      else if (terms[lot.id]) this.faults.push({ row: index + 1, reason: 'lotRepeated', value: title });
      else {
        const said = (prefix: string): [string, string][] =>
          [...columns].flatMap(([column, at]) => (column.startsWith(prefix) ? [[column.slice(prefix.length), typed(row[at], this.language)]] : []));
        terms[lot.id] = Object.fromEntries(said('term '));
        answers[lot.id] = Object.fromEntries(said('answer '));
      }
    }
    return { terms, answers };
  }
}

/**
 * Reads a filled-in workbook; all its faults at once, and nothing of it is taken while there is one.
 * @throws Error when it is no workbook
 */
export async function readWorkbook(bytes: Uint8Array, call: Pick<Call, 'lots'>, language: Language): Promise<ReadWorkbook> {
  const { sheets } = await readXlsx(bytes);
  return new Reading(call, language).read(sheets);
}
