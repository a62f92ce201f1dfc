import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCategoryName } from '../parts/category-names';
import type { ExportTable } from '../parts/exports/csv';
import { Picture } from '../parts/picture/picture';
import { Empty } from '../parts/states';
import type { Priority } from './ballots';

const LINE = 44;

/** Bars, the most wanted category on top. */
function barsOf(names: readonly string[], points: readonly number[]): EChartsCoreOption {
  return {
    grid: { left: 8, right: 40, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: [...names], axisLabel: { width: 140, overflow: 'truncate' } },
    series: [{ type: 'bar', data: [...points], barMaxWidth: 22, label: { show: true, position: 'right' } }],
  };
}

/** The result of the vote: points, and how many members gave any. Domain §4. */
export function Result({ priorities }: { priorities: readonly Priority[] }) {
  const { t } = useTranslation('ballot');
  const nameOf = useCategoryName();
  const names = priorities.map(({ category }) => nameOf(category)).join('\n');
  const option = useMemo(
    () =>
      barsOf(
        names.split('\n'),
        priorities.map(({ points }) => points),
      ),
    [names, priorities],
  );
  const [first] = priorities;
  if (!first) return <Empty title={t('result.none')} />;
  const table: ExportTable = {
    columns: [
      { title: t('result.rank'), kind: 'decimal' },
      { title: t('result.category') },
      { title: t('result.points'), kind: 'decimal' },
      { title: t('result.voters'), kind: 'decimal' },
    ],
    rows: priorities.map(({ rank, category, points, voters }) => [String(rank), nameOf(category), String(points), String(voters)]),
  };
  return (
    <Picture
      title={t('result.picture')}
      summary={t('result.summary', { category: nameOf(first.category), points: first.points, count: first.voters })}
      option={option}
      table={table}
      height={40 + LINE * priorities.length}
    />
  );
}
