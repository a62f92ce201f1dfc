import { agreementYear, type YearDays } from '../settlement/agreement-year.js';

/** An agreement year with its days. */
export interface YearToSettle extends YearDays {
  readonly year: number;
}

/**
 * Through which years a bonus run may count, the latest first: those that are over, and none before the latest that a
 * released run has settled; a year that a termination took away holds none back. Domain §14; decision 13.
 * @param term its last day is that of an agreement that ended earlier, too
 * @param today `YYYY-MM-DD`, the network's day
 */
export function yearsToSettle(
  term: { readonly termFrom: string; readonly termTo: string },
  today: string,
  runs: readonly { readonly state: string; readonly year: number }[],
): YearToSettle[] {
  const settled = Math.max(0, ...runs.filter(({ state }) => state === 'released').map(({ year }) => year));
  const years = [4, 3, 2, 1].map((year) => ({ year, ...agreementYear(term, year) })).filter(({ from }) => from <= term.termTo);
  const latest = Math.min(settled, years[0]?.year ?? 0);
  return years.filter(({ year, until }) => year >= latest && until < today);
}
