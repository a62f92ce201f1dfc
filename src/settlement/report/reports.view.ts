import type { z } from 'zod';
import { lettersOf } from '../../demand/reading/column-letters.js';
import { inLanguage } from '../../german/german.js';
import type { Language } from '../../platform/language.js';
import type { PeriodState } from './read-reports.service.js';
import { numberKey } from './report-check.js';
import type { ReportFault } from './report-fault.js';
import type { ReportFile } from './report-files.js';
import type { PeriodsView, ReportFileView } from './reports.schema.js';

const UNKNOWN = { unknown_item: 'item', unknown_party: 'party' } as const;

/**
 * A supplier's file as the API shows it; only the supplier may act on it. What its cells say is its own: they may name customers
 * that have nothing to do with the network, so that others learn only how many cells are faulty for which reason. Domain §6.4.
 */
export function reportFileView(file: ReportFile, isOwn: boolean, language: Language | undefined): z.infer<typeof ReportFileView> {
  const faultCounts = countsIn(file);
  if (!isOwn) return { ...file, columns: [], foundFaults: [], unknownNumbers: [], faultCounts, allowedActions: [] };
  return {
    ...file,
    faultCounts,
    columns: file.columns.map(({ column, header, field, sample }) => ({ column: lettersOf(column), header, field, sample: [...sample] })),
    foundFaults: file.foundFaults.map(({ column, suggestion, ...fault }) => ({
      ...fault,
      column: column === undefined ? null : lettersOf(column),
      suggestion: inLanguage(language, suggestion),
    })),
    unknownNumbers: unknownIn(file),
    allowedActions: file.state === 'committed' ? [] : file.state === 'checked' ? ['commit', 'say'] : ['say'],
  };
}

function countsIn({ foundFaults }: ReportFile): { reason: ReportFault['reason']; count: number }[] {
  const counts = new Map<ReportFault['reason'], number>();
  for (const { reason } of foundFaults) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

function unknownIn({ foundFaults }: ReportFile): { kind: 'item' | 'party'; number: string }[] {
  const numbers = new Map<string, { kind: 'item' | 'party'; number: string }>();
  for (const { reason, value } of foundFaults)
    if (reason === 'unknown_item' || reason === 'unknown_party') {
      const kind = UNKNOWN[reason];
      numbers.set(`${kind} ${numberKey(value)}`, { kind, number: value });
    }
  return [...numbers.values()];
}

/** A reporting period as the API shows it. */
export function periodView({ period, reported, isMissing }: PeriodState): z.infer<typeof PeriodsView>['items'][number] {
  return {
    period: period.name,
    from: period.from,
    to: period.to,
    state: reported ? 'reported' : isMissing ? 'missing' : 'nobody',
    version: reported?.version ?? null,
    reportId: reported?.reportId ?? null,
    lines: reported?.lines ?? null,
    receivedAt: reported?.receivedAt ?? null,
  };
}
