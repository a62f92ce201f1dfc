import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportTable } from '../parts/exports/csv';
import { Picture } from '../parts/picture/picture';
import { useShown } from '../parts/shown';
import type { YearOfSavings } from './savings';

interface Drawn {
  readonly months: readonly string[];
  readonly shown: (amount: unknown) => string;
  readonly names: { readonly month: string; readonly soFar: string; readonly fee: string };
}

/** Each month as a bar, the year so far as a line, and the fee as the line that it has to pass. */
function optionOf({ months, fee }: Pick<YearOfSavings, 'months' | 'fee'>, { months: labels, names, shown }: Drawn): EChartsCoreOption {
  const line = { type: 'line', symbolSize: 7, lineStyle: { width: 3 } } as const;
  return {
    grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
    legend: { top: 4, left: 0 },
    tooltip: { trigger: 'axis', valueFormatter: shown },
    xAxis: { type: 'category', data: [...labels] },
    yAxis: { type: 'value' },
    series: [
      { type: 'bar', name: names.month, data: months.map(({ known }) => known), barMaxWidth: 28 },
      { ...line, name: names.fee, data: labels.map(() => fee), symbol: 'none', lineStyle: { width: 3, type: 'dashed' } },
      { ...line, name: names.soFar, data: months.map(({ soFar }) => soFar) },
    ],
  };
}

/** A year's savings month by month against the annual fee. Domain §17. */
export function YearPicture({ year, currency, isParty }: { year: YearOfSavings; currency: string; isParty: boolean }) {
  const { t, i18n } = useTranslation('savings');
  const shown = useShown();
  const fee = t(isParty ? 'fee' : 'fees');
  const option = useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
    const months = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(year.year, month)));
    const amounts = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2 });
    const toldAmount = (amount: unknown): string => (amount === undefined || amount === null ? '–' : amounts.format(Number(amount)));
    return optionOf(year, { months, shown: toldAmount, names: { month: t('picture.month'), soFar: t('picture.soFar'), fee } });
  }, [year, t, i18n.language, fee]);
  const table: ExportTable = {
    columns: [
      { title: t('picture.of') },
      { title: t('picture.month'), kind: 'decimal' },
      { title: t('picture.soFar'), kind: 'decimal' },
      { title: fee, kind: 'decimal' },
    ],
    rows: year.months.map(({ month, known, soFar }) => [month, known, soFar, year.fee]),
  };
  const amount = (text: string): string => `${shown.price(text)} ${currency}`;
  return (
    <Picture
      title={t('picture', { year: year.year, currency })}
      summary={t('picture.summary', { known: amount(year.known), fee: amount(year.fee) })}
      option={option}
      table={table}
    />
  );
}
