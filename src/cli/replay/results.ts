import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from '../../values/decimal.js';

/** The result files of a replay and their columns, as the dossiers' README names them. */
export const COLUMNS = {
  admission: ['id', 'outcome'],
  priorities: ['rank', 'category', 'points', 'voters'],
  imports: ['folder', 'file', 'outcome', 'lines', 'faults'],
  faults: ['folder', 'file', 'row', 'field', 'reason'],
  positions: ['category', 'region', 'item', 'unit', 'firm', 'forecast', 'total', 'contributors', 'published'],
  bids: ['stage', 'supplier', 'outcome'],
  evaluation: ['stage', 'category', 'region', 'supplier', 'price', 'price_score', 'quality_score', 'total_score', 'rank', 'flags'],
  scenarios: ['scenario', 'status', 'cost'],
  award: ['category', 'region', 'supplier', 'price'],
  signups: ['party', 'supplier', 'outcome'],
  bonus: ['supplier', 'year', 'party', 'turnover', 'tier_bonus', 'turnover_bonus'],
  savings: ['party', 'known', 'unknown_turnover', 'fee', 'ratio'],
} as const;

export type ResultFile = keyof typeof COLUMNS;
type Row<File extends ResultFile> = Record<(typeof COLUMNS)[File][number], string | number>;

/** What came out of a replay, file by file. */
export class Results {
  private readonly rows = new Map<ResultFile, string[]>();

  add<File extends ResultFile>(file: File, row: Row<File>): void {
    // A row has exactly its file's columns; their union cannot be indexed while the file is a parameter.
    const cells: Record<string, string | number> = row;
    const line = COLUMNS[file].map((column) => quoted(String(cells[column]))).join(',');
    this.rows.set(file, [...(this.rows.get(file) ?? []), line]);
  }

  count(file: ResultFile): number {
    return this.rows.get(file)?.length ?? 0;
  }

  /** Writes every file, also those without a row. */
  write(folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const file of Object.keys(COLUMNS) as ResultFile[]) {
      const lines = [COLUMNS[file].join(','), ...(this.rows.get(file) ?? [])];
      writeFileSync(join(folder, `${file}.csv`), `${lines.join('\n')}\n`);
    }
  }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A quantity or unit price as result files write it: without trailing zeros. */
export function plain(decimal: string): string {
  return Decimal.parse(decimal).toString();
}

/** An amount or a score as result files write it: two decimals. */
export function twoPlaces(decimal: string | null | undefined): string {
  return decimal === null || decimal === undefined ? '' : Decimal.parse(decimal).toFixed(2);
}
