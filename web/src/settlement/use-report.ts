import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { type AgreementDetail, useAgreementChange } from '../agreement/agreements';
import { useSeat } from '../parts/seats';
import { type Cells, trimmed } from '../parts/sheet/cells';
import { changed, redone, startingWith, undone } from '../parts/sheet/history';
import { type ReadReport, readReport, refusedRows, REPORT_COLUMNS, type ReportFault } from './read-report';
import type { Sold } from './sold';
import { type ReportLine, type ReportOutcome, reportVolumes, unreportedCallOffs } from './volumes';

/** As many lines as one report takes. */
export const MOST_LINES = 5000;
const NO_FAULTS: readonly ReportFault[] = [];

/** A report's lines as rows of the table, numbers as the reader writes them. */
export type Written = (line: ReportLine) => Readonly<Record<(typeof REPORT_COLUMNS)[number]['field'], string>>;

/** The table of a volume report: what stands in it, what is wrong with it, and what became of it. Domain §14. */
export function useReport({ id: agreementId }: AgreementDetail, sold: readonly Sold[], written: Written) {
  const seat = useSeat();
  const [history, setHistory] = useState(() => startingWith([]));
  const [refused, setRefused] = useState<{ readonly cells: Cells; readonly faults: readonly ReportFault[] }>();
  const [isChecked, setIsChecked] = useState(false);
  const { cells } = history;
  const read = useMemo(() => readReport(cells, sold), [cells, sold]);
  const change = useCallback((wanted: Cells): void => setHistory((now) => changed(now, trimmed(wanted))), []);
  const filling = useMutation({
    mutationFn: () => unreportedCallOffs(seat, agreementId),
    onSuccess: (lines) => change([...cells, ...lines.map((line) => REPORT_COLUMNS.map(({ field }) => written(line)[field]))]),
  });
  const reporting = useAgreementChange(seat, ({ lines }: ReadReport) => reportVolumes(seat, agreementId, [...lines]));
  const settle = (outcome: ReportOutcome): void => {
    const left = refusedRows(cells, read, outcome.refusals);
    setRefused(left);
    setIsChecked(false);
    setHistory(startingWith(left.cells));
  };
  const report = (): void => {
    setIsChecked(true);
    if (read.faults.length === 0) reporting.mutate(read, { onSuccess: settle });
  };
  return {
    cells,
    change,
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    canUndo: history.before.length > 0,
    canRedo: history.after.length > 0,
    lines: read.rows.length,
    /** What the service refused, until its row is changed; what is wrong in itself, once it was tried to report it. */
    faults: refused && refused.cells === cells ? refused.faults : isChecked ? read.faults : NO_FAULTS,
    fill: () => filling.mutate(),
    /** How many lines the call-offs gave; undefined before. */
    filled: filling.data?.length,
    report,
    outcome: reporting.data,
    isBusy: filling.isPending || reporting.isPending,
    problem: filling.error ?? reporting.error,
  };
}
