import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Column, ListTable } from '../parts/list-table';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import type { Renewal } from './renewals';

type Use = Renewal['positions'][number];

/** What was bought of each position against its estimate, and which tiers were reached. Domain §13, §14. */
export function PositionUses({ renewal: { positions, currency } }: { renewal: Renewal }) {
  const { t } = useTranslation('renewal');
  return <ListTable label={t('positions')} columns={useColumns(currency)} rows={positions} keyOf={({ positionId }) => positionId} minWidth={760} />;
}

function useColumns(currency: string): readonly Column<Use>[] {
  const { t, i18n } = useTranslation('renewal');
  const shown = useShown();
  const unit = useUnitName();
  const nameOf = ({ nameDe, nameEn }: Use): string => (i18n.language === 'de' ? nameDe : nameEn);
  const years = ({ years: all }: Use): readonly string[] =>
    all.map(({ year, quantity, tierFrom, unitPrice }) =>
      t('year', { year, quantity: shown.decimal(quantity), from: shown.decimal(tierFrom), price: shown.price(unitPrice), currency }),
    );
  return [
    {
      key: 'item',
      title: t('position'),
      cell: (row) => (
        <>
          {nameOf(row)}
          <Text size="xs" c="dimmed">
            {t('position.of', { lot: row.lot, item: row.item, unit: unit(row.unit) })}
          </Text>
        </>
      ),
      exported: [
        { title: t('lot'), text: ({ lot }) => String(lot) },
        { title: t('itemCode'), text: ({ item }) => item },
        { title: t('position'), text: nameOf },
      ],
    },
    { key: 'perYear', title: t('perYear'), isNumeric: true, cell: ({ perYear }) => shown.decimal(perYear), text: ({ perYear }) => perYear },
    {
      key: 'estimated',
      title: t('estimated'),
      isNumeric: true,
      cell: ({ estimated }) => (estimated === null ? t('withheld') : shown.decimal(estimated)),
      text: ({ estimated }) => estimated ?? '',
    },
    {
      key: 'years',
      title: t('years'),
      cell: (row) => years(row).map((said) => <div key={said}>{said}</div>),
      text: (row) => years(row).join('; '),
    },
    {
      key: 'maximum',
      title: t('maximum'),
      isNumeric: true,
      cell: ({ bought, maximum }) => (maximum === null ? '–' : t('maximum.of', { bought: shown.decimal(bought), maximum: shown.decimal(maximum) })),
      text: ({ maximum }) => maximum ?? '',
    },
  ];
}
