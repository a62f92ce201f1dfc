import { Decimal } from '../../values/decimal.js';
import type { Agreed } from '../agreed.js';
import { noOrderHeader, noOrderLine, type OrderFault } from './order-fault.js';
import type { OrderColumns } from './order-header.js';
import { evidenceIn, type FileRow, OrderCheck, type Orderer, type OrderLine } from './order-line.js';

/** What stands in a file: rows below its header line; without columns no line is one. */
export interface ReadFile {
  readonly columns: OrderColumns | undefined;
  readonly rows: readonly FileRow[];
}

/** The lines of a file, or every faulty cell of it. */
export interface CheckedFile {
  readonly lines: readonly OrderLine[];
  readonly faults: readonly OrderFault[];
}

/** An order as it stands already. */
export interface StandingOrder {
  readonly reference: string;
  readonly positionId: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly region: string;
  readonly quantity: string;
  readonly isCancelled: boolean;
  /** not called off yet: an open request to several suppliers may become a call-off of this number */
  readonly isRequested: boolean;
}

/** Checks a whole order file; the lines come in the file's order. Domain §5, §14. */
export function checkOrders({ columns, rows }: ReadFile, agreed: Agreed, orderer: Orderer): CheckedFile {
  if (!columns) return { lines: [], faults: [noOrderHeader()] };
  if (rows.length === 0) return { lines: [], faults: [noOrderLine()] };
  const check = new OrderCheck(columns, agreed, orderer, evidenceIn(columns, rows));
  const [lines, faults]: [OrderLine[], OrderFault[]] = [[], []];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const line = check.check(row);
    if (!('reference' in line)) faults.push(...line);
    else {
      const before = seen.get(line.reference);
      if (before !== undefined) faults.push(referenceFault(columns, line, 'reference_twice', twice(before)));
      seen.set(line.reference, before ?? line.row);
      lines.push(line);
    }
  }
  return { lines, faults };
}

const twice = (row: number): string =>
  `Row ${row} has this number too. Add a column with the line number of the order, e.g. “Position”, or take one of them out.`;

function referenceFault(columns: OrderColumns, line: OrderLine, reason: 'reference_twice' | 'reference_taken', suggestion: string): OrderFault {
  const column = columns.order[0];
  return { row: line.row, ...(column === undefined ? {} : { column: column + 1 }), field: 'order', reason, value: line.reference, suggestion };
}

/** Which of the lines are new, and which stand already; a number that stands for another order is a fault. Domain §14. */
export function againstStanding(
  columns: OrderColumns,
  lines: readonly OrderLine[],
  standing: readonly StandingOrder[],
): { readonly toPlace: readonly OrderLine[]; readonly faults: readonly OrderFault[] } {
  const byReference = new Map(standing.map((order) => [order.reference, order]));
  const [toPlace, faults]: [OrderLine[], OrderFault[]] = [[], []];
  for (const line of lines) {
    const before = byReference.get(line.reference);
    if (!before) toPlace.push(line);
    else if (before.isRequested)
      faults.push(
        referenceFault(
          columns,
          line,
          'reference_taken',
          'An open request of yours to several suppliers has this number. Give the order another number, or take the line out.',
        ),
      );
    else if (before.isCancelled)
      faults.push(
        referenceFault(
          columns,
          line,
          'reference_taken',
          'You have cancelled the order of this number. Give it another number, or take the line out.',
        ),
      );
    else if (!isSame(before, line))
      faults.push(
        referenceFault(
          columns,
          line,
          'reference_taken',
          'You have called off something else under this number. Give it another number, or take the line out.',
        ),
      );
  }
  return { toPlace, faults };
}

function isSame(before: StandingOrder, { position, date, region, quantity }: OrderLine): boolean {
  const isAlike = before.positionId === position.id && before.date === date && before.region === region;
  return isAlike && Decimal.parse(before.quantity).equals(Decimal.parse(quantity));
}
