import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

use([
  AriaComponent,
  BarChart,
  DatasetComponent,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

/** Teal first; told apart by brightness too, so that they differ in grey and for the colour-blind. */
const PALETTE = {
  light: ['#0b6673', '#d98a1f', '#5b4b9a', '#4facbb', '#a33b5c', '#7a8a2f'],
  dark: ['#4facbb', '#f0b35a', '#a99bdd', '#a5d5dd', '#e08aa5', '#bccb74'],
};

/** An axis whose numbers are written as the reader's language writes them. */
function spoken(axis: unknown, numbers: Intl.NumberFormat): unknown {
  if (typeof axis !== 'object' || axis === null || !('type' in axis) || axis.type !== 'value') return axis;
  return { ...axis, axisLabel: { formatter: (value: number) => numbers.format(value) } };
}

/** Lets a drawn picture be scaled whole, as paper needs it: it was drawn for the screen's width. */
function scalable(element: HTMLElement): void {
  const drawn = element.querySelector('svg');
  drawn?.setAttribute('viewBox', `0 0 ${drawn.getAttribute('width')} ${drawn.getAttribute('height')}`);
}

/** A picture of ECharts in the reader's colours, as SVG, as wide as there is room. */
export default function Canvas({ option, height }: { option: EChartsCoreOption; height: number }) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const { language } = useTranslation().i18n;
  const isStill = useReducedMotion(undefined, { getInitialValueInEffect: false });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const { color: ink, fontFamily } = getComputedStyle(element);
    const chart = init(element, scheme === 'dark' ? 'dark' : undefined, { renderer: 'svg' });
    const numbers = new Intl.NumberFormat(language);
    chart.on('finished', () => scalable(element));
    chart.setOption({
      backgroundColor: 'transparent',
      color: PALETTE[scheme],
      textStyle: { fontFamily, color: ink },
      animation: !isStill,
      aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
      ...option,
      xAxis: spoken(option['xAxis'], numbers),
      yAxis: spoken(option['yAxis'], numbers),
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [option, scheme, isStill, language]);
  return <div ref={place} className="picture" style={{ height, width: '100%' }} />;
}
