import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportTable } from '../parts/exports/csv';
import { Picture } from '../parts/picture/picture';
import { useShown } from '../parts/shown';
import type { IndexSeriesDetail } from './indices';
import { useMonths } from './month-words';

/** The course of a series, month by month. */
export function SeriesPicture({ series: { values, base } }: { series: IndexSeriesDetail }) {
  const { t, i18n } = useTranslation('indices');
  const shown = useShown();
  const month = useMonths();
  const option = useMemo((): EChartsCoreOption => {
    const numbers = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 6 });
    return {
      grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => (typeof value === 'string' ? numbers.format(Number(value)) : '–') },
      xAxis: { type: 'category', data: values.map((row) => month(row.month)) },
      yAxis: { type: 'value', scale: true },
      series: [{ type: 'line', name: t('value'), data: values.map(({ value }) => value), showSymbol: values.length < 2, lineStyle: { width: 2.5 } }],
    };
  }, [values, t, i18n.language]);
  const table: ExportTable = {
    columns: [{ title: t('month') }, { title: t('value'), kind: 'decimal' }],
    rows: values.map((row) => [row.month, row.value]),
  };
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return null;
  const words = { from: month(first.month), first: shown.decimal(first.value), to: month(last.month), last: shown.decimal(last.value) };
  return <Picture title={t('picture', { base: base ?? '' })} summary={t('picture.summary', words)} option={option} table={table} />;
}
