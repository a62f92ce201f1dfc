import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { PlaceLink } from '../parts/links';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { NoticeLine } from './notice-line';
import { unreadOf, useSeen } from './notices';

/** What has happened since the last visit: everything told and not read yet. */
export function NoticeList() {
  const { t } = useTranslation('home');
  const seat = useSeat();
  const { networkId, slug } = seat;
  const unread = useQuery(unreadOf(seat));
  const seen = useSeen();
  const [newest] = unread.data?.items ?? [];
  const read = useMutation({
    mutationFn: (upTo: string) =>
      answered(api.POST('/api/v1/networks/{networkId}/notices/read', { params: { path: { networkId } }, body: { upTo } })),
    onSettled: seen,
  });
  const markAll = newest ? (
    <Button size="xs" variant="default" loading={read.isPending} onClick={() => read.mutate(newest.id)}>
      {t('notices.read')}
    </Button>
  ) : null;
  return (
    <Section title={t('notices')} actions={markAll}>
      <Fetched query={unread}>
        {({ items, next }) => (
          <Stack gap="md">
            {items.length === 0 ? (
              <Empty title={t('notices.none')} />
            ) : (
              <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
                {items.map((notice) => (
                  <NoticeLine key={notice.id} notice={notice} />
                ))}
              </Stack>
            )}
            {next ? <Text c="dimmed">{t('notices.more')}</Text> : null}
            {seat.outside ? null : (
              <Group>
                <PlaceLink to="/networks/$slug/notices" params={{ slug }} size="sm">
                  {t('notices.all')}
                </PlaceLink>
              </Group>
            )}
          </Stack>
        )}
      </Fetched>
    </Section>
  );
}
