import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picture } from '../parts/picture/picture';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { type Call, type Evaluated, lowestOf, percentAbove } from './award';

/** The marks of suppliers differ in shape too, for whoever does not tell colours apart. */
const SHAPES = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];

const GRID = { left: 56, right: 24, top: 56, bottom: 48 };

/** Bids by price above the lowest and by quality: who is cheap and good stands at the upper left. */
export function PriceQuality({ call, bids }: { call: Call; bids: readonly Evaluated[] }) {
  const { t } = useTranslation('award');
  const shown = useShown();
  const [lotId, setLotId] = useState<string | null>(null);
  const lots = call.lots.filter(({ id }) => bids.some((bid) => bid.lotId === id));
  const points = useMemo(() => pointsOf(bids, lotId), [bids, lotId]);
  const titleOf = (of: string): string => lots.find(({ id }) => id === of)?.title ?? '';
  const nameOf = (code: string): string => call.suppliers.find(({ supplier }) => supplier === code)?.name ?? code;
  const option = useMemo(
    () => ({
      grid: GRID,
      legend: { type: 'scroll', top: 0, itemWidth: 14, itemGap: 24 },
      tooltip: { trigger: 'item' },
      xAxis: { type: 'value', min: 0, name: t('quality.x'), nameLocation: 'middle', nameGap: 28 },
      yAxis: { type: 'value', min: 0, max: 100, name: t('quality.y') },
      series: [...new Set(points.map(({ supplier }) => supplier))].map((supplier, at) => ({
        type: 'scatter',
        name: nameOf(supplier),
        symbol: SHAPES[at % SHAPES.length],
        symbolSize: 13,
        data: points.filter((point) => point.supplier === supplier).map(({ percent, quality }) => [percent, Number(quality)]),
      })),
    }),
    // The names belong to the call; a new function each time would draw anew.
    [points, t, call],
  );
  const first = cheapestAndBest(points);
  return (
    <Section title={t('quality')}>
      <Select
        label={t('column.lot')}
        placeholder={t('quality.all')}
        data={lots.map(({ id, title }) => ({ value: id, label: title }))}
        value={lotId}
        onChange={setLotId}
        clearable
        clearButtonProps={{ 'aria-label': t('quality.all') }}
        maw={320}
        mb="md"
        className="no-print"
      />
      <Picture
        title={t('quality.title')}
        summary={first ? t('quality.summary', { number: points.length, name: nameOf(first.supplier), quality: shown.decimal(first.quality) }) : ''}
        option={option}
        table={{
          columns: [
            { title: t('column.supplier') },
            { title: t('column.lot') },
            { title: t('quality.x'), kind: 'decimal' },
            { title: t('quality.y'), kind: 'decimal' },
          ],
          rows: points.map(({ supplier, lotId: of, percent, quality }) => [nameOf(supplier), titleOf(of), String(percent), quality]),
        }}
      />
    </Section>
  );
}

interface Point {
  readonly lotId: string;
  readonly supplier: string;
  readonly percent: number;
  readonly quality: string;
}

const cheapestAndBest = (points: readonly Point[]): Point | undefined =>
  [...points].sort((a, b) => a.percent - b.percent || Number(b.quality) - Number(a.quality))[0];

function pointsOf(bids: readonly Evaluated[], lotId: string | null): Point[] {
  const wanted = bids.filter((bid) => bid.rank !== null && (lotId === null || bid.lotId === lotId));
  return wanted.map((bid) => {
    const lowest = lowestOf(wanted.filter((other) => other.lotId === bid.lotId).map(({ price }) => price)) ?? bid.price;
    return { lotId: bid.lotId, supplier: bid.supplier, percent: percentAbove(bid.price, lowest), quality: bid.qualityScore };
  });
}
