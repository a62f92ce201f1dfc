import { csvCell, CSV_MARK } from './exports/csv';

/** Hands a file to the browser's downloads. */
export function download(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** Saves rows as a CSV file that Excel opens as a table: semicolons, UTF-8 with its mark. */
export function downloadCsv(fileName: string, rows: readonly (readonly string[])[]): void {
  const text = `${CSV_MARK}${rows.map((row) => row.map((value) => csvCell(value, ';')).join(';')).join('\r\n')}\r\n`;
  download(fileName, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
