import { Anchor, Badge, Box, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { Section } from '../parts/section';
import { SPOKEN } from '../queries';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';

/** The newest notices; those since the last visit are marked. */
export function NoticeList() {
  const { t } = useTranslation('home');
  const { networkId, key } = useSeat();
  const queries = useQueryClient();
  const path = { networkId };
  const notices = useQuery({
    queryKey: [networkId, key, 'notices'],
    meta: SPOKEN,
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/notices', { params: { path, query: { limit: 20 } } })),
  });
  const unread = notices.data?.items.filter(({ readAt }) => readAt === null) ?? [];
  const read = useMutation({
    mutationFn: () =>
      Promise.all(
        unread.map(({ id: noticeId }) =>
          answered(api.POST('/api/v1/networks/{networkId}/notices/{noticeId}/read', { params: { path: { networkId, noticeId } } })),
        ),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [networkId, key, 'notices'] }),
  });
  const markAll = (
    <Button size="xs" variant="default" loading={read.isPending} onClick={() => read.mutate()}>
      {t('notices.read')}
    </Button>
  );
  return (
    <Section title={t('notices')} actions={unread.length > 0 ? markAll : null}>
      <Fetched query={notices}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('notices.none')} />
          ) : (
            <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
              {items.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} />
              ))}
            </Stack>
          )
        }
      </Fetched>
    </Section>
  );
}

function NoticeLine({ notice: { subject, body, place, madeAt, readAt } }: { notice: Api<'Notice'> }) {
  const { t } = useTranslation('home');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  return (
    <Box component="li">
      <Group gap="xs">
        <Text fw={readAt ? 500 : 700} style={{ overflowWrap: 'anywhere' }}>
          {subject}
        </Text>
        {readAt ? null : (
          <Badge size="sm" variant="filled">
            {t('notices.new')}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed" lineClamp={2}>
        {body}
      </Text>
      <Group gap="sm">
        <Text size="xs" c="dimmed">
          {network ? shown.time(madeAt, network.timeZone) : null}
        </Text>
        {place ? (
          <Anchor component={Link} to={place} size="sm" underline="always" aria-label={`${t('notices.open')}: ${subject}`}>
            {t('notices.open')}
          </Anchor>
        ) : null}
      </Group>
    </Box>
  );
}
