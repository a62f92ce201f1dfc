import type { Cell } from './cell.js';
import type { LikelyHeader } from './column-mapping.js';
import type { Columns } from './header.js';

/** Takes a row of the file, counted from 1 as a spreadsheet does, with its text as sent. */
export type TakeRow = (row: number, cells: readonly Cell[], raw: string) => void;

/** The part of a demand file below its header line. It can be passed over several times. */
export interface DemandTable {
  readonly columns: Columns;
  readonly headers: readonly Cell[];
  /** @param between awaited now and then, so that rows are not read faster than they are used; false ends the pass */
  pass(take: TakeRow, between: () => Promise<boolean>): Promise<void>;
}

/** A file in which no line names item, quantity and unit; what may have been meant as its header. */
export interface NoTable {
  readonly likely: LikelyHeader | undefined;
}

/** Whether a demand file has a header line. Domain §5. */
export function isTable(read: DemandTable | NoTable): read is DemandTable {
  return 'pass' in read;
}
