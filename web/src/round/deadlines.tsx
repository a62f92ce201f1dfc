import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../parts/deadline';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { Round } from './rounds';

/** The deadlines that are set, in the network's zone. */
export function Deadlines({ round: { collectingDeadline, signUpDeadline, standstillEndsOn } }: { round: Round }) {
  const { t } = useTranslation('round');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  const zone = network?.timeZone;
  if (zone === undefined) return null;
  return (
    <Section title={t('deadlines')}>
      <Stack gap="xs">
        {collectingDeadline ? <Line label={t('deadlines.collecting')} value={<Deadline at={collectingDeadline} zone={zone} />} /> : null}
        {standstillEndsOn ? <Line label={t('deadlines.standstill')} value={<Text size="sm">{shown.day(standstillEndsOn)}</Text>} /> : null}
        {signUpDeadline ? <Line label={t('deadlines.signUp')} value={<Deadline at={signUpDeadline} zone={zone} />} /> : null}
        {collectingDeadline || standstillEndsOn || signUpDeadline ? null : <Text c="dimmed">{t('deadlines.none')}</Text>}
      </Stack>
    </Section>
  );
}

function Line({ label, value }: { label: string; value: ReactNode }) {
  return (
    <Group gap="xs" justify="space-between">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      {value}
    </Group>
  );
}
