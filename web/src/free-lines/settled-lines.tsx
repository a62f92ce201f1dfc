import { useTranslation } from 'react-i18next';
import { type Column, ListTable } from '../parts/list-table';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import type { FreeLine } from './free-lines';

/** Lines in words that are confirmed or withdrawn. */
export function SettledLines({ lines }: { lines: readonly FreeLine[] }) {
  const { t } = useTranslation('free-lines');
  return <ListTable label={t('settled')} columns={useColumns()} rows={lines} keyOf={({ id }) => id} minWidth={640} />;
}

function useColumns(): Column<FreeLine>[] {
  const { t } = useTranslation(['free-lines', 'requirements']);
  const { decimal } = useShown();
  const unitName = useUnitName();
  return [
    { key: 'membership', title: t('settled.membership'), cell: ({ membership }) => membership, text: ({ membership }) => membership },
    { key: 'description', title: t('state.description'), cell: ({ description }) => description, text: ({ description }) => description },
    {
      key: 'stated',
      title: t('settled.stated'),
      cell: ({ quantity, unit }) => `${decimal(quantity)} ${unit}`,
      exported: [
        { title: t('settled.stated'), isNumeric: true, text: ({ quantity }) => quantity },
        { title: t('settled.stated.unit'), text: ({ unit }) => unit },
      ],
    },
    { key: 'item', title: t('requirements:field.item'), cell: ({ match }) => match?.item ?? '–', text: ({ match }) => match?.item ?? '' },
    {
      key: 'counted',
      title: t('settled.counted'),
      cell: ({ match }) => (match ? `${decimal(match.quantity)} ${unitName(match.unit)}` : '–'),
      exported: [
        { title: t('settled.counted'), isNumeric: true, text: ({ match }) => match?.quantity ?? '' },
        { title: t('settled.counted.unit'), text: ({ match }) => (match ? unitName(match.unit) : '') },
      ],
    },
    { key: 'state', title: t('settled.state'), cell: ({ state }) => t(`state.${state}`), text: ({ state }) => t(`state.${state}`) },
  ];
}
