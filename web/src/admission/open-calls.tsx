import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../parts/deadline';
import { PlaceLink } from '../parts/links';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { type OpenCall, openCallsOf } from './admissions';
import { useCategoriesSaid } from './categories-said';

/** Calls that a supplier is not invited to and may ask to be admitted to; nothing where there is none. Domain §7. */
export function OpenCalls() {
  const { t } = useTranslation('admission');
  const seat = useSeat();
  const { data: calls = [] } = useQuery({ ...openCallsOf(seat), enabled: seat.roles.includes('bidder') && seat.outside === undefined });
  if (calls.length === 0) return null;
  return (
    <Section title={t('open')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('open.text')}
      </Text>
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {calls.map((call) => (
          <OneCall key={call.roundId} call={call} />
        ))}
      </Stack>
    </Section>
  );
}

function OneCall({ call }: { call: OpenCall }) {
  const { t } = useTranslation('admission');
  const seat = useSeat();
  const zone = useNetwork(seat).data?.timeZone;
  const said = useCategoriesSaid();
  return (
    <Group component="li" justify="space-between" gap="xs">
      <div>
        <PlaceLink to="/networks/$slug/rounds/$roundId/call" params={{ slug: seat.slug, roundId: call.roundId }} fw={600}>
          {call.round}
        </PlaceLink>
        <Text size="sm">{said(call)}</Text>
        {call.deadline && zone ? <Deadline at={call.deadline} zone={zone} /> : null}
      </div>
      <Text size="sm">{t(`mine.${call.request?.state ?? 'none'}`)}</Text>
    </Group>
  );
}
