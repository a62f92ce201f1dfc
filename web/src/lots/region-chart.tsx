import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isMore, percentOf, type Position, useNames, WITHHELD } from './lots';
import { Quantity } from './totals';

interface Regions {
  readonly positions: readonly Position[];
  readonly item: string | undefined;
  readonly choose: (item: string) => void;
}

/** One item's totals by two-digit postcode area: quantities of different items have no common unit. */
export function RegionChart({ positions, item, choose }: Regions) {
  const { t } = useTranslation('lots');
  const names = useNames();
  const items = itemsByRegions(positions);
  const chosen = item !== undefined && items.includes(item) ? item : items[0];
  const shown = positions.filter((position) => position.item === chosen).sort((a, b) => (a.regions.join() < b.regions.join() ? -1 : 1));
  const largest = shown.map(({ total }) => total).reduce((most, total) => (total !== WITHHELD && isMore(total, most) ? total : most), '0');
  return (
    <>
      <Select
        label={t('regions.item')}
        data={items.map((code) => ({ value: code, label: `${names.item(code)} (${code})` }))}
        value={chosen ?? null}
        onChange={(code) => code && choose(code)}
        allowDeselect={false}
        searchable
        maw={420}
        mb="md"
      />
      <Text size="sm" c="dimmed" mb="sm">
        {t('regions.intro')}
      </Text>
      <dl className="regions">
        {shown.map((position) => (
          <RegionBar key={position.id} position={position} largest={largest} />
        ))}
      </dl>
    </>
  );
}

function RegionBar({ position: { regions, total, unit }, largest }: { position: Position; largest: string }) {
  const isWithheld = total === WITHHELD;
  return (
    <>
      <dt>{regions.join(' + ')}</dt>
      <dd aria-hidden="true">
        <div className="bar">
          <span className={isWithheld ? 'withheld' : 'firm'} style={isWithheld ? {} : { width: `${percentOf(total, largest)}%` }} />
        </div>
      </dd>
      <dd className="numeric">
        <Quantity value={total} unit={unit} />
      </dd>
    </>
  );
}

/** The items, those asked for in most regions first. */
function itemsByRegions(positions: readonly Position[]): string[] {
  const counts = new Map<string, number>();
  for (const { item } of positions) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([item]) => item);
}
