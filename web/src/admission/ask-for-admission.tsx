import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoCall } from '../call/my-position';
import { Deadline } from '../parts/deadline';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { type OpenCall, openCallsOf, useAsking, useTakingBack } from './admissions';
import { useCategoriesSaid } from './categories-said';

const MOST_CHARACTERS = 2000;

/** What a supplier that is not invited finds in a call's place: whether it may ask to be admitted, and what became of that. Domain §7. */
export function AskForAdmission({ roundId }: { roundId: string }) {
  return (
    <Fetched query={useQuery(openCallsOf(useSeat()))}>
      {(calls) => {
        const call = calls.find((open) => open.roundId === roundId);
        return call ? <Asking call={call} /> : <NoCall />;
      }}
    </Fetched>
  );
}

function Asking({ call }: { call: OpenCall }) {
  const { t } = useTranslation('admission');
  const zone = useNetwork(useSeat()).data?.timeZone;
  const said = useCategoriesSaid();
  const times = [
    ['deadline', call.deadline],
    ['questionsUntil', call.questionsUntil],
  ] as const;
  return (
    <Section title={t('ask')}>
      <Stack gap="md">
        <Text>{t('ask.text')}</Text>
        <Text>{t('categories', { categories: said(call) })}</Text>
        {times.map(([key, at]) =>
          at && zone ? (
            <Group key={key} gap="xs">
              <Text fw={650}>{t(key)}</Text>
              <Deadline at={at} zone={zone} />
            </Group>
          ) : null,
        )}
        {call.request ? <Asked request={call.request} /> : null}
        {call.allowedActions.includes('takeBack') ? <TakeBack roundId={call.roundId} /> : null}
        {call.allowedActions.includes('ask') ? <AskForm roundId={call.roundId} /> : null}
      </Stack>
    </Section>
  );
}

function Asked({ request: { state, note, askedAt, reason, decidedAt } }: { request: NonNullable<OpenCall['request']> }) {
  const { t } = useTranslation('admission');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  return (
    <div role="status">
      <Text fw={650}>{t(`asked.${state}`, { at: shown.time(decidedAt ?? askedAt, zone) })}</Text>
      {reason ? <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{t('reason.said', { reason })}</Text> : null}
      {note ? <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{t('note.said', { note })}</Text> : null}
    </div>
  );
}

function TakeBack({ roundId }: { roundId: string }) {
  const { t } = useTranslation('admission');
  const takingBack = useTakingBack(useSeat(), roundId);
  return (
    <Stack gap="xs" align="flex-start" className="no-print">
      <Text size="sm" c="dimmed">
        {t('take.back.text')}
      </Text>
      <Refused problem={takingBack.error} />
      <Button variant="default" loading={takingBack.isPending} onClick={() => takingBack.mutate()}>
        {t('take.back')}
      </Button>
    </Stack>
  );
}

function AskForm({ roundId }: { roundId: string }) {
  const { t } = useTranslation('admission');
  const asking = useAsking(useSeat(), roundId);
  const [note, setNote] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    asking.mutate(note.trim() === '' ? {} : { note: note.trim() });
  };
  return (
    <form onSubmit={send} className="no-print">
      <Stack gap="sm">
        <Textarea
          label={t('note')}
          description={t('note.text')}
          value={note}
          onChange={({ currentTarget: { value } }) => setNote(value)}
          autosize
          minRows={3}
          maxLength={MOST_CHARACTERS}
        />
        <Refused problem={asking.error} />
        <Button type="submit" loading={asking.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('ask.send')}
        </Button>
      </Stack>
    </form>
  );
}
