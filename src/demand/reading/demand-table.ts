import { open } from 'node:fs/promises';
import type { Cell } from './cell.js';
import { betterOf, HeaderSearch, type LikelyHeader } from './column-mapping.js';
import { CsvReader, SEPARATORS, type Separator } from './csv.js';
import { type Encoding, TextDecoding } from './encoding.js';
import type { Field } from './header.js';
import type { DemandTable, NoTable, TakeRow, Wording } from './table.js';
import { type ColumnsOf, columnsIn, type MappingOf, type Vocabulary } from './vocabulary.js';
import { openWorkbook } from './workbook.js';

/** A file on disk, what it is, and what its sender says that its headers mean. */
export type DemandSource<F extends string = Field> = { readonly path: string; readonly mapping?: MappingOf<F> } & (
  | { readonly kind: 'csv'; readonly encoding: Encoding }
  | { readonly kind: 'xlsx' }
);

const CHUNK = 131_072;
/** The header line stands within the first MiB of a file; what starts later is no list of requirements. */
const HEAD = 1_048_576;

/** Finds the table in a file: below the first line that names all that its header has to name, if one does. Domain §5. */
export function openTable<F extends string>(source: DemandSource<F>, vocabulary: Vocabulary<F>): Promise<DemandTable<F> | NoTable> {
  const wording: Wording<F> = { vocabulary, mapping: source.mapping ?? new Map() };
  return source.kind === 'csv' ? openCsv(source.path, source.encoding, wording) : openWorkbook(source.path, wording);
}

interface FoundHeader<F extends string> {
  readonly columns: ColumnsOf<F>;
  readonly headers: readonly Cell[];
  readonly row: number;
}

async function openCsv<F extends string>(path: string, encoding: Encoding, wording: Wording<F>): Promise<DemandTable<F> | NoTable> {
  const head = await headOf(path);
  const text = new TextDecoding(encoding).text(head.bytes, head.isWhole);
  let found: (FoundHeader<F> & { readonly separator: Separator }) | undefined;
  let likely: LikelyHeader | undefined;
  for (const separator of SEPARATORS) {
    const search = new HeaderSearch(wording.vocabulary);
    const header = headerOf(text, separator, wording, search);
    if (header && (found === undefined || header.row < found.row)) found = { ...header, separator };
    likely = betterOf(likely, search.likely);
  }
  if (!found) return { likely };
  const { columns, headers, row, separator } = found;
  return { columns, headers, pass: (take, between) => passCsv(path, encoding, separator, row, take, between) };
}

async function headOf(path: string): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return { bytes: buffer.subarray(0, bytesRead), isWhole: bytesRead < HEAD };
  } finally {
    await file.close();
  }
}

function headerOf<F extends string>(
  text: string,
  separator: Separator,
  { vocabulary, mapping }: Wording<F>,
  search: HeaderSearch,
): FoundHeader<F> | undefined {
  let found: FoundHeader<F> | undefined;
  const reader = new CsvReader(separator, (row, cells) => {
    if (found !== undefined) return;
    const columns = columnsIn(vocabulary, cells, mapping);
    if (columns) found = { columns, headers: cells, row };
    else search.take(cells);
  });
  const lines = text.split('\n');
  // In portions, since the header mostly stands in the first lines.
  for (let at = 0; at < lines.length && found === undefined; at += 100) {
    const portion = lines.slice(at, at + 100).join('\n');
    const isLast = at + 100 >= lines.length;
    reader.read(isLast ? portion : `${portion}\n`, isLast);
  }
  return found;
}

async function passCsv(
  path: string,
  encoding: Encoding,
  separator: Separator,
  headerRow: number,
  take: TakeRow,
  between: () => Promise<boolean>,
): Promise<void> {
  const decoding = new TextDecoding(encoding);
  const reader = new CsvReader(separator, (row, cells, raw) => {
    if (row > headerRow) take(row, cells, raw);
  });
  const file = await open(path);
  try {
    const chunk = Buffer.alloc(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK);
      reader.read(decoding.text(chunk.subarray(0, bytesRead), bytesRead === 0), bytesRead === 0);
      if (bytesRead === 0 || !(await between())) return;
    }
  } finally {
    await file.close();
  }
}
