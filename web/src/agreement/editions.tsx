import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { AgreementDetail } from './agreements';

/** The numbered editions, each to be looked at as it was. Domain §13. */
export function Editions({ agreement: { id: agreementId, editions }, shown: at }: { agreement: AgreementDetail; shown: number | undefined }) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  return (
    <Section title={t('editions')}>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {editions.map(({ number, state, issuedAt, acceptBy }) => (
          <Group component="li" key={number} gap="sm" justify="space-between">
            <PlaceLink
              to="/networks/$slug/agreements/$agreementId"
              params={{ slug: seat.slug, agreementId }}
              search={{ edition: number }}
              fw={number === at ? 700 : 400}
              {...(number === at ? { 'aria-current': 'true' as const } : {})}
            >
              {t('edition', { number })}
            </PlaceLink>
            <Text size="sm" c="dimmed">
              {[
                t(`edition.${state}`),
                ...(issuedAt === null ? [] : [shown.time(issuedAt, zone)]),
                ...(acceptBy === null ? [] : [t('edition.acceptBy', { day: shown.day(acceptBy) })]),
              ].join(' · ')}
            </Text>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
