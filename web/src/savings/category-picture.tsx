import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportTable } from '../parts/exports/csv';
import { Picture } from '../parts/picture/picture';
import { useShown } from '../parts/shown';
import type { SavingsByCategory } from './savings';

type Category = SavingsByCategory['items'][number];

/** So many categories have a colour of their own; the smaller ones are in the table alone. */
const DRAWN = 6;

/** The largest savings and losses first. */
function largest(categories: readonly Category[]): Category[] {
  const size = ({ known }: Category): number => Math.abs(Number(known));
  return [...categories].sort((a, b) => size(b) - size(a)).slice(0, DRAWN);
}

/** What each category saved in each month, on top of each other. Domain §17. */
export function CategoryPicture({ categories, year, currency }: { categories: readonly Category[]; year: number; currency: string }) {
  const { t, i18n } = useTranslation('savings');
  const shown = useShown();
  const isGerman = i18n.language === 'de';
  const nameOf = ({ nameDe, nameEn }: Category): string => (isGerman ? nameDe : nameEn);
  const option = useMemo((): EChartsCoreOption => {
    const format = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
    const amounts = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2 });
    return {
      grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
      legend: { top: 4, left: 0, type: 'scroll' },
      tooltip: { trigger: 'axis', valueFormatter: (amount: unknown) => (amount === undefined ? '–' : amounts.format(Number(amount))) },
      xAxis: { type: 'category', data: Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(year, month))) },
      yAxis: { type: 'value' },
      series: largest(categories).map((category) => ({
        type: 'bar',
        stack: 'saved',
        name: isGerman ? category.nameDe : category.nameEn,
        data: category.months.map(({ known }) => known),
        barMaxWidth: 28,
      })),
    };
  }, [categories, year, i18n.language, isGerman]);
  const table: ExportTable = {
    columns: [
      { title: t('picture.of') },
      { title: t('category') },
      { title: t('known'), kind: 'decimal' },
      { title: t('unknownTurnover'), kind: 'decimal' },
    ],
    rows: categories.flatMap((category) =>
      category.months.map(({ month, known, unknownTurnover }) => [month, nameOf(category), known, unknownTurnover]),
    ),
  };
  const told = categories.map((category) => `${nameOf(category)} ${shown.price(category.known)} ${currency}`).join('; ');
  return <Picture title={t('categories.picture', { year, currency })} summary={told} option={option} table={table} />;
}
