/**
 * A cell as a file has it: text, or in a workbook also a number (written plainly, e.g. `1234.5`) or a date (ISO).
 * Numbers and dates of a workbook need no reading: they are what they are. Domain §5.
 */
export type Cell = string | { readonly number: string } | { readonly date: string };

/** A cell as text. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return 'number' in cell ? cell.number : cell.date;
}
