import { Group, Paper, Title } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { Loading } from './states';

/**
 * A part of a page with its heading, and what may be done with it as a whole. What it still has to fetch, e.g. texts of
 * another place, hides this part and not the page around it.
 */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} radius="md" aria-label={title}>
      <Group justify="space-between" mb="md" gap="sm">
        <Title order={2}>{title}</Title>
        <Suspense fallback={null}>{actions}</Suspense>
      </Group>
      <Suspense fallback={<Loading lines={1} />}>{children}</Suspense>
    </Paper>
  );
}
