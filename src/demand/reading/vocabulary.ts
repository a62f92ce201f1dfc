import { type Cell, textOf } from './cell.js';
import { fold } from './text.js';

/** What the columns of one kind of file can mean, and which of that a line has to name to be its header. Domain §5. */
export interface Vocabulary<F extends string> {
  /** in the order in which faults are listed */
  readonly fields: readonly F[];
  readonly required: readonly F[];
  /** by header key */
  readonly known: ReadonlyMap<string, F>;
}

/** Where each field stands: its columns from left to right (0 = first), the first that is filled counts. */
export type ColumnsOf<F extends string> = { readonly [K in F]: readonly number[] };

/** What somebody says that headers mean, by their key; null: the column is kept aside. Domain §5. */
export type MappingOf<F extends string> = ReadonlyMap<string, F | null>;

/** @param headers those seen for each field, with `, ` between them */
export function vocabularyOf<F extends string>(headers: Readonly<Record<F, string>>, required: readonly NoInfer<F>[]): Vocabulary<F> {
  // Object.keys forgets the names' type; they are those of the record.
  const fields = Object.keys(headers) as F[];
  const known = new Map(fields.flatMap((field) => headers[field].split(', ').map((header) => [headerKey(header), field] as const)));
  return { fields, required, known };
}

/** A header's spelling without case, surrounding blanks, and trailing `:` or `*`. */
export function headerKey(text: string): string {
  return fold(fold(text).replace(/[\s:*]+$/, ''));
}

/** The field that a header names: what somebody says that it means, else what is known of it. Domain §5. */
export function fieldIn<F extends string>(vocabulary: Vocabulary<F>, header: string, mapping: MappingOf<NoInfer<F>>): F | undefined {
  const key = headerKey(header);
  const said = mapping.get(key);
  return said === undefined ? vocabulary.known.get(key) : (said ?? undefined);
}

/** The columns of a line that names all that is required, or undefined when it is no header line. Domain §5. */
export function columnsIn<F extends string>(
  vocabulary: Vocabulary<F>,
  cells: readonly Cell[],
  mapping: MappingOf<NoInfer<F>>,
): ColumnsOf<F> | undefined {
  const found = new Map<F, number[]>(vocabulary.fields.map((field) => [field, []]));
  cells.forEach((cell, column) => {
    const field = fieldIn(vocabulary, textOf(cell), mapping);
    if (field) found.get(field)?.push(column);
  });
  if (vocabulary.required.some((field) => found.get(field)?.length === 0)) return undefined;
  // One entry a field, as the map was filled.
  return Object.fromEntries(found) as Record<F, number[]>;
}
