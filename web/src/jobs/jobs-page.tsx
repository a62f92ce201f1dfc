import { Alert, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { OnlyFor } from '../office/only-for';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { DueList } from './due-list';
import { JobList } from './job-list';
import { jobsOf } from './jobs';

/** What the service does by itself: what hangs, with its reason and a retry, and what is due. Domain §2. */
export function JobsPage() {
  const { t } = useTranslation('jobs');
  usePageTitle(t('title'));
  return (
    <OnlyFor roles={['office']}>
      <Watching />
    </OnlyFor>
  );
}

function Watching() {
  const { t } = useTranslation('jobs');
  const seat = useSeat();
  const network = useNetwork(seat);
  const jobs = useQuery(jobsOf(seat));
  return (
    <Fetched query={network}>
      {({ timeZone }) => (
        <Fetched query={jobs}>
          {({ queue, jobs: open, due }) => (
            <Stack gap="lg">
              <Queue queue={queue} />
              <Section title={t('hanging')}>
                <Text size="sm" c="dimmed" mb="md">
                  {t('hanging.text')}
                </Text>
                {open.length === 0 ? <Empty title={t('hanging.none')} /> : <JobList jobs={open} zone={timeZone} />}
              </Section>
              <Section title={t('due')}>
                <Text size="sm" c="dimmed" mb="md">
                  {t('due.text')}
                </Text>
                {due.length === 0 ? <Empty title={t('due.none')} /> : <DueList due={due} zone={timeZone} />}
              </Section>
            </Stack>
          )}
        </Fetched>
      )}
    </Fetched>
  );
}

/** Whether the alarm clock works; without it everything is done all the same, only later. */
function Queue({ queue: { backend, isReachable } }: { queue: Api<'Jobs'>['queue'] }) {
  const { t } = useTranslation('jobs');
  const words = { backend: t(`backend.${backend}`) };
  return (
    <Alert variant="outline" color={isReachable ? 'green' : 'red'} role="status" title={t(isReachable ? 'queue.up' : 'queue.down', words)}>
      <Text size="sm">{t(isReachable ? 'queue.up.text' : 'queue.down.text')}</Text>
    </Alert>
  );
}
