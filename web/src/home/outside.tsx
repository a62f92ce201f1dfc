import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { type Seat, useSeat } from '../parts/seats';
import { NoticeList } from './notice-list';

/** For somebody whose organisation takes no part in the network: it waits, was refused, or has left. Domain §3. */
export function Outside({ why }: { why: NonNullable<Seat['outside']> }) {
  const { t } = useTranslation('home');
  const { organisation, network } = useSeat();
  const title = t(`outside.${why}`);
  usePageTitle(title);
  return (
    <Stack gap="lg">
      <div>
        <Text c="dimmed">{organisation}</Text>
        <Title order={1}>{title}</Title>
      </div>
      <Section title={t('outside.next')}>
        <Text>{t(`outside.${why}.text`, { network })}</Text>
      </Section>
      <NoticeList />
    </Stack>
  );
}
