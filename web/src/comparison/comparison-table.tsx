import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Column, ListTable } from '../parts/list-table';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { usePartyNames } from '../settlement/call-off-list';
import { RowDisagreement } from '../disagreement/opening';
import { useItemNames } from '../settlement/sold';
import type { ComparedAgreement } from './comparison-part';
import type { ComparedRow, Comparison } from './comparisons';

/** One row a party and position: what each side says, and by how much it differs. */
export function ComparisonTable({ agreement, edition, isParty, comparison }: ComparedAgreement & { comparison: Comparison }) {
  const { t } = useTranslation('comparison');
  const columns = useColumns({ agreement, edition, isParty }, comparison);
  const shown = useShown();
  const name = `${t('title')}, ${agreement.number}, ${comparison.period ? shown.period(comparison.period.period) : t('period.whole')}`;
  return (
    <>
      <ListTable
        label={name}
        columns={columns}
        rows={comparison.items}
        keyOf={({ party, positionId, item }) => `${party} ${positionId ?? item ?? ''}`}
        minWidth={isParty ? 820 : 960}
      />
      {comparison.leftOut > 0 ? <Text size="sm">{t('leftOut', { number: comparison.leftOut })}</Text> : null}
    </>
  );
}

function useColumns({ agreement, edition, isParty }: ComparedAgreement, comparison: Comparison): Column<ComparedRow>[] {
  const { currency, period } = comparison;
  const { t } = useTranslation('comparison');
  const unitName = useUnitName();
  const itemName = useItemNames(edition);
  const partyName = usePartyNames(agreement.id, !isParty);
  const figures = useFigures(currency);
  const party: Column<ComparedRow> = {
    key: 'party',
    title: t('party'),
    cell: ({ party: code }) => partyName(code),
    text: ({ party: code }) => code,
  };
  const nameOf = ({ item, party: code }: ComparedRow): string =>
    [item === null ? '' : itemName(item), ...(isParty ? [] : [partyName(code)])].join(', ');
  const clearing: Column<ComparedRow> = {
    key: 'disagreement',
    title: t('disagreement'),
    cell: (row) => <RowDisagreement agreementId={agreement.id} row={row} comparison={comparison} name={nameOf(row)} />,
  };
  return [
    ...(isParty ? [] : [party]),
    {
      key: 'item',
      title: t('item'),
      cell: ({ item }) => (item === null ? '–' : `${itemName(item)} (${item})`),
      exported: [
        { title: t('item'), text: ({ item }) => (item === null ? '' : itemName(item)) },
        { title: t('item.code'), text: ({ item }) => item ?? '' },
      ],
    },
    { key: 'region', title: t('region'), cell: ({ region }) => region ?? '–', text: ({ region }) => region ?? '' },
    {
      key: 'unit',
      title: t('unit'),
      cell: ({ unit }) => (unit === null ? '–' : unitName(unit)),
      text: ({ unit }) => (unit === null ? '' : unitName(unit)),
    },
    figures('calledOff', (row) => [row.calledOff, row.calledOffAmount]),
    figures('reported', (row) => [row.reported, row.reportedAmount]),
    figures('difference', (row) => [row.difference, row.differenceAmount], true),
    ...(period === null
      ? []
      : [
          figures('invoiced', (row) => [row.invoiced, row.invoicedNet]),
          figures('invoicedDifference', (row) => [row.invoicedDifference, null], true),
          clearing,
        ]),
  ];
}

type Figure = 'calledOff' | 'reported' | 'difference' | 'invoiced' | 'invoicedDifference';
type Stated = readonly [quantity: string | null, amount: string | null];

/** A quantity with its amount below. */
function useFigures(currency: string) {
  const { t } = useTranslation('comparison');
  const shown = useShown();
  return (key: Figure, of: (row: ComparedRow) => Stated, isDifference = false): Column<ComparedRow> => ({
    key,
    title: t(key),
    isNumeric: true,
    cell: (row) => {
      const [quantity, amount] = of(row);
      if (quantity === null) return '–';
      return (
        <>
          <Text span fz="inherit" {...(isDifference && quantity !== '0' ? { fw: 600 } : {})}>
            {shown.decimal(quantity)}
          </Text>
          {amount === null ? null : (
            <Text size="xs" c="dimmed">
              {shown.price(amount)} {currency}
            </Text>
          )}
        </>
      );
    },
    exported: [
      { title: t(key), isNumeric: true, text: (row) => of(row)[0] ?? '' },
      ...(key === 'invoicedDifference' ? [] : [{ title: `${t(key)}, ${currency}`, isNumeric: true, text: (row: ComparedRow) => of(row)[1] ?? '' }]),
    ],
  });
}
