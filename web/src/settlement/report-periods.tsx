import { Alert, Badge, Button, FileButton, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, type Edition, useAgreementChange } from '../agreement/agreements';
import { PlaceLink } from '../parts/links';
import { type Column, ListTable } from '../parts/list-table';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { OpenReportFile } from './open-report-file';
import { handIn, type PeriodRow, periodsOf, type ReportPeriods, reportFilesOf, reportNothing, setRhythm } from './report-files';

interface Of {
  readonly agreement: AgreementDetail;
  readonly edition: Edition;
}

/** The periods for which the supplier reports: it hands in its files here, the office sees which are missing. Domain §14. */
export function PeriodSection({ agreement, edition }: Of) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const periods = useQuery(periodsOf(seat, agreement.id));
  return (
    <Section title={t('periods')}>
      <Fetched query={periods}>
        {(found) => (
          <Stack gap="md">
            {seat.kind === 'supplier' ? <HandIn agreement={agreement} edition={edition} periods={found} /> : null}
            {seat.roles.includes('office') ? <Rhythm agreement={agreement} periods={found} /> : null}
            {found.items.length === 0 ? <Empty title={t('periods.none')}>{t('periods.none.text')}</Empty> : <PeriodTable periods={found} />}
          </Stack>
        )}
      </Fetched>
    </Section>
  );
}

const COLORS = { reported: 'green', missing: 'red', nobody: 'gray' } as const;

function PeriodTable({ periods }: { periods: ReportPeriods }) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const received = ({ reportId, receivedAt }: PeriodRow) =>
    reportId === null || receivedAt === null ? (
      '–'
    ) : (
      <PlaceLink to="." search={{ report: reportId }} resetScroll={false} fz="inherit">
        {shown.time(receivedAt, zone)}
      </PlaceLink>
    );
  const columns: Column<PeriodRow>[] = [
    { key: 'period', title: t('periods.period'), cell: ({ period }) => shown.period(period), text: ({ period }) => period },
    {
      key: 'state',
      title: t('periods.state'),
      cell: ({ state }) => (
        <Badge variant="outline" color={COLORS[state]} c="inherit" tt="none" miw="max-content">
          {t(`periods.${state}`)}
        </Badge>
      ),
      text: ({ state }) => t(`periods.${state}`),
    },
    {
      key: 'version',
      title: t('periods.version'),
      isNumeric: true,
      cell: ({ version }) => version ?? '–',
      text: ({ version }) => `${version ?? ''}`,
    },
    { key: 'lines', title: t('periods.lines'), isNumeric: true, cell: ({ lines }) => lines ?? '–', text: ({ lines }) => `${lines ?? ''}` },
    { key: 'received', title: t('reports.received'), cell: received, text: ({ receivedAt }) => receivedAt ?? '' },
  ];
  return <ListTable label={t('periods')} columns={columns} rows={periods.items} keyOf={({ period }) => period} minWidth={560} />;
}

function HandIn({ agreement, edition, periods }: Of & { periods: ReportPeriods }) {
  const shown = useShown();
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const problemText = useProblemText();
  const [chosen, setChosen] = useState(() => periods.items.findLast(({ state }) => state === 'missing')?.period ?? periods.items[0]?.period);
  const files = useQuery(reportFilesOf(seat, agreement.id));
  const [opened, setOpened] = useState<string>();
  const sending = useAgreementChange(seat, (file: File) => handIn(seat, agreement.id, { file, period: chosen ?? '' }));
  const nothing = useAgreementChange(seat, () => reportNothing(seat, agreement.id, chosen ?? ''));
  const take = (file: File | null): void => {
    if (file) sending.mutate(file, { onSuccess: ({ id }) => setOpened(id) });
  };
  const open = opened ?? files.data?.items.find(({ state }) => state !== 'committed')?.id;
  const isReported = periods.items.some(({ period, state }) => period === chosen && state === 'reported');
  const problem = sending.error ?? nothing.error;
  if (periods.items.length === 0) return null;
  return (
    <Stack gap="sm">
      <Text size="sm">{t('periods.text')}</Text>
      <Group gap="sm" align="flex-end" className="no-print">
        <Select
          label={t('periods.for')}
          data={periods.items.map(({ period }) => ({ value: period, label: shown.period(period) }))}
          value={chosen ?? null}
          onChange={(period) => setChosen(period ?? chosen)}
          allowDeselect={false}
        />
        <FileButton onChange={take} accept=".csv,.txt,.xlsx,text/csv">
          {(props) => (
            <Button {...props} loading={sending.isPending}>
              {t('periods.choose')}
            </Button>
          )}
        </FileButton>
        <Button variant="default" loading={nothing.isPending} disabled={isReported} onClick={() => nothing.mutate(undefined)}>
          {t('periods.nothing')}
        </Button>
      </Group>
      {problem ? (
        <Alert variant="outline" color="red" title={t('report.failed')} role="alert">
          {problemText(problem)}
        </Alert>
      ) : null}
      {nothing.isSuccess ? (
        <Alert variant="outline" color="green" role="status" title={t('periods.nothing.done', { period: shown.period(nothing.data.period ?? '') })} />
      ) : null}
      {open === undefined ? null : <OpenReportFile key={open} agreement={agreement} edition={edition} fileId={open} />}
    </Stack>
  );
}

const RHYTHMS = ['quarter', 'month'] as const;

function Rhythm({ agreement, periods }: { agreement: AgreementDetail; periods: ReportPeriods }) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const problemText = useProblemText();
  const setting = useAgreementChange(seat, (rhythm: (typeof RHYTHMS)[number]) =>
    setRhythm(seat, agreement.id, { rhythm, remindAfterDays: periods.remindAfterDays }),
  );
  return (
    <Stack gap="xs">
      <Select
        label={t('periods.rhythm')}
        description={t('periods.rhythm.text', { days: periods.remindAfterDays })}
        data={RHYTHMS.map((value) => ({ value, label: t(`periods.${value}`) }))}
        value={periods.rhythm}
        allowDeselect={false}
        disabled={setting.isPending || periods.items.some(({ state }) => state === 'reported')}
        onChange={(value) => setting.mutate(RHYTHMS.find((rhythm) => rhythm === value) ?? periods.rhythm)}
        maw={360}
      />
      {setting.isError ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {problemText(setting.error)}
        </Text>
      ) : null}
    </Stack>
  );
}
