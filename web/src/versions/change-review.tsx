import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { type Call, useCallChange } from '../call/calls';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Loading } from '../parts/states';
import { ifMatch, Refused } from '../parts/versions';
import { Differences } from './differences';
import { type CallChange, previewOf } from './versions';

interface ChangeReviewOf {
  readonly roundId: string;
  readonly call: Call;
  /** undefined: nothing is different yet. */
  readonly change: CallChange | undefined;
  readonly faults: number;
  readonly reload: () => void;
  readonly done: () => void;
}

/** What the change comes to, before it is made. Domain §7. */
export function ChangeReview({ change, faults, ...of }: ChangeReviewOf) {
  const { t } = useTranslation('versions');
  if (faults > 0) return <Empty title={t('review.faulty')}>{t('review.faulty.text')}</Empty>;
  if (!change) return <Empty title={t('review.same')}>{t('review.same.text')}</Empty>;
  return <Previewed {...of} change={change} />;
}

function Previewed({ roundId, call, change, reload, done }: Omit<ChangeReviewOf, 'faults' | 'change'> & { change: CallChange }) {
  const { t } = useTranslation('versions');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const preview = useQuery(previewOf(seat, roundId, change));
  const present = call.stages.find(({ state }) => state === 'open')?.deadline ?? null;
  if (preview.isPending) return <Loading lines={2} />;
  if (preview.isError) return <Refused problem={preview.error} reload={reload} />;
  const { number, differences, invalidatesBids, deadline } = preview.data;
  return (
    <Section title={t('review', { number })}>
      <Stack gap="md">
        <Differences differences={differences} />
        <Alert variant="outline" color={invalidatesBids ? 'red' : 'pool'} title={t('consequences')}>
          <Stack gap={4}>
            <Text size="sm">{t(invalidatesBids ? 'consequences.invalid' : 'consequences.valid')}</Text>
            {deadline ? (
              <Text size="sm">
                {t(deadline === present ? 'consequences.deadline' : 'consequences.moved', { deadline: shown.time(deadline, zone) })}
              </Text>
            ) : null}
            <Text size="sm">{t('consequences.told')}</Text>
          </Stack>
        </Alert>
        <Publishing roundId={roundId} call={call} change={change} reload={reload} done={done} />
      </Stack>
    </Section>
  );
}

function Publishing({ roundId, call, change, reload, done }: Omit<ChangeReviewOf, 'faults' | 'change'> & { change: CallChange }) {
  const { t } = useTranslation('versions');
  const seat = useSeat();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const params = { path: { networkId: seat.networkId, roundId } };
  const changing = useCallChange(seat, roundId, (body: CallChange) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/call/versions', { params, headers: ifMatch(call.version), body })),
  );
  useEffect(() => {
    // Left only once the form knows that nothing in it is unsaved any more.
    if (changing.isSuccess) void navigate({ to: '/networks/$slug/rounds/$roundId/call/versions', params: { slug: seat.slug, roundId } });
  }, [changing.isSuccess, navigate, seat.slug, roundId]);
  const send = (): void => changing.mutate(note.trim() === '' ? change : { ...change, note: note.trim() }, { onSuccess: done });
  return (
    <>
      <Textarea
        label={t('note')}
        description={t('note.text')}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
      <Refused problem={changing.error} reload={reload} />
      <Group>
        <Button loading={changing.isPending} onClick={send}>
          {t('publish')}
        </Button>
      </Group>
    </>
  );
}
