import type { components } from '../api/schema.js';

export type NewBid = components['schemas']['NewBid'];
export type Call = components['schemas']['Call'];

/** What a supplier may say of a lot besides its prices. Domain §8.1. */
export const TERMS = ['cashDiscountPercent', 'cashDiscountDays', 'paymentDays', 'deliveryDays', 'capacity', 'leastAward'] as const;
export type Term = (typeof TERMS)[number];

/**
 * A price sheet as it is being filled in: texts as they were typed. A position's cells are its price, then pairs of
 * “from quantity” and “price” of its further tiers.
 */
export interface Sheet {
  readonly tiers: number;
  readonly prices: Readonly<Record<string, readonly string[]>>;
  readonly terms: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly rebates: readonly { readonly from: string; readonly percent: string }[];
  readonly packages: readonly { readonly lots: readonly string[]; readonly percent: string }[];
}

export const EMPTY: Sheet = { tiers: 1, prices: {}, terms: {}, answers: {}, rebates: [], packages: [] };

/** As many tiers as the sheet has columns for at most. */
export const MOST_TIERS = 10;

/** How many cells a position has at so many tiers. */
export const cellsAt = (tiers: number): number => tiers * 2 - 1;

/** The sheet with one cell changed. */
export function withCell(sheet: Sheet, positionId: string, at: number, text: string): Sheet {
  const cells = [...(sheet.prices[positionId] ?? [])];
  while (cells.length <= at) cells.push('');
  cells[at] = text;
  return { ...sheet, prices: { ...sheet.prices, [positionId]: cells } };
}

/**
 * Fills pasted cells in, right and down from one; the sheet gets the tiers that they need.
 * @param rows the positions from the one that was pasted into on
 * @returns the sheet, and how many cells found no place
 */
export function withPasted(sheet: Sheet, rows: readonly string[], at: number, table: readonly (readonly string[])[]): { sheet: Sheet; left: number } {
  let left = 0;
  const prices: Record<string, readonly string[]> = { ...sheet.prices };
  const widest = Math.max(...table.map((line) => line.length)) + at;
  const tiers = Math.min(MOST_TIERS, Math.max(sheet.tiers, Math.ceil((widest + 1) / 2)));
  for (const [offset, line] of table.entries()) {
    const row = rows[offset];
    const fitting = row === undefined ? [] : line.slice(0, Math.max(0, cellsAt(tiers) - at));
    left += line.slice(fitting.length).filter((text) => text.trim() !== '').length;
    if (row === undefined) continue;
    const cells = [...(prices[row] ?? [])];
    while (cells.length < at) cells.push('');
    cells.splice(at, fitting.length, ...fitting.map((text) => text.trim()));
    prices[row] = cells;
  }
  return { sheet: { ...sheet, tiers, prices }, left };
}

/** The sheet with what a workbook says: all of its prices, and the terms and answers of the lots that it names. */
export function withWorkbook(sheet: Sheet, filled: Pick<Sheet, 'prices' | 'tiers' | 'terms' | 'answers'>): Sheet {
  return { ...sheet, ...filled, terms: { ...sheet.terms, ...filled.terms }, answers: { ...sheet.answers, ...filled.answers } };
}

/** How many positions had a price that a workbook does not mention; without a line there they have none any more. */
export function pricesLost({ prices }: Sheet, filled: Pick<Sheet, 'prices'>): number {
  return Object.entries(prices).filter(([id, [price = '']]) => price.trim() !== '' && !filled.prices[id]).length;
}

/** Whether nothing is written in a sheet. */
export function isEmpty({ prices, terms, answers, rebates, packages }: Sheet): boolean {
  const said = [...Object.values(prices).flat(), ...[terms, answers].flatMap((all) => Object.values(all).flatMap((each) => Object.values(each)))];
  return rebates.length === 0 && packages.length === 0 && said.every((text) => text.trim() === '');
}

/** What a spreadsheet puts on the clipboard: lines of cells apart by tabs. */
export function tableOf(text: string): string[][] {
  const lines = text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t'));
}
