import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { Deadline } from '../parts/deadline';
import { useNetwork, useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';

type Task = Api<'Task'>;

/** Everything asked of this person: what, until when, and one button to the place where it is done. */
export function TaskList() {
  const { t } = useTranslation('home');
  const { networkId, key } = useSeat();
  const tasks = useQuery({
    queryKey: [networkId, key, 'tasks'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/tasks', { params: { path: { networkId } } })),
  });
  return (
    <Fetched query={tasks}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('tasks.none')}>{t('tasks.none.text')}</Empty>
        ) : (
          <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
            {items.map((task) => (
              <TaskCard key={`${task.kind} ${task.place} ${task.stage ?? ''}`} task={task} />
            ))}
          </Stack>
        )
      }
    </Fetched>
  );
}

function TaskCard({ task: { kind, deadline, round, agreement, stage, place } }: { task: Task }) {
  const { t } = useTranslation('home');
  const { data: network } = useNetwork(useSeat());
  const words = { stage: stage ?? 0, agreement: agreement?.number ?? '' };
  const subject = round?.title ?? agreement?.title ?? '';
  return (
    <Paper component="li" withBorder p="md" radius="md" style={{ borderLeft: '4px solid var(--mantine-color-pool-6)' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 16rem' }}>
          <Text fw={650}>{t(`task.${kind}`, words)}</Text>
          <Text size="sm" c="dimmed">
            {subject}
          </Text>
          {deadline && network ? (
            <Deadline at={deadline} zone={network.timeZone} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('tasks.noDeadline')}
            </Text>
          )}
        </div>
        <Button component={Link} to={place} aria-label={`${t(`task.${kind}.button`)}: ${subject || t(`task.${kind}`, words)}`}>
          {t(`task.${kind}.button`)}
        </Button>
      </Group>
    </Paper>
  );
}
