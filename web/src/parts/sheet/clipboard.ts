import type { Cells } from './cells';

const SEPARATORS = /[\t\n]/;

/** The quoted cell that starts here, and where it ends; undefined where its quote is just a character. */
function quotedCell(text: string, start: number): { readonly cell: string; readonly end: number } | undefined {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const end = close + 1;
  if (close < 0 || (end < text.length && !SEPARATORS.test(text[end] ?? ''))) return undefined;
  return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end };
}

function bareCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return { cell: text.slice(start, end), end };
}

/**
 * What a spreadsheet puts on the clipboard: cells separated by tabs, rows by line ends; a cell that holds either, or a quote,
 * stands in quotes, with its own quotes doubled. A quote in the middle of a cell is just a character.
 */
export function readClipboard(clipboard: string): Cells {
  const text = clipboard.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const { cell, end } = (text[at] === '"' ? quotedCell(text, at) : undefined) ?? bareCell(text, at);
    rows.at(-1)?.push(cell.trim());
    if (end >= text.length) return rows;
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
}

const quotedIfNeeded = (text: string, separator: string): string =>
  text.includes(separator) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Cells as a spreadsheet takes them from the clipboard. */
export function writeClipboard(cells: Cells): string {
  return cells.map((row) => row.map((text) => quotedIfNeeded(text, '\t')).join('\t')).join('\r\n');
}

/** Cells as the service reads them from a file, nothing added and nothing taken away. */
export function writeCsv(cells: Cells): string {
  return cells.map((row) => row.map((text) => quotedIfNeeded(text, ';')).join(';')).join('\n');
}
