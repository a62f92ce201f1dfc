import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { ChangeMeeting } from './change-meeting';
import type { Meeting } from './meetings';
import { Minutes } from './minutes';

/** A meeting: when and where it is, of which round, and its minutes once they are kept. */
export function MeetingLine({ meeting, isPast }: { meeting: Meeting; isPast: boolean }) {
  const { t } = useTranslation('meetings');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const { title, startsAt, place, minutes, round, roundTitle } = meeting;
  return (
    <Stack component="li" gap={4}>
      <Text fw={650}>{title}</Text>
      <Text size="sm">
        <time dateTime={startsAt}>{shown.time(startsAt, zone)}</time>
        {place === '' ? null : ` · ${place}`}
      </Text>
      <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug: seat.slug, roundId: round }} size="sm">
        {roundTitle}
      </PlaceLink>
      {minutes === null && isPast ? (
        <Text size="sm" c="dimmed">
          {t('minutes.none')}
        </Text>
      ) : null}
      {minutes === null ? null : (
        <details>
          <summary>{t('minutes')}</summary>
          <Text size="sm" mt="xs" maw="70ch" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {minutes}
          </Text>
        </details>
      )}
      {seat.roles.includes('office') ? (
        <Group gap="xs" mt="xs" className="no-print">
          <Minutes meeting={meeting} />
          <ChangeMeeting meeting={meeting} />
        </Group>
      ) : null}
    </Stack>
  );
}
