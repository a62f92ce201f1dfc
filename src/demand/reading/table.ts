import type { Cell } from './cell.js';
import type { LikelyHeader } from './column-mapping.js';
import type { Field } from './header.js';
import type { ColumnsOf, MappingOf, Vocabulary } from './vocabulary.js';

/** Takes a row of the file, counted from 1 as a spreadsheet does, with its text as sent. */
export type TakeRow = (row: number, cells: readonly Cell[], raw: string) => void;

/** The part of a file below its header line. It can be passed over several times. */
export interface DemandTable<F extends string = Field> {
  readonly columns: ColumnsOf<F>;
  readonly headers: readonly Cell[];
  /** @param between awaited now and then, so that rows are not read faster than they are used; false ends the pass */
  pass(take: TakeRow, between: () => Promise<boolean>): Promise<void>;
}

/** A file in which no line names all that its header has to name; what may have been meant as its header. */
export interface NoTable {
  readonly likely: LikelyHeader | undefined;
}

/** Whether a file has a header line. Domain §5. */
export function isTable<F extends string>(read: DemandTable<F> | NoTable): read is DemandTable<F> {
  return 'pass' in read;
}

/** What headers mean: by themselves, and as the file's sender says. */
export interface Wording<F extends string> {
  readonly vocabulary: Vocabulary<F>;
  readonly mapping: MappingOf<F>;
}
