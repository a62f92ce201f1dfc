import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { readNumber } from '../../../src/demand/number-reading.js';
import { type Call, cellsAt, MOST_TIERS, type Sheet } from './sheet.js';

/** Why a workbook, or a row of it, cannot be taken. */
export interface WorkbookFault {
  readonly row: number;
  readonly reason: 'header' | 'unknownColumn' | 'unknownPosition' | 'repeated' | 'columnRepeated';
  readonly value: string;
}

type Language = 'de' | 'en';
type Column = 'lot' | 'item' | 'name' | 'quantity' | 'unit' | `${number}`;

const HEADS: Readonly<Record<'lot' | 'item' | 'name' | 'quantity' | 'unit', Readonly<Record<Language, string>>>> = {
  lot: { de: 'Los', en: 'Lot' },
  item: { de: 'Artikel', en: 'Item' },
  name: { de: 'Bezeichnung', en: 'Name' },
  quantity: { de: 'Menge', en: 'Quantity' },
  unit: { de: 'Einheit', en: 'Unit' },
};
const PRICE: Readonly<Record<Language, string>> = { de: 'Preis', en: 'Price' };
const FROM: Readonly<Record<Language, string>> = { de: 'ab Menge', en: 'from quantity' };
const WITHHELD: Readonly<Record<Language, string>> = { de: 'zurückgehalten', en: 'withheld' };

/** The name of a cell's column: `Price`, `from quantity 2`, `Price 2`, … */
function headOf(at: number, language: Language): string {
  if (at === 0) return PRICE[language];
  return at % 2 === 0 ? `${PRICE[language]} ${at / 2 + 1}` : `${FROM[language]} ${(at + 3) / 2}`;
}

const NAMES: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...Object.entries(HEADS).flatMap(([column, words]): [string, Column][] =>
    [words.de, words.en].map((word) => [word.toLowerCase(), column as Column]),
  ),
  ...Array.from({ length: cellsAt(MOST_TIERS) }, (_, at) => at).flatMap((at): [string, Column][] =>
    (['de', 'en'] as const).map((language) => [headOf(at, language).toLowerCase(), `${at}`]),
  ),
  ['preis 1', '0'],
  ['price 1', '0'],
]);

/** A spreadsheet's numbers have 15 digits; a longer decimal stays a text, so that none is rounded. */
function cellFor(text: string): CellValue {
  const reading = readNumber(text, true);
  if (reading.kind !== 'number' || reading.value.replaceAll(/\D/g, '').length > 15) return text;
  return Number(reading.value);
}

/** The price sheet as a workbook to fill in; it has a line for every position, and more tiers than are filled in. */
export async function workbookOf(sheet: Sheet, call: Pick<Call, 'lots'>, language: Language): Promise<Blob> {
  const cells = cellsAt(Math.max(3, sheet.tiers));
  const heads = [...Object.values(HEADS).map((words) => words[language]), ...Array.from({ length: cells }, (_, at) => headOf(at, language))];
  const rows = call.lots.flatMap((lot) =>
    lot.positions.map((position): CellValue[] => [
      lot.title,
      position.item,
      language === 'de' ? position.nameDe : position.nameEn,
      position.quantity === 'withheld' ? WITHHELD[language] : cellFor(position.quantity),
      position.unit,
      ...Array.from({ length: cells }, (_, at) => cellFor(sheet.prices[position.id]?.[at] ?? '')),
    ]),
  );
  const bytes = await writeXlsx({
    sheets: [{ name: PRICE[language], columns: heads.map(() => ({ autoWidth: true })), rows: [heads, ...rows], freezePane: { rows: 1 } }],
  });
  return new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

/** A workbook's number as one types it: a third decimal gets a fourth, since `1.234` could be read two ways. Domain §5. */
function typed(value: unknown, language: Language): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'number' || !Number.isFinite(value)) return '';
  const [whole = '', fraction = ''] = Number(value.toPrecision(15)).toFixed(6).split('.');
  const kept = fraction.replace(/0+$/, '');
  if (kept === '') return whole;
  return `${whole}${language === 'de' ? ',' : '.'}${kept.length === 3 ? `${kept}0` : kept}`;
}

/** Columns by their names, never by their order. */
function columnsOf(row: readonly unknown[]): { columns: Map<Column, number>; faults: WorkbookFault[] } {
  const columns = new Map<Column, number>();
  const faults: WorkbookFault[] = [];
  for (const [at, value] of row.entries()) {
    const name = typeof value === 'string' ? value.trim().replaceAll(/\s+/g, ' ') : '';
    const column = NAMES.get(name.toLowerCase());
    if (name === '') continue;
    if (column === undefined) faults.push({ row: 1, reason: 'unknownColumn', value: name });
    else if (columns.has(column)) faults.push({ row: 1, reason: 'columnRepeated', value: name });
    else columns.set(column, at);
  }
  return { columns, faults };
}

/**
 * Reads a filled-in workbook; all its faults at once, and nothing of it is taken while there is one.
 * @throws Error when it is no workbook
 */
export async function readWorkbook(
  bytes: Uint8Array,
  call: Pick<Call, 'lots'>,
  language: Language,
): Promise<{ sheet?: Pick<Sheet, 'prices' | 'tiers'>; faults: readonly WorkbookFault[] }> {
  const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
  const headRow = rows.findIndex((row) => columnsOf(row).columns.has('item'));
  const { columns, faults } = columnsOf(rows[headRow] ?? []);
  if (!columns.has('item') || !columns.has('0')) return { faults: [{ row: 1, reason: 'header', value: '' }] };
  const prices: Record<string, string[]> = {};
  for (const [index, row] of rows.entries()) {
    if (index <= headRow) continue;
    const say = (reason: WorkbookFault['reason'], value: string): void => void faults.push({ row: index + 1, reason, value });
    const at = (column: Column): string => typed(row[columns.get(column) ?? -1], language);
    if (at('item') === '' && at('0') === '') continue;
    const lots = call.lots.filter(({ title }) => !columns.has('lot') || title === at('lot'));
    const found = lots.flatMap(({ positions }) => positions.filter(({ item }) => item === at('item')));
    const [position] = found;
    if (!position || found.length > 1) say('unknownPosition', [at('lot'), at('item')].join(' ').trim());
    else if (prices[position.id]) say('repeated', at('item'));
    else prices[position.id] = Array.from({ length: cellsAt(MOST_TIERS) }, (_, cell) => at(`${cell}`));
  }
  const last = Math.max(0, ...Object.values(prices).map((cells) => cells.findLastIndex((cell) => cell !== '')));
  const tiers = Math.floor((last + 1) / 2) + 1;
  return faults.length > 0 ? { faults } : { sheet: { prices, tiers }, faults };
}
