import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlaceButton } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { roundsOf } from '../round/rounds';
import { RoundList } from './round-list';

/** Every round of the network that this seat may see. */
export function RoundsPage() {
  const { t } = useTranslation('rounds');
  const seat = useSeat();
  const rounds = useQuery(roundsOf(seat));
  usePageTitle(t('title'));
  const begin = (
    <PlaceButton to="/networks/$slug/rounds/new" params={{ slug: seat.slug }}>
      {t('new')}
    </PlaceButton>
  );
  return (
    <Stack gap="lg">
      <Title order={1}>{t('title')}</Title>
      <Section title={t('all')} actions={seat.roles.includes('office') ? begin : null}>
        <Fetched query={rounds}>{(found) => <RoundList rounds={found} />}</Fetched>
      </Section>
    </Stack>
  );
}
