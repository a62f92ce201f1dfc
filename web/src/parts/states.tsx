import { Alert, Button, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/api';
import { useProblemText } from './problem';

/** While something is fetched: the room it will take. */
export function Loading({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation('parts');
  return (
    <Stack gap="sm" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={52} radius="md" />
      ))}
    </Stack>
  );
}

/** Nothing there: says so, and what will make it appear. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="lg" radius="md" ta="center">
      <Text fw={600}>{title}</Text>
      {children ? (
        <Text c="dimmed" size="sm" mt={4}>
          {children}
        </Text>
      ) : null}
    </Paper>
  );
}

interface What {
  readonly problem: Error;
  readonly retry?: () => void;
  /** Nothing else stands on the page, so that it needs its heading from here. */
  readonly isPage?: boolean;
}

/** What went wrong, in the service's own words, and the way on. */
export function Failed({ problem, retry, isPage = false }: What) {
  const { t } = useTranslation('parts');
  const problemText = useProblemText();
  const status = problem instanceof Problem ? problem.status : 0;
  const isRefused = status === 403 || status === 404;
  const title = status === 403 ? t('forbidden.title') : status === 404 ? t('missing.title') : t('failed.title');
  return (
    <Stack gap="lg">
      {isPage ? <Title order={1}>{title}</Title> : null}
      <Alert variant="outline" color={isRefused ? 'gray' : 'red'} title={isPage ? undefined : title} role="alert">
        <Text size="sm">{status === 404 ? t('missing.text') : problemText(problem)}</Text>
        {retry && !isRefused ? (
          <Button mt="sm" size="xs" variant="default" onClick={retry}>
            {t('failed.retry')}
          </Button>
        ) : null}
      </Alert>
    </Stack>
  );
}

/** A page where nothing is. */
export function Missing() {
  const { t } = useTranslation('parts');
  return (
    <Stack gap="sm" py="xl">
      <Title order={1}>{t('missing.title')}</Title>
      <Text c="dimmed">{t('missing.text')}</Text>
      <Text>
        <Link to="/">{t('home')}</Link>
      </Text>
    </Stack>
  );
}

interface Asked<Found> extends Pick<What, 'isPage'> {
  readonly query: UseQueryResult<Found>;
  readonly lines?: number;
  readonly children: (found: Found) => ReactNode;
}

/** Shows what a query found, or its state until then. */
export function Fetched<Found>({ query, lines, isPage = false, children }: Asked<Found>) {
  if (query.isPending) return <Loading {...(lines === undefined ? {} : { lines })} />;
  if (query.isError) return <Failed problem={query.error} retry={() => void query.refetch()} isPage={isPage} />;
  return children(query.data);
}
