import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { Section } from '../parts/section';
import { useSeat, whoAmI } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { usePageTitle } from '../parts/page-title';
import { type Round, roundsOf } from '../round/rounds';
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
      <Section title={t('tasks')}>
        <Fetched query={rounds}>{(found) => <TaskList rounds={found} />}</Fetched>
      </Section>
      <NoticeList />
      <Section title={t('rounds')}>
        <Fetched query={rounds}>
          {(found) => (found.length === 0 ? <Empty title={t('rounds.none')}>{t('rounds.none.text')}</Empty> : <RoundList rounds={found} />)}
        </Fetched>
      </Section>
    </Stack>
  );
}

function RoundList({ rounds }: { rounds: readonly Round[] }) {
  const { t } = useTranslation(['home', 'parts']);
  const { slug } = useSeat();
  const shown = useShown();
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {rounds.map(({ id, title, phase, termFrom, termTo }) => (
        <Group component="li" key={id} justify="space-between" gap="xs">
          <div>
            <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug, roundId: id }} fw={600}>
              {title}
            </PlaceLink>
            <Text size="sm" c="dimmed">
              {t('rounds.term', { from: shown.day(termFrom), to: shown.day(termTo) })}
            </Text>
          </div>
          <Badge variant="outline" color="gray" c="inherit">
            {t(`parts:phase.${phase}`)}
          </Badge>
        </Group>
      ))}
    </Stack>
  );
}
