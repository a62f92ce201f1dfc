import { Select, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty } from '../parts/states';
import { STANDING_FILTERS, type StandingFilter, standingsOf, type SupplierStanding } from './prequalification';

/** How each supplier stands to the questionnaire, with the way to its answers; for office and auditor. Domain §7. */
export function SupplierStandings() {
  const { t } = useTranslation('prequalification');
  const [filter, setFilter] = useState<StandingFilter | undefined>(undefined);
  const columns = useColumns();
  return (
    <Section title={t('suppliers')}>
      <Select
        mb="md"
        maw={320}
        className="no-print"
        label={t('filter')}
        placeholder={t('filter.all')}
        data={STANDING_FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
        value={filter ?? null}
        onChange={(chosen) => setFilter(STANDING_FILTERS.find((each) => each === chosen))}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
      />
      <PagedTable
        label={t('suppliers')}
        columns={columns}
        pages={useInfiniteQuery(standingsOf(useSeat(), filter))}
        keyOf={({ membershipId }) => membershipId}
        minWidth={560}
        empty={<Empty title={t('suppliers.none')} />}
      />
    </Section>
  );
}

function useColumns(): Column<SupplierStanding>[] {
  const { t } = useTranslation('prequalification');
  const { slug } = useSeat();
  const said = ({ isComplete }: SupplierStanding): string => t(isComplete ? 'complete' : 'incomplete');
  return [
    {
      key: 'supplier',
      title: t('column.supplier'),
      cell: ({ membershipId, name, supplier }) => (
        <PlaceLink to="/networks/$slug/prequalification/$membershipId" params={{ slug, membershipId }}>
          {name} ({supplier})
        </PlaceLink>
      ),
      text: ({ name, supplier }) => `${name} (${supplier})`,
    },
    { key: 'complete', title: t('column.complete'), cell: (row) => <Text>{said(row)}</Text>, text: said },
    { key: 'unchecked', title: t('column.unchecked'), isNumeric: true, cell: ({ unchecked }) => unchecked, text: ({ unchecked }) => `${unchecked}` },
    { key: 'lacking', title: t('column.lacking'), isNumeric: true, cell: ({ lacking }) => lacking, text: ({ lacking }) => `${lacking}` },
  ];
}
