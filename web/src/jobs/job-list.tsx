import { Badge, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { type Column, ListTable } from '../parts/list-table';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Refused } from '../parts/versions';
import { type Job, jobsOf } from './jobs';

const EVENTS = [
  'round.advanced',
  'call.published',
  'stage.called',
  'stage.released',
  'stage.prices_released',
  'stage.opened',
  'decision.confirmed',
  'edition.issued',
  'index.published',
] as const;
const COLOUR = { waiting: 'gray', late: 'yellow', failing: 'red', failed: 'red', done: 'green' } as const;

/** What waits for longer than a moment or fails, with its reason; each can be done again at once. */
export function JobList({ jobs, zone }: { jobs: readonly Job[]; zone: string }) {
  const { t } = useTranslation('jobs');
  const { time, decimal } = useShown();
  const name = useJobName();
  const next = ({ nextAt }: Job): string => (nextAt === null ? t('next.never') : time(nextAt, zone));
  const columns: Column<Job>[] = [
    { key: 'name', title: t('job'), cell: name, text: name },
    {
      key: 'state',
      title: t('state'),
      text: ({ state }) => t(`state.${state}`),
      cell: ({ state }) => (
        <Badge variant="outline" color={COLOUR[state]} c="inherit" tt="none" miw="max-content">
          {t(`state.${state}`)}
        </Badge>
      ),
    },
    {
      key: 'reason',
      title: t('reason'),
      text: ({ reason }) => reason ?? '',
      cell: ({ reason }) => (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {reason ?? '–'}
        </Text>
      ),
    },
    { key: 'since', title: t('since'), cell: ({ madeAt }) => time(madeAt, zone), text: ({ madeAt }) => time(madeAt, zone) },
    {
      key: 'attempts',
      title: t('attempts'),
      isNumeric: true,
      cell: ({ attempts }) => decimal(attempts.toString()),
      text: ({ attempts }) => attempts.toString(),
    },
    { key: 'next', title: t('next'), cell: next, text: next },
    { key: 'retry', title: t('retry'), cell: (job) => <Retry job={job} name={name(job)} /> },
  ];
  return <ListTable label={t('hanging')} columns={columns} rows={jobs} keyOf={({ id }) => id} minWidth={980} />;
}

function useJobName(): (job: Job) => string {
  const { t } = useTranslation('jobs');
  return ({ kind, name }) => {
    if (kind === 'mail') return t('mail', { name });
    const event = EVENTS.find((each) => each === name);
    return event === undefined ? name : t(`event.${event}`);
  };
}

function Retry({ job: { id: jobId, kind, state, allowedActions }, name }: { job: Job; name: string }) {
  const { t } = useTranslation('jobs');
  const seat = useSeat();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () =>
      answered(api.POST('/api/v1/networks/{networkId}/jobs/{jobId}/retry', { params: { path: { networkId: seat.networkId, jobId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: jobsOf(seat).queryKey }),
  });
  if (!allowedActions.includes('retry')) return <Text size="xs">{kind === 'mail' && state === 'failed' ? t('retry.inviteAgain') : '–'}</Text>;
  return (
    <Stack gap={4}>
      <Button size="xs" variant="default" loading={retry.isPending} aria-label={t('retry.of', { name })} onClick={() => retry.mutate()}>
        {t('retry.button')}
      </Button>
      <Refused problem={retry.error} />
    </Stack>
  );
}
