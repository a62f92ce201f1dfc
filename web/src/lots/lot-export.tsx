import { useTranslation } from 'react-i18next';
import type { ExportTable } from '../parts/exports/csv';
import { ExportMenu } from '../parts/exports/export-menu';
import { useUnitName } from '../parts/units';
import { type Lot, type Position, useNames } from './lots';

/** The shown positions as a file; what is withheld says so there too. Domain §6.3. */
export function LotExport({ lots, positions }: { lots: readonly Lot[]; positions: readonly Position[] }) {
  const { t } = useTranslation('lots');
  const names = useNames();
  const unitName = useUnitName('one');
  const titles = new Map(lots.map(({ id, title }) => [id, title]));
  const texts = ['lot', 'category', 'regions', 'item', 'name', 'unit'] as const;
  const decimals = ['firm', 'forecast', 'total'] as const;
  const table = (): ExportTable => ({
    columns: [
      ...texts.map((column) => ({ title: t(`export.${column}`) })),
      ...decimals.map((column) => ({ title: t(`export.${column}`), kind: 'decimal' as const })),
    ],
    rows: positions.map(({ lotId, category, regions, item, unit, firm, forecast, total }) => [
      titles.get(lotId) ?? '',
      category,
      regions.join(' '),
      item,
      names.item(item),
      unitName(unit),
      firm,
      forecast,
      total,
    ]),
  });
  return <ExportMenu name={t('positions')} table={table} />;
}
