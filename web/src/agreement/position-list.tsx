import { Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty } from '../parts/states';
import { agreementsSearch, type SearchChange } from './agreements-search';
import { PositionFilters } from './position-filters';
import { usePositionColumns } from './position-columns';
import { positionsOf } from './positions';

/** Everything that can be bought under the agreements, with the price of one's own quantity. Domain §13, §14, §17. */
export function PositionList() {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const navigate = useNavigate();
  const search = agreementsSearch(useSearch({ strict: false }));
  // Customers state no requirements (Domain §1), so there is nothing that they would have saved on.
  const isMember = seat.kind === 'member';
  const columns = usePositionColumns(isMember);
  const pages = useInfiniteQuery({ ...positionsOf(seat, search), placeholderData: keepPreviousData });
  const show = (changed: SearchChange) => void navigate({ to: '.', search: agreementsSearch({ ...search, ...changed }), replace: true });
  const isFiltered = search.text !== undefined || search.category !== undefined || search.supplier !== undefined || search.only !== undefined;
  return (
    <Section title={t('positions')}>
      <Text size="sm" c="dimmed" mb="md">
        {t(isMember ? 'positions.intro.member' : 'positions.intro')}
      </Text>
      <PositionFilters search={search} show={show} isMember={isMember} />
      <PagedTable
        label={t('positions')}
        columns={columns}
        pages={pages}
        keyOf={({ positionId, agreementId }) => `${agreementId} ${positionId}`}
        minWidth={isMember ? 860 : 720}
        sort={search.sort ?? 'item'}
        onSort={(sort) => show({ sort })}
        empty={
          isFiltered ? (
            <Empty title={t('positions.noneFound')}>{t('positions.noneFound.text')}</Empty>
          ) : (
            <Empty title={t('list.none')}>{t('list.none.text')}</Empty>
          )
        }
      />
    </Section>
  );
}
