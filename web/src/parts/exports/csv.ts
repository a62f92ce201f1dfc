/** A column of a table that can be exported. */
export interface ExportColumn {
  readonly title: string;
  /** `decimal`: cells are the API's decimals; what is none there, like “withheld”, stays a text. */
  readonly kind?: 'text' | 'decimal';
}

/** A table as it is exported: what the reader sees, with the API's own decimals. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** The byte order mark, by which Excel knows UTF-8. */
const CSV_MARK = '\uFEFF';

/** Whether a cell of a decimal column holds a decimal. */
export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** A cell of CSV. A text that a spreadsheet would take for a formula is kept a text by an apostrophe before it. */
function csvCell(value: string, separator: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\n\r]/.test(harmless) || harmless.includes(separator) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A table as CSV: semicolons and decimal commas in German, commas and points in English, UTF-8 with its mark. */
export function csvOf({ columns, rows }: ExportTable, language: 'de' | 'en'): string {
  const separator = language === 'de' ? ';' : ',';
  const cell = (value: string, at: number): string => {
    if (columns[at]?.kind !== 'decimal' || !isDecimal(value)) return csvCell(value, separator);
    return language === 'de' ? value.replace('.', ',') : value;
  };
  const lines = [columns.map(({ title }) => csvCell(title, separator)), ...rows.map((row) => row.map(cell))];
  return `${CSV_MARK}${lines.map((line) => line.join(separator)).join('\r\n')}\r\n`;
}

/** A table as a CSV file. */
export const csvFile = (table: ExportTable, language: 'de' | 'en'): Blob => new Blob([csvOf(table, language)], { type: 'text/csv;charset=utf-8' });
