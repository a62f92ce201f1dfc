import { readXlsx } from 'hucre/xlsx';
import { CsvReader, type Separator, SEPARATORS } from '../../../src/demand/reading/csv.js';
import type { Sheet } from './handed-in.js';

/** The sheets of a workbook, or a CSV file as one sheet. @throws Error when it is neither */
export async function sheetsOf(name: string, bytes: Uint8Array): Promise<Sheet[]> {
  // A workbook is a ZIP archive.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return (await readXlsx(bytes)).sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows }));
  const text = decoded(bytes).replaceAll(/\r\n?/g, '\n');
  return [{ name, rows: rowsOf(text, separatorIn(text)) }];
}

/** UTF-8, or else what Excel saves on Windows. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator that the first line has most of. */
function separatorIn(text: string): Separator {
  const [head = ''] = text.split('\n', 1);
  const times = (separator: Separator): number => head.split(separator).length;
  return SEPARATORS.reduce((best, each) => (times(each) > times(best) ? each : best));
}

function rowsOf(text: string, separator: Separator): string[][] {
  const rows: string[][] = [];
  const reader = new CsvReader(separator, (_, cells) => rows.push([...cells]));
  reader.read(text, true);
  return rows;
}
