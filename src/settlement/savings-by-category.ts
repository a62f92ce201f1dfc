import { Money } from '../values/money.js';
import type { Saving } from './savings.js';
import type { MonthSaving } from './savings-over-time.js';

/** What was saved in a category in a month; several parties or positions may have one each. */
export interface CategoryMonth extends MonthSaving {
  /** the category's code */
  readonly category: string;
}

/** A sum of savings, and of the turnover for which they are not known. */
export type SavedSum = Pick<Saving, 'known' | 'unknownTurnover'>;

/** What was saved in a category in a calendar year, month by month. */
export interface CategorySaving extends SavedSum {
  readonly category: string;
  /** from January to the last month in which anything was bought in any of the categories */
  readonly months: readonly (SavedSum & { readonly month: string })[];
}

/**
 * What was saved in a calendar year by category and month. Months and categories are sums of the same rounded lines, so
 * that the categories add up to the year's saving to the cent; turnover without a baseline stays unknown. Domain §17, §18.
 * @param months of the parties that are looked at, of any years
 * @returns by category's code
 */
export function savingsByCategory(year: number, months: readonly CategoryMonth[], currency: string): CategorySaving[] {
  const ofYear = months.filter(({ month }) => month.startsWith(`${year}-`));
  const last = ofYear.reduce((latest, { month }) => (month > latest ? month : latest), '');
  const calendar = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).filter((month) => month <= last);
  return [...new Set(ofYear.map(({ category }) => category))].sort().map((category) => {
    const own = ofYear.filter((saving) => saving.category === category);
    const byMonth = calendar.map((month) => ({
      month,
      ...savedTogether(
        own.filter((saving) => saving.month === month),
        currency,
      ),
    }));
    return { category, ...savedTogether(own, currency), months: byMonth };
  });
}

/** Several savings in one sum. */
export function savedTogether(savings: readonly SavedSum[], currency: string): SavedSum {
  const sumOf = (of: keyof SavedSum): Money =>
    Money.sum(
      savings.map((saving) => saving[of]),
      currency,
    );
  return { known: sumOf('known'), unknownTurnover: sumOf('unknownTurnover') };
}
