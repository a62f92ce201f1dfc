import { Alert, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callOf } from '../call/calls';
import { ExportMenu } from '../parts/exports/export-menu';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { useDifferenceWords } from './difference-words';
import { Differences } from './differences';
import { type CallVersion, versionsOf } from './versions';

/** The versions of a call and what each changed. Domain §7. */
export function VersionsPage() {
  const { t } = useTranslation('versions');
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  usePageTitle(t('title'));
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <PlaceLink to="/networks/$slug/rounds/$roundId/call" params={{ slug: seat.slug, roundId }} className="no-print">
          {t('toCall')}
        </PlaceLink>
      </div>
      <Fetched query={useQuery(callOf(seat, roundId))}>
        {(call) => (call && call.state !== 'draft' ? <Versions roundId={roundId} /> : <Empty title={t('noCall')} />)}
      </Fetched>
    </Stack>
  );
}

function Versions({ roundId }: { roundId: string }) {
  const { t } = useTranslation('versions');
  const seat = useSeat();
  return (
    <Fetched query={useQuery(versionsOf(seat, roundId))}>
      {(versions) =>
        versions.length === 0 ? (
          <Empty title={t('none')}>{t('none.text')}</Empty>
        ) : (
          <>
            {versions.map((version, index) => (
              <Version key={version.number} version={version} actions={index === 0 ? <ExportVersions versions={versions} /> : null} />
            ))}
          </>
        )
      }
    </Fetched>
  );
}

function Version({ version, actions }: { version: CallVersion; actions: ReactNode }) {
  const { t } = useTranslation('versions');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone;
  return (
    <Section title={t('version', { number: version.number })} actions={actions}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {zone ? t(version.number === 1 ? 'published' : 'made', { at: shown.time(version.madeAt, zone) }) : ''}
        </Text>
        {version.invalidatesBids ? (
          <Alert variant="outline" color="red">
            {t('invalidates')}
          </Alert>
        ) : null}
        {version.note ? <Text style={{ whiteSpace: 'pre-wrap' }}>{version.note}</Text> : null}
        {version.number === 1 ? <Text>{t('first')}</Text> : <Differences differences={version.differences} />}
      </Stack>
    </Section>
  );
}

const COLUMNS = ['number', 'madeAt', 'what', 'before', 'after'] as const;

function ExportVersions({ versions }: { versions: readonly CallVersion[] }) {
  const { t } = useTranslation('versions');
  const wordsOf = useDifferenceWords();
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const table = () => ({
    columns: COLUMNS.map((column) => ({ title: t(`column.${column}`) })),
    rows: versions.flatMap(({ number, madeAt, differences }) =>
      differences.map(wordsOf).map(({ what, before = '', after = '' }) => [`${number}`, shown.time(madeAt, zone), what, before, after]),
    ),
  });
  return <ExportMenu name={t('title')} table={table} />;
}
