import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { type Cells, type Place, textAt } from '../parts/sheet/cells';
import { writeCsv } from '../parts/sheet/clipboard';
import type { RowFaults } from '../parts/sheet/sheet-row';
import { columnOf, HEADERS } from './entry-columns';
import { allFaults, send } from './imports';

type Fault = Api<'Fault'>;

/** What the table is called among the files sent; committed anew, it replaces its earlier lines. */
export const TABLE_FILE = 'portal.csv';

/** The head is the file's first row. */
const FIRST = 2;

/** A table as the service has checked it. */
export interface Checked {
  readonly cells: Cells;
  readonly file: Api<'ImportOutcome'>;
  readonly faults: readonly Fault[];
}

/** A faulty cell, where it stands now. */
export interface PlacedFault {
  readonly fault: Fault;
  readonly place: Place;
}

/** Has the service check a table like any file, by the same rules. Domain §5. @throws Problem */
export async function checkTable(seat: Seat, roundId: string, cells: Cells): Promise<Checked> {
  const whole = cells.map((row) => HEADERS.map((_, column) => row[column] ?? ''));
  const file = await send(seat, roundId, new File([`${writeCsv([HEADERS, ...whole])}\n`], TABLE_FILE, { type: 'text/csv' }));
  return { cells, file, faults: file.faults === 0 ? [] : await allFaults(seat, roundId, file.id) };
}

/** Puts the checked table in force, and, if that is all, says so. @throws Problem */
export async function commitTable(seat: Seat, roundId: string, { file }: Checked, isAll: boolean): Promise<void> {
  const path = { networkId: seat.networkId, roundId };
  if (file.state !== 'unchanged')
    await answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/imports/{importId}/commit', {
        params: { path: { ...path, importId: file.id } },
        body: {},
      }),
    );
  if (isAll) await answered(api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/submission', { params: { path }, body: { state: 'submitted' } }));
}

/** The faults of cells that still hold what was checked, also where their rows have moved. */
export function standingFaults({ cells: checked, faults }: Checked, cells: Cells): PlacedFault[] {
  const rows = new Map(cells.map((row, at) => [row, at]));
  return faults.flatMap((fault) => {
    if (fault.field === '') return [];
    const then = { row: fault.row - FIRST, column: columnOf(fault.field) };
    const place = { ...then, row: rows.get(checked[then.row] ?? []) ?? then.row };
    return textAt(cells, place) === textAt(checked, then) ? [{ fault, place }] : [];
  });
}

/** Faults by row and column, each as a sentence. */
export function faultsByRow(faults: readonly PlacedFault[], say: (fault: Fault) => string): ReadonlyMap<number, RowFaults> {
  const rows = new Map<number, Map<number, string>>();
  for (const { fault, place } of faults) {
    const row = rows.get(place.row) ?? new Map<number, string>();
    rows.set(place.row, row.set(place.column, say(fault)));
  }
  return rows;
}
