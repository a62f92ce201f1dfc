/** What stands in a sheet: rows of texts. Rows may be short, and there may be none: what is not there is empty. */
export type Cells = readonly (readonly string[])[];

/** A cell by its row and column, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, its corners included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The rectangle between two cells, whichever comes first. */
export function blockOf(a: Place, b: Place): Block {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** The text of a cell. */
export function textAt(cells: Cells, { row, column }: Place): string {
  return cells[row]?.[column] ?? '';
}

const isEmpty = (row: readonly string[]): boolean => row.every((text) => text === '');

/** Without the empty rows at the end. */
export function trimmed(cells: Cells): Cells {
  let length = cells.length;
  while (length > 0 && isEmpty(cells[length - 1] ?? [])) length -= 1;
  return length === cells.length ? cells : cells.slice(0, length);
}

/** How many rows hold anything. */
export function filledRows(cells: Cells): number {
  return cells.reduce((count, row) => count + (isEmpty(row) ? 0 : 1), 0);
}

function rowWith(row: readonly string[], from: number, texts: readonly string[]): string[] {
  const whole = [...row];
  while (whole.length < from) whole.push('');
  whole.splice(from, texts.length, ...texts);
  return whole;
}

/** Writes a block of texts with its upper left corner at a cell; rows are added as needed, columns beyond the last are cut off. */
export function written(cells: Cells, at: Place, texts: Cells, columns: number): Cells {
  const next = [...cells];
  while (next.length < at.row) next.push([]);
  texts.forEach((row, offset) => {
    next[at.row + offset] = rowWith(next[at.row + offset] ?? [], at.column, row.slice(0, columns - at.column));
  });
  return trimmed(next);
}

/** What stands in a block, row by row. */
export function textsIn(cells: Cells, { top, left, bottom, right }: Block): Cells {
  const wide = Array.from({ length: right - left + 1 }, (_, column) => left + column);
  return Array.from({ length: bottom - top + 1 }, (_, offset) => wide.map((column) => textAt(cells, { row: top + offset, column })));
}

/** With an empty block. */
export function cleared(cells: Cells, { top, left, bottom, right }: Block): Cells {
  const isIn = (column: number): boolean => column >= left && column <= right;
  return trimmed(cells.map((row, at) => (at < top || at > bottom ? row : row.map((text, column) => (isIn(column) ? '' : text)))));
}

/** Without the rows of a block; those below move up. */
export function withoutRows(cells: Cells, { top, bottom }: Block): Cells {
  return trimmed([...cells.slice(0, top), ...cells.slice(bottom + 1)]);
}
