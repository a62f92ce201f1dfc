import { monthAfter } from '../../agreement/adjustment/month.js';
import { endOfMonth } from '../../agreement/sign-up.js';

/** How long the periods of an agreement's volume reports are. Domain §14; decision 16. */
export const RHYTHMS = ['month', 'quarter'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** A calendar month (`2027-03`) or quarter (`2027-Q1`) for which a supplier reports, both days inclusive. */
export interface ReportPeriod {
  readonly name: string;
  readonly rhythm: Rhythm;
  readonly from: string;
  readonly to: string;
}

const MONTHS: Readonly<Record<Rhythm, number>> = { month: 1, quarter: 3 };

/** The period of this name, or undefined where there is none. Domain §14; decision 16. */
export function periodNamed(name: string): ReportPeriod | undefined {
  if (name.startsWith('0000')) return undefined;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(name)) return periodFrom(name, 'month');
  const quarter = /^(\d{4})-Q([1-4])$/.exec(name);
  if (!quarter) return undefined;
  const [, year = '', number = ''] = quarter;
  return periodFrom(monthAfter(`${year}-01`, (Number.parseInt(number, 10) - 1) * MONTHS.quarter), 'quarter');
}

/** The period in which a day lies. @param day `YYYY-MM-DD` */
export function periodOn(day: string, rhythm: Rhythm): ReportPeriod {
  const month = Number.parseInt(day.slice(5, 7), 10);
  return periodFrom(monthAfter(day.slice(0, 7), -((month - 1) % MONTHS[rhythm])), rhythm);
}

function periodFrom(firstMonth: string, rhythm: Rhythm): ReportPeriod {
  const to = endOfMonth(`${monthAfter(firstMonth, MONTHS[rhythm] - 1)}-01`);
  const quarter = (Number.parseInt(firstMonth.slice(5), 10) + 2) / 3;
  const name = rhythm === 'month' ? firstMonth : `${firstMonth.slice(0, 4)}-Q${quarter}`;
  return { name, rhythm, from: `${firstMonth}-01`, to };
}

/** Every period that touches the days from `from` to `to`, the earliest first. */
export function periodsBetween(from: string, to: string, rhythm: Rhythm): ReportPeriod[] {
  const periods: ReportPeriod[] = [];
  for (let period = periodOn(from, rhythm); period.from <= to; period = periodFrom(monthAfter(period.from.slice(0, 7), MONTHS[rhythm]), rhythm))
    periods.push(period);
  return periods;
}

/** Whether two periods share a day: a month and a quarter may. */
export function doOverlap(one: Pick<ReportPeriod, 'from' | 'to'>, other: Pick<ReportPeriod, 'from' | 'to'>): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** Whether periods that share no day leave no day out of those from `from` to `to`: three months are a quarter, one is not. Decision 16. */
export function areDaysCovered({ from, to }: Pick<ReportPeriod, 'from' | 'to'>, reported: readonly Pick<ReportPeriod, 'from' | 'to'>[]): boolean {
  let next = from;
  for (const period of reported.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
    if (period.from <= next && next <= period.to) next = dayAfter(period.to);
  return next > to;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
