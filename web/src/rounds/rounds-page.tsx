import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { roundsOf } from '../round/rounds';
import { RoundList } from './round-list';

/** Every round of the network that this seat may see. */
export function RoundsPage() {
  const { t } = useTranslation('rounds');
  const rounds = useQuery(roundsOf(useSeat()));
  usePageTitle(t('title'));
  return (
    <Stack gap="lg">
      <Title order={1}>{t('title')}</Title>
      <Section title={t('title')}>
        <Fetched query={rounds}>{(found) => <RoundList rounds={found} />}</Fetched>
      </Section>
    </Stack>
  );
}
