import { Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail } from '../agreement/agreements';
import { answered, type Api, api } from '../api/api';
import { type Column, ListTable } from '../parts/list-table';
import { Section } from '../parts/section';
import { type Seat, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';

type Surcharge = Api<'CustomerSurchargeList'>['items'][number];

const surchargesOf = ({ networkId, key }: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'agreements', agreementId, 'customer-surcharges'],
    queryFn: async () => {
      const params = { path: { networkId, agreementId } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/customer-surcharges', { params }))).items;
    },
  });

/** What customers paid beyond the price sheet, by agreement year, for invoices; nothing where no edition has a surcharge. Decision 19. */
export function SurchargeSection({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('settlement');
  const { data: surcharges = [] } = useQuery(surchargesOf(useSeat(), agreement.id));
  const columns = useColumns(agreement.currency);
  if (surcharges.length === 0) return null;
  return (
    <Section title={t('surcharges.title')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('surcharges.text')}
      </Text>
      <ListTable
        label={t('surcharges', { agreement: agreement.number })}
        columns={columns}
        rows={surcharges}
        keyOf={({ year, goesTo, party }) => `${year} ${goesTo} ${party}`}
        minWidth={640}
      />
    </Section>
  );
}

function useColumns(currency: string): Column<Surcharge>[] {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const amounts = (['turnover', 'atSheet', 'surcharge'] as const).map(
    (of): Column<Surcharge> => ({
      key: of,
      title: t(`surcharges.${of}`),
      isNumeric: true,
      cell: (row) => `${shown.price(row[of])} ${currency}`,
      exported: [
        { title: t(`surcharges.${of}`), isNumeric: true, text: (row) => row[of] },
        ...(of === 'surcharge' ? [{ title: t('surcharges.currency'), text: () => currency }] : []),
      ],
    }),
  );
  const days = ({ year, from, until }: Surcharge): string => t('surcharges.days', { year, from: shown.day(from), until: shown.day(until) });
  return [
    {
      key: 'party',
      title: t('party'),
      cell: ({ partyName, party }) => `${partyName} (${party})`,
      exported: [
        { title: t('party'), text: ({ partyName }) => partyName },
        { title: t('party.code'), text: ({ party }) => party },
      ],
    },
    {
      key: 'year',
      title: t('surcharges.year'),
      cell: (row) => (row.isOver ? days(row) : `${days(row)}, ${t('surcharges.running')}`),
      text: days,
    },
    {
      key: 'goesTo',
      title: t('surcharges.goesTo'),
      cell: ({ goesTo }) => t(`surcharges.goesTo.${goesTo}`),
      text: ({ goesTo }) => t(`surcharges.goesTo.${goesTo}`),
    },
    ...amounts,
  ];
}
