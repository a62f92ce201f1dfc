import { Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, useAgreementChange } from '../agreement/agreements';
import { DeedButton, DeedForm } from '../parts/deed';
import { useSeat } from '../parts/seats';
import { useToday } from '../parts/today';
import { useShown } from '../parts/shown';
import { type CallOff, callOffsOf } from '../settlement/call-offs';
import { type NewRating, type Rating, rateCallOff, ratingsOf } from './scorecards';

const ASPECTS = ['delivery', 'quality', 'complaints', 'answers'] as const;
const MARKS = ['1', '2', '3', '4', '5'] as const;

/** The latest call-offs whose day has come, each with its rating or the button that rates it. Decision 21. */
export function RateableList({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('scorecard');
  const seat = useSeat();
  const today = useToday();
  const latest = useInfiniteQuery(callOffsOf(seat, agreement.id, '-date')).data?.pages[0]?.items ?? [];
  const { data: ratings } = useQuery(ratingsOf(seat, agreement.id));
  const rateable = latest.filter(({ date, cancelledAt }) => date <= today && cancelledAt === null);
  if (!ratings || rateable.length === 0) return null;
  return (
    <div>
      <Title order={3} mb="xs">
        {t('rate.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('rate.text')}
      </Text>
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {rateable.map((callOff) => (
          <OneCallOff
            key={callOff.id}
            agreementId={agreement.id}
            callOff={callOff}
            rating={ratings.find(({ callOffId }) => callOffId === callOff.id)}
          />
        ))}
      </Stack>
    </div>
  );
}

interface Rateable {
  readonly agreementId: string;
  readonly callOff: CallOff;
  readonly rating: Rating | undefined;
}

function OneCallOff({ agreementId, callOff, rating }: Rateable) {
  const { t } = useTranslation('scorecard');
  const shown = useShown();
  const { reference, date } = callOff;
  return (
    <Group component="li" justify="space-between" gap="sm">
      <div>
        <Text fw={600}>{t('rate.callOff', { reference, day: shown.day(date) })}</Text>
        <Text size="sm" c="dimmed">
          {rating ? ASPECTS.map((aspect) => `${t(aspect)} ${rating[aspect]}`).join(' · ') : t('rate.none')}
        </Text>
      </div>
      {rating === undefined || rating.mayChange ? (
        <DeedButton
          size="xs"
          opener={t(rating ? 'rate.change' : 'rate')}
          title={t('rate.which', { reference })}
          label={t(rating ? 'rate.change.label' : 'rate.label', { reference })}
        >
          {(close) => <RatingForm agreementId={agreementId} callOff={callOff} rating={rating} close={close} />}
        </DeedButton>
      ) : null}
    </Group>
  );
}

function RatingForm({ agreementId, callOff, rating, close }: Rateable & { close: () => void }) {
  const { t } = useTranslation('scorecard');
  const seat = useSeat();
  const [marks, setMarks] = useState<Partial<Record<(typeof ASPECTS)[number], number>>>(rating ?? {});
  const [comment, setComment] = useState(rating?.comment ?? '');
  const deed = useAgreementChange(seat, (body: NewRating) => rateCallOff(seat, agreementId, callOff.id, rating, body));
  const { delivery = 0, quality = 0, complaints = 0, answers = 0 } = marks;
  const written = comment.trim();
  return (
    <DeedForm
      follows={t('rate.follows')}
      button={t('rate.button')}
      isReady={[delivery, quality, complaints, answers].every((mark) => mark > 0)}
      deed={deed}
      body={{ delivery, quality, complaints, answers, comment: written === '' ? null : written }}
      close={close}
      reload={close}
    >
      {ASPECTS.map((aspect) => (
        <Radio.Group
          key={aspect}
          label={t(aspect)}
          description={t(`${aspect}.text`)}
          value={marks[aspect] === undefined ? '' : String(marks[aspect])}
          onChange={(value) => setMarks((before) => ({ ...before, [aspect]: Number.parseInt(value, 10) }))}
        >
          <Group mt={4} gap="md">
            {MARKS.map((mark) => (
              <Radio key={mark} value={mark} label={mark} />
            ))}
          </Group>
        </Radio.Group>
      ))}
      <Textarea
        label={t('comment')}
        description={t('comment.text')}
        autosize
        minRows={2}
        maxLength={1000}
        value={comment}
        onChange={({ currentTarget: { value } }) => setComment(value)}
      />
    </DeedForm>
  );
}
