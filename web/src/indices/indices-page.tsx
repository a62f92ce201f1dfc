import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../office/only-for';
import { PlaceLink } from '../parts/links';
import { type Column, ListTable } from '../parts/list-table';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { type IndexSeries, indexSeriesOf } from './indices';
import { useMonths } from './month-words';
import { NewSeries } from './new-series';

/** The index series that prices of agreements follow. Domain §16. */
export function IndicesPage() {
  const { t } = useTranslation('indices');
  usePageTitle(t('title'));
  return (
    <OnlyFor roles={['office', 'auditor']}>
      <AllSeries />
    </OnlyFor>
  );
}

function AllSeries() {
  const { t } = useTranslation('indices');
  const seat = useSeat();
  const columns = useColumns();
  return (
    <Section title={t('title')} actions={seat.roles.includes('office') ? <NewSeries /> : null}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('intro')}
        </Text>
        <Fetched query={useQuery(indexSeriesOf(seat))}>
          {(series) =>
            series.length === 0 ? (
              <Empty title={t('none')}>{t('none.text')}</Empty>
            ) : (
              <ListTable label={t('title')} columns={columns} rows={series} keyOf={({ id }) => id} minWidth={560} />
            )
          }
        </Fetched>
      </Stack>
    </Section>
  );
}

function useColumns(): Column<IndexSeries>[] {
  const { t } = useTranslation('indices');
  const { slug } = useSeat();
  const month = useMonths();
  const span = ({ firstMonth, lastMonth }: IndexSeries): string =>
    firstMonth === null || lastMonth === null ? t('span.none') : t('span', { from: month(firstMonth), to: month(lastMonth) });
  return [
    {
      key: 'code',
      title: t('code'),
      cell: ({ id, code }) => (
        <PlaceLink to="/networks/$slug/office/indices/$seriesId" params={{ slug, seriesId: id }}>
          {code}
        </PlaceLink>
      ),
      text: ({ code }) => code,
    },
    { key: 'name', title: t('name'), cell: ({ name }) => name, text: ({ name }) => name },
    { key: 'base', title: t('base'), cell: ({ base }) => base ?? '–', text: ({ base }) => base ?? '' },
    { key: 'span', title: t('months'), cell: span, text: span },
    {
      key: 'revision',
      title: t('revision'),
      isNumeric: true,
      cell: ({ revision }) => revision ?? '–',
      text: ({ revision }) => (revision === null ? '' : String(revision)),
    },
  ];
}
