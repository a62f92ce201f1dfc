import { Button, Center, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/api';
import { useNow } from '../parts/now';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { meets, useSeat } from '../parts/seats';
import { Empty, Failed, Loading } from '../parts/states';
import { roundsOf } from '../round/rounds';
import { MeetingLine } from './meeting-line';
import { type Meeting, meetingsOf } from './meetings';
import { meetingsSearch } from './meetings-search';
import { ScheduleMeeting } from './schedule-meeting';

/** The meetings of the heads of purchasing: those that are coming, and the minutes of those that were. Domain §2. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings');
  const seat = useSeat();
  usePageTitle(t('title'));
  if (!meets(seat)) return <Failed problem={new Problem(403, 'access.role', '')} isPage />;
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-end" gap="sm">
        <div style={{ flex: '1 1 18rem' }}>
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('intro')}</Text>
        </div>
        <ScheduleMeeting />
      </Group>
      <RoundFilter />
      <Listed />
    </Stack>
  );
}

function RoundFilter() {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const { round } = meetingsSearch(useSearch({ strict: false }));
  const { data: rounds = [] } = useQuery(roundsOf(useSeat()));
  return (
    <Select
      label={t('round')}
      className="no-print"
      maw={320}
      placeholder={t('round.all')}
      data={rounds.map(({ id, title }) => ({ value: id, label: title }))}
      value={rounds.some(({ id }) => id === round) ? (round ?? null) : null}
      onChange={(chosen) => void navigate({ to: '.', search: chosen === null ? {} : { round: chosen }, replace: true, resetScroll: false })}
      clearable
      clearButtonProps={{ 'aria-label': t('round.all') }}
    />
  );
}

function Listed() {
  const { t } = useTranslation(['meetings', 'parts']);
  const { round } = meetingsSearch(useSearch({ strict: false }));
  const pages = useInfiniteQuery(meetingsOf(useSeat(), round));
  const now = useNow();
  if (pages.isPending) return <Loading />;
  if (pages.isError) return <Failed problem={pages.error} retry={() => void pages.refetch()} />;
  const meetings = pages.data.pages.flatMap(({ items }) => items);
  const isComing = ({ startsAt }: Meeting): boolean => new Date(startsAt).getTime() > now;
  return (
    <>
      <Part title={t('coming')} none={t('coming.none')} meetings={meetings.filter(isComing).toReversed()} />
      <Part isPast title={t('held')} none={t('held.none')} meetings={meetings.filter((meeting) => !isComing(meeting))} />
      {pages.hasNextPage ? (
        <Center className="no-print">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('parts:list.more', { number: meetings.length })}
          </Button>
        </Center>
      ) : null}
    </>
  );
}

interface Part {
  readonly title: string;
  readonly none: string;
  readonly meetings: readonly Meeting[];
  readonly isPast?: boolean;
}

function Part({ title, none, meetings, isPast = false }: Part) {
  return (
    <Section title={title}>
      {meetings.length === 0 ? (
        <Empty title={none} />
      ) : (
        <Stack component="ul" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
          {meetings.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} isPast={isPast} />
          ))}
        </Stack>
      )}
    </Section>
  );
}
