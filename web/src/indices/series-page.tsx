import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../office/only-for';
import { PlaceLink } from '../parts/links';
import { type Column, ListTable } from '../parts/list-table';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { ImportFile } from './import-file';
import { type IndexSeriesDetail, oneSeriesOf } from './indices';
import { useMonths } from './month-words';
import { SeriesPicture } from './series-picture';

/** One index series: its course, its values with the revision that each is of, its imports. Domain §16. */
export function SeriesPage() {
  return (
    <OnlyFor roles={['office', 'auditor']}>
      <OneSeries />
    </OnlyFor>
  );
}

function OneSeries() {
  const seat = useSeat();
  const { seriesId = '' } = useParams({ strict: false });
  return <Fetched query={useQuery(oneSeriesOf(seat, seriesId))}>{(series) => <Shown series={series} />}</Fetched>;
}

function Shown({ series }: { series: IndexSeriesDetail }) {
  const { t } = useTranslation('indices');
  const { roles, slug } = useSeat();
  usePageTitle(`${series.code}: ${series.name}`);
  return (
    <Stack gap="lg">
      <Section title={`${series.code}: ${series.name}`} actions={roles.includes('office') ? <ImportFile series={series} /> : null}>
        <Stack gap="md">
          <PlaceLink to="/networks/$slug/office/indices" params={{ slug }} size="sm" className="no-print">
            {t('back')}
          </PlaceLink>
          <Text size="sm" c="dimmed">
            {[
              ...(series.base === null ? [] : [t('base.of', { base: series.base })]),
              ...(series.source === null ? [] : [t('source.of', { source: series.source })]),
            ].join(' · ')}
          </Text>
          {series.values.length === 0 ? <Empty title={t('empty')}>{t('empty.text')}</Empty> : <SeriesPicture series={series} />}
        </Stack>
      </Section>
      {series.values.length > 0 ? <Values series={series} /> : null}
      {series.revisions.length > 0 ? <Revisions series={series} /> : null}
    </Stack>
  );
}

/** As many months as are shown at once; all of them are in the export and in the picture's table. */
const LATEST = 24;

function Values({ series: { values } }: { series: IndexSeriesDetail }) {
  const { t } = useTranslation('indices');
  const shown = useShown();
  const month = useMonths();
  const columns: Column<IndexSeriesDetail['values'][number]>[] = [
    { key: 'month', title: t('month'), cell: (row) => month(row.month), text: (row) => row.month },
    { key: 'value', title: t('value'), isNumeric: true, cell: ({ value }) => shown.decimal(value), text: ({ value }) => value },
    { key: 'revision', title: t('revision'), isNumeric: true, cell: ({ revision }) => revision, text: ({ revision }) => String(revision) },
  ];
  const latest = values.toReversed();
  return (
    <Section title={t('values')}>
      {latest.length > LATEST ? (
        <Text size="sm" c="dimmed" mb="md">
          {t('values.latest', { count: LATEST, all: latest.length })}
        </Text>
      ) : null}
      <ListTable
        label={t('values')}
        columns={columns}
        rows={latest.slice(0, LATEST)}
        allRows={() => Promise.resolve(latest)}
        keyOf={(row) => row.month}
        minWidth={320}
      />
    </Section>
  );
}

function Revisions({ series: { revisions } }: { series: IndexSeriesDetail }) {
  const { t } = useTranslation('indices');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const columns: Column<IndexSeriesDetail['revisions'][number]>[] = [
    { key: 'number', title: t('revision'), cell: ({ number }) => number, text: ({ number }) => String(number) },
    { key: 'at', title: t('importedAt'), cell: ({ importedAt }) => shown.time(importedAt, zone), text: ({ importedAt }) => importedAt },
    { key: 'file', title: t('file'), cell: ({ fileName }) => fileName, text: ({ fileName }) => fileName },
    { key: 'base', title: t('base'), cell: ({ base }) => base, text: ({ base }) => base },
    { key: 'added', title: t('added'), isNumeric: true, cell: ({ added }) => added, text: ({ added }) => String(added) },
    { key: 'revised', title: t('revised'), isNumeric: true, cell: ({ revised }) => revised, text: ({ revised }) => String(revised) },
  ];
  return (
    <Section title={t('revisions')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('revisions.text')}
      </Text>
      <ListTable label={t('revisions')} columns={columns} rows={revisions} keyOf={({ number }) => String(number)} minWidth={620} />
    </Section>
  );
}
