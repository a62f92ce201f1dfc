/** Cells of a table by column. */
export type Row = Readonly<Record<string, string | number>>;

/** A table as dossiers have them: commas, a header line, text in quotes where needed. */
export function csvOf(columns: readonly string[], rows: readonly Row[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))].map((cells) => cells.map(quoted).join(','));
  return `${lines.join('\n')}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A number as a member's file has it: with exactly three decimals it could be read as thousands, so it gets a fourth.
 * Domain §5.
 */
export function demandNumber(figure: string): string {
  const short = figure.includes('.') ? figure.replace(/\.?0+$/, '') : figure;
  return /\.\d{3}$/.test(short) ? `${short}0` : short;
}
