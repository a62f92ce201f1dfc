import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Column, ListTable } from '../parts/list-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { type Quota, quotasOf } from './orders';

/** What a party may call off of an item at most, and what it has; nothing where no quota binds it. Domain §14. */
export function Quotas({ agreementId }: { agreementId: string }) {
  const { t } = useTranslation('order');
  const quotas = useQuery(quotasOf(useSeat(), agreementId)).data?.items ?? [];
  const columns = useColumns();
  if (quotas.length === 0) return null;
  return (
    <Section title={t('quotas')}>
      <ListTable label={t('quotas')} columns={columns} rows={quotas} keyOf={({ positionId }) => positionId} minWidth={480} />
    </Section>
  );
}

function useColumns(): Column<Quota>[] {
  const { t } = useTranslation('order');
  const shown = useShown();
  const unitName = useUnitName();
  const regionsOf = ({ regions }: Quota): string => regions.join(', ');
  return [
    { key: 'item', title: t('item'), cell: ({ item }) => item, text: ({ item }) => item },
    { key: 'region', title: t('basket.region'), cell: regionsOf, text: regionsOf },
    {
      key: 'most',
      title: t('quota.most'),
      isNumeric: true,
      cell: ({ most, unit }) => `${shown.decimal(most)} ${unitName(unit)}`,
      text: ({ most }) => most,
    },
    {
      key: 'used',
      title: t('quota.used'),
      isNumeric: true,
      cell: ({ used }) => (used === null ? '–' : shown.decimal(used)),
      text: ({ used }) => used ?? '',
    },
  ];
}
