import type { Api } from '../api/api';
import { type EntryReader, written } from './entry-reader';

export type Clause = Api<'PriceAdjustmentClause'>;

/** How prices follow indices, as it is being written. Domain §16. */
export interface ClauseEntry {
  readonly fixed: string;
  readonly indices: readonly { readonly series: string; readonly weight: string }[];
  /** `2027-01` */
  readonly baseMonth: string;
  readonly thresholdPercent: string;
  /** Empty: no limit. */
  readonly capUpPercent: string;
  readonly capDownPercent: string;
  readonly noticeDays: string;
  readonly everyMonths: string;
  readonly missingMonth: NonNullable<Clause['missingMonth']>;
  readonly decimals: string;
}

/** The most that the clause's fields in whole numbers take. */
export const MOST_OF_CLAUSE = { noticeDays: 365, everyMonths: 36, decimals: 6 } as const;
export const MOST_INDICES = 10;

const USUAL = { thresholdPercent: '0', noticeDays: 30, everyMonths: 3, missingMonth: 'wait', decimals: 2 } as const;

/** A clause that nothing is written in yet but what is usual. */
export const newClause = (): ClauseEntry => ({
  fixed: '',
  indices: [{ series: '', weight: '' }],
  baseMonth: '',
  ...USUAL,
  capUpPercent: '',
  capDownPercent: '',
  noticeDays: String(USUAL.noticeDays),
  everyMonths: String(USUAL.everyMonths),
  decimals: String(USUAL.decimals),
});

/** A clause as the form shows it. */
export function clauseEntryOf(clause: Clause, language: string): ClauseEntry {
  const shown = (decimal: string): string => written(decimal, language);
  const { thresholdPercent, capUpPercent, capDownPercent, noticeDays, everyMonths, missingMonth, decimals } = { ...USUAL, ...clause };
  return {
    fixed: shown(clause.fixed),
    indices: clause.indices.map(({ series, weight }) => ({ series, weight: shown(weight) })),
    baseMonth: clause.baseMonth,
    thresholdPercent: shown(thresholdPercent),
    capUpPercent: shown(capUpPercent ?? ''),
    capDownPercent: shown(capDownPercent ?? ''),
    noticeDays: String(noticeDays),
    everyMonths: String(everyMonths),
    missingMonth,
    decimals: String(decimals),
  };
}

/** Reads what was written of a clause; faults are noted at their fields. */
export function readClause(entry: ClauseEntry, { decimal, count, needed }: EntryReader): Clause {
  const at = (field: string): string => `priceAdjustment/${field}`;
  const cap = (field: 'capUpPercent' | 'capDownPercent'): string | null => (entry[field].trim() === '' ? null : decimal(at(field), entry[field]));
  return {
    fixed: decimal(at('fixed'), entry.fixed),
    indices: entry.indices.map(({ series, weight }, index) => ({
      series: needed(at(`indices/${index}/series`), series),
      weight: decimal(at(`indices/${index}/weight`), weight),
    })),
    baseMonth: needed(at('baseMonth'), entry.baseMonth),
    thresholdPercent: decimal(at('thresholdPercent'), entry.thresholdPercent),
    capUpPercent: cap('capUpPercent'),
    capDownPercent: cap('capDownPercent'),
    noticeDays: count(at('noticeDays'), entry.noticeDays, MOST_OF_CLAUSE.noticeDays),
    everyMonths: count(at('everyMonths'), entry.everyMonths, MOST_OF_CLAUSE.everyMonths),
    missingMonth: entry.missingMonth,
    decimals: count(at('decimals'), entry.decimals, MOST_OF_CLAUSE.decimals),
  };
}
