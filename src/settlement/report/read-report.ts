import type { Cell } from '../../demand/reading/cell.js';
import { type NamedColumn, namedColumns, SAMPLE_LINES } from '../../demand/reading/column-mapping.js';
import { type DemandSource, openTable } from '../../demand/reading/demand-table.js';
import { isRequirementLine } from '../../demand/reading/header.js';
import { isTable } from '../../demand/reading/table.js';
import { DomainError } from '../../values/domain-error.js';
import { type CheckedLine, evidenceIn, ReportCheck, type ReportKnown } from './report-check.js';
import { type ReportFault, reportSuggestion } from './report-fault.js';
import { REPORT_FIELDS, type ReportField } from './report-fields.js';

/** What a report of one period may weigh: a supplier sends its lines, not its archive. */
const MOST_REPORTED_LINES = 50_000;

/** What a supplier's file says. */
export interface ReadReport {
  readonly columns: readonly NamedColumn<ReportField>[];
  /** how many lines stand in it */
  readonly rows: number;
  /** lines whose item or customer the supplier keeps aside */
  readonly setAside: number;
  readonly lines: readonly CheckedLine[];
  readonly faults: readonly ReportFault[];
}

/**
 * Reads a supplier's file and checks every line of it. Domain §5, §14; decision 16.
 * @throws DomainError `volume_report.too_long`, and as the reader of demand files
 */
export async function readReport(source: DemandSource<ReportField>, known: ReportKnown): Promise<ReadReport> {
  const mapping = source.mapping ?? new Map<string, ReportField | null>();
  const table = await openTable(source, REPORT_FIELDS);
  if (!isTable(table)) {
    const columns = table.likely ? namedColumns(table.likely.headers, table.likely.lines, mapping, REPORT_FIELDS) : [];
    return { columns, rows: 0, setAside: 0, lines: [], faults: [noHeader(known)] };
  }
  const rows: { readonly row: number; readonly cells: readonly Cell[] }[] = [];
  await table.pass(
    (row, cells) => {
      if (isRequirementLine(cells)) rows.push({ row, cells });
      if (rows.length > MOST_REPORTED_LINES) throw tooLong();
    },
    async () => true,
  );
  const evidence = evidenceIn(
    table.columns,
    rows.map(({ cells }) => cells),
  );
  const sample = rows.slice(0, SAMPLE_LINES).map(({ cells }) => cells);
  const columns = namedColumns(table.headers, sample, mapping, REPORT_FIELDS);
  return { columns, rows: rows.length, ...checked(rows, new ReportCheck(table.columns, known, evidence)) };
}

function checked(
  rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[],
  check: ReportCheck,
): Pick<ReadReport, 'setAside' | 'lines' | 'faults'> {
  const lines: CheckedLine[] = [];
  const faults: ReportFault[] = [];
  let setAside = 0;
  for (const { row, cells } of rows) {
    const line = check.check(row, cells);
    if (line === 'set aside') setAside += 1;
    else if ('date' in line) lines.push(line);
    else faults.push(...line);
  }
  return { setAside, lines, faults };
}

function noHeader({ period }: ReportKnown): ReportFault {
  const suggestion = reportSuggestion('no_header', { field: 'item', value: '', days: period, baseUnit: undefined });
  return { row: 1, field: '', reason: 'no_header', value: '', suggestion };
}

function tooLong(): DomainError {
  return new DomainError(
    'too_large',
    'volume_report.too_long',
    `A report has at most ${MOST_REPORTED_LINES} lines. Add up what a customer bought of an item in a month, or report by months.`,
  );
}
