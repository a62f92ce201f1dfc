import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { MarketSharesForm } from './market-shares';
import { WrittenMandates } from './written-mandates';

/** What must be recorded before suppliers are asked: market shares, members' mandates, holders of key shares. Domain §3, §8.4. */
export function Grounds({ roundId }: { roundId: string }) {
  const { t } = useTranslation('call-draft');
  const { slug } = useSeat();
  return (
    <Stack gap="lg">
      <MarketSharesForm roundId={roundId} />
      <WrittenMandates roundId={roundId} />
      <Section title={t('holders')}>
        <Text>{t('holders.text')}</Text>
        <PlaceLink to="/networks/$slug/rounds/$roundId/opening" params={{ slug, roundId }}>
          {t('holders.link')}
        </PlaceLink>
      </Section>
    </Stack>
  );
}
