import { Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OpenCalls } from '../admission/open-calls';
import { PlaceLink } from '../parts/links';
import { Section } from '../parts/section';
import { useSeat, whoAmI } from '../parts/seats';
import { Fetched } from '../parts/states';
import { usePageTitle } from '../parts/page-title';
import { roundsOf } from '../round/rounds';
import { RoundList } from '../rounds/round-list';
import { NoticeList } from './notice-list';
import { TaskList } from './task-list';

/** What do I have to do, until when? Below it what has happened, and the rounds. */
export function HomePage() {
  const { t } = useTranslation('home');
  const seat = useSeat();
  const { data: me } = useSuspenseQuery(whoAmI);
  const rounds = useQuery(roundsOf(seat));
  usePageTitle(t('title'));
  return (
    <Stack gap="lg">
      <div>
        <Text c="dimmed">{t('greeting', { name: me?.name ?? '' })}</Text>
        <Title order={1}>{t('title')}</Title>
      </div>
      <Section
        title={t('tasks')}
        actions={
          <PlaceLink to="/networks/$slug/calendar" params={{ slug: seat.slug }} size="sm">
            {t('tasks.calendar')}
          </PlaceLink>
        }
      >
        <TaskList />
      </Section>
      <OpenCalls />
      <NoticeList />
      <Section title={t('rounds')}>
        <Fetched query={rounds}>{(found) => <RoundList rounds={found} />}</Fetched>
      </Section>
    </Stack>
  );
}
