import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { type Calendar, calendarsOf } from './calendars';

/** The addresses that one has made: when each was last read, and ending it. */
export function CalendarList() {
  const { t } = useTranslation('calendar');
  const calendars = useQuery(calendarsOf(useSeat()));
  return (
    <Section title={t('list')}>
      <Fetched query={calendars}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('none')}>{t('none.text')}</Empty>
          ) : (
            <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
              {found.map((calendar) => (
                <ShownCalendar key={calendar.id} calendar={calendar} />
              ))}
            </Stack>
          )
        }
      </Fetched>
    </Section>
  );
}

function ShownCalendar({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('calendar');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  const [isAsked, ask] = useState(false);
  const { name, madeAt, readAt, remindHours } = calendar;
  const when = (at: string): string => (network ? shown.time(at, network.timeZone) : '');
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 16rem' }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="sm" c="dimmed">
            {t('since', { at: when(madeAt) })} · {readAt === null ? t('read.never') : t('read', { at: when(readAt) })}
            {remindHours === null ? '' : ` · ${t('reminds', { count: remindHours })}`}
          </Text>
        </div>
        <Button variant="outline" color="red" size="xs" aria-label={t('end.of', { name })} onClick={() => ask(true)}>
          {t('end')}
        </Button>
      </Group>
      <Modal opened={isAsked} onClose={() => ask(false)} title={t('end.title', { name })} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Ending calendar={calendar} close={() => ask(false)} />
      </Modal>
    </Paper>
  );
}

function Ending({ calendar: { id: calendarId }, close }: { calendar: Calendar; close: () => void }) {
  const { t } = useTranslation('calendar');
  const seat = useSeat();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () =>
      answered(api.DELETE('/api/v1/networks/{networkId}/calendars/{calendarId}', { params: { path: { networkId: seat.networkId, calendarId } } })),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: calendarsOf(seat).queryKey });
    },
  });
  return (
    <Stack gap="md">
      <Text size="sm">{t('end.text')}</Text>
      <Refused problem={end.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button color="red" loading={end.isPending} onClick={() => end.mutate()}>
          {t('end.button')}
        </Button>
      </Group>
    </Stack>
  );
}
