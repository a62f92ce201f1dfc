import { agreementYear, type YearDays } from '../settlement/agreement-year.js';

/** An agreement year with its days. */
export interface YearToSettle extends YearDays {
  readonly year: number;
}

/**
 * Through which years a bonus run may count, the latest first: those that are over, and none before the latest that a
 * released run has settled. Domain §14; decision 13.
 * @param today `YYYY-MM-DD`, the network's day
 */
export function yearsToSettle(
  term: { readonly termFrom: string; readonly termTo: string },
  today: string,
  runs: readonly { readonly state: string; readonly year: number }[],
): YearToSettle[] {
  const settled = Math.max(0, ...runs.filter(({ state }) => state === 'released').map(({ year }) => year));
  return [4, 3, 2, 1]
    .filter((year) => year >= settled)
    .map((year) => ({ year, ...agreementYear(term, year) }))
    .filter(({ from, until }) => from <= term.termTo && until < today);
}
