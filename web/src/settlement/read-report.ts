import { readDate } from '../../../src/demand/reading/date-reading.js';
import { type Evidence, isPositive, isTooPrecise, readNumber, resolved, withEvidence } from '../../../src/demand/reading/number-reading.js';
import type { Cells } from '../parts/sheet/cells.js';

/** Why the service refuses a line. */
type Refusal = 'outside_term' | 'not_signed_up' | 'lot_not_awarded' | 'reference_taken' | 'period_reported';

/** What is sold where, as far as reading asks. */
interface SoldThere {
  readonly item: string;
  readonly region: string;
  readonly category: string;
}

/** A line as the API takes it. */
interface ReportLine extends SoldThere {
  readonly reference: string;
  readonly date: string;
  readonly party: string;
  readonly quantity: string;
}

/** The columns of a volume report's table, each with its width. */
export const REPORT_COLUMNS = [
  { field: 'reference', width: 190 },
  { field: 'date', width: 120 },
  { field: 'party', width: 150 },
  { field: 'item', width: 160 },
  { field: 'region', width: 120 },
  { field: 'quantity', width: 140, isNumber: true },
] as const;
export type ReportField = (typeof REPORT_COLUMNS)[number]['field'];

/** Why a cell cannot be reported, as read here or as the service answers. */
export type FaultReason =
  | 'missing'
  | 'long'
  | 'twice'
  | 'date'
  | 'dateAmbiguous'
  | 'item'
  | 'region'
  | 'regionMissing'
  | 'number'
  | 'ambiguous'
  | 'notPositive'
  | 'precise'
  | Refusal;

/** A cell at fault, by its row in the table (from 0). */
export interface ReportFault {
  readonly row: number;
  readonly field: ReportField;
  readonly reason: FaultReason;
}

/** A table as read: the lines that it makes, from which rows, and everything that is wrong with it. */
export interface ReadReport {
  readonly lines: readonly ReportLine[];
  readonly rows: readonly number[];
  readonly faults: readonly ReportFault[];
}

const columnOf = (field: ReportField): number => REPORT_COLUMNS.findIndex((column) => column.field === field);
/** As the API takes it. */
const LONGEST = 100;

/** Reads a table of purchases; empty rows are left out, and what can be read two ways is a fault, never a guess. Domain §5, §14. */
export function readReport(cells: Cells, sold: readonly SoldThere[]): ReadReport {
  const at = (row: readonly string[], field: ReportField): string => row[columnOf(field)]?.trim() ?? '';
  const evidence = cells.reduce<Evidence>((found, row) => withEvidence(found, readNumber(at(row, 'quantity'))), undefined);
  const references = new Map<string, number>();
  for (const row of cells) references.set(at(row, 'reference'), (references.get(at(row, 'reference')) ?? 0) + 1);
  const read = cells.flatMap((row, index) => {
    if (row.every((text) => text.trim() === '')) return [];
    const parts = {
      ...where(at(row, 'item'), at(row, 'region'), sold),
      date: dateIn(at(row, 'date')),
      quantity: quantityIn(at(row, 'quantity'), evidence),
    };
    const reference = labelIn(at(row, 'reference'));
    const once = reference.fault === undefined && (references.get(reference.value) ?? 0) > 1 ? { ...reference, fault: 'twice' as const } : reference;
    return [{ index, parts: { ...parts, reference: once, party: labelIn(at(row, 'party')) } }];
  });
  return {
    rows: read.map(({ index }) => index),
    lines: read.map(({ parts: { item, region, category, date, quantity, reference, party } }) => ({
      reference: reference.value,
      date: date.value,
      party: party.value,
      category,
      region: region.value,
      item: item.value,
      quantity: quantity.value,
    })),
    faults: read.flatMap(({ index, parts }) =>
      REPORT_COLUMNS.flatMap(({ field }) => {
        const { fault } = parts[field];
        return fault === undefined ? [] : [{ row: index, field, reason: fault }];
      }),
    ),
  };
}

interface Part {
  readonly value: string;
  readonly fault: FaultReason | undefined;
}

const well = (value: string): Part => ({ value, fault: undefined });
const faulty = (fault: FaultReason): Part => ({ value: '', fault });

function labelIn(text: string): Part {
  return text === '' ? faulty('missing') : text.length > LONGEST ? faulty('long') : well(text);
}

/** The item, and the region where there are several; an item that is sold in one region needs none. */
function where(item: string, region: string, sold: readonly SoldThere[]): { item: Part; region: Part; category: string } {
  const found = sold.filter((each) => each.item.toLowerCase() === item.toLowerCase());
  const [first] = found;
  if (!first) return { item: faulty(item === '' ? 'missing' : 'item'), region: well(region), category: '' };
  const there = region === '' && found.length === 1 ? first : found.find((each) => each.region === region);
  return {
    item: well(first.item),
    region: there ? well(there.region) : faulty(region === '' ? 'regionMissing' : 'region'),
    category: there?.category ?? first.category,
  };
}

function dateIn(text: string): Part {
  if (text === '') return faulty('missing');
  const reading = readDate(text);
  return reading.kind === 'date' ? well(reading.iso) : faulty(reading.kind === 'ambiguous' ? 'dateAmbiguous' : 'date');
}

function quantityIn(text: string, evidence: Evidence): Part {
  if (text === '') return faulty('missing');
  const reading = resolved(readNumber(text), evidence);
  if (reading.kind !== 'number') return faulty(reading.kind === 'ambiguous' ? 'ambiguous' : 'number');
  if (!isPositive(reading.value)) return faulty('notPositive');
  return isTooPrecise(reading.value) ? faulty('precise') : well(reading.value);
}

const FIELD_OF: Readonly<Record<Refusal, ReportField>> = {
  outside_term: 'date',
  not_signed_up: 'party',
  lot_not_awarded: 'item',
  reference_taken: 'reference',
  period_reported: 'date',
};

/** The rows that the service refused, with what was wrong at the cell that it is about; the others are done with. */
export function refusedRows(
  cells: Cells,
  { rows }: ReadReport,
  refusals: readonly { readonly row: number; readonly reason: Refusal }[],
): { cells: Cells; faults: ReportFault[] } {
  const kept = refusals.map(({ row }) => cells[rows[row - 1] ?? -1] ?? []);
  return { cells: kept, faults: refusals.map(({ reason }, row) => ({ row, field: FIELD_OF[reason], reason })) };
}
