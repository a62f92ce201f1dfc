import { Anchor, Badge, Box, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { type Notice, useSeen } from './notices';

/** A notice with the way to its place; who takes it has read the notice. */
export function NoticeLine({ notice: { id: noticeId, subject, body, place, madeAt, readAt } }: { notice: Notice }) {
  const { t } = useTranslation('home');
  const seat = useSeat();
  const { networkId } = seat;
  const shown = useShown();
  const seen = useSeen();
  const { data: network } = useNetwork(seat);
  const zone = network?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const read = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/networks/{networkId}/notices/{noticeId}/read', { params: { path: { networkId, noticeId } } })),
    onSettled: seen,
  });
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
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line' }} lineClamp={6}>
        {body}
      </Text>
      <Group gap="sm">
        <Text size="xs" c="dimmed">
          {shown.time(madeAt, zone)}
        </Text>
        {place && !seat.outside ? (
          <Anchor
            component={Link}
            to={place}
            size="sm"
            underline="always"
            aria-label={`${t('notices.open')}: ${subject}`}
            onClick={() => (readAt ? undefined : read.mutate())}
          >
            {t('notices.open')}
          </Anchor>
        ) : null}
      </Group>
    </Box>
  );
}
