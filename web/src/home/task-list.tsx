import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../parts/deadline';
import { useNetwork, useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import type { Round } from '../round/rounds';
import { tasksFor } from './find-tasks';
import type { Task } from './tasks';

/** Everything asked of this person: what, until when, and one button to the place where it is done. */
export function TaskList({ rounds }: { rounds: readonly Round[] }) {
  const { t } = useTranslation('home');
  const seat = useSeat();
  return (
    <Fetched query={useQuery(tasksFor(seat, rounds))}>
      {(tasks) =>
        tasks.length === 0 ? (
          <Empty title={t('tasks.none')}>{t('tasks.none.text')}</Empty>
        ) : (
          <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
            {tasks.map((task) => (
              <TaskCard key={`${task.kind} ${task.place} ${task.stage ?? ''}`} task={task} />
            ))}
          </Stack>
        )
      }
    </Fetched>
  );
}

function TaskCard({ task }: { task: Task }) {
  const { t } = useTranslation('home');
  const seat = useSeat();
  const { data: network } = useNetwork(seat);
  const words = { stage: task.stage ?? 0, agreement: task.agreement ?? '' };
  return (
    <Paper component="li" withBorder p="md" radius="md" style={{ borderLeft: '4px solid var(--mantine-color-pool-6)' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 16rem' }}>
          <Text fw={650}>{t(`task.${task.kind}`, words)}</Text>
          <Text size="sm" c="dimmed">
            {task.title}
          </Text>
          {task.deadline && network ? (
            <Deadline at={task.deadline} zone={network.timeZone} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('tasks.noDeadline')}
            </Text>
          )}
        </div>
        <Button component={Link} to={`/networks/${seat.slug}/${task.place}`} aria-label={`${t(`task.${task.kind}.button`)}: ${task.title}`}>
          {t(`task.${task.kind}.button`)}
        </Button>
      </Group>
    </Paper>
  );
}
