import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callOf } from '../call/calls';
import { Deadline } from '../parts/deadline';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { useNetwork, useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { Answers } from './answers';
import { AskForm } from './ask-form';
import { OwnQuestions } from './own-questions';
import { answersOf } from './questions';
import { WaitingQuestions } from './waiting-questions';

/** Questions about a call: who may ask asks here, the office answers, everybody reads. Domain §7. */
export function QuestionsPage() {
  const { t } = useTranslation('questions');
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  usePageTitle(t('title'));
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <PlaceLink to="/networks/$slug/rounds/$roundId/call" params={{ slug: seat.slug, roundId }} className="no-print">
          {t('toCall')}
        </PlaceLink>
      </div>
      <Fetched query={useQuery(callOf(seat, roundId))}>
        {(call) => (call && call.state !== 'draft' ? <QuestionsOf roundId={roundId} /> : <Empty title={t('noCall')}>{t('noCall.text')}</Empty>)}
      </Fetched>
    </Stack>
  );
}

function QuestionsOf({ roundId }: { roundId: string }) {
  const { t } = useTranslation('questions');
  const seat = useSeat();
  const zone = useNetwork(seat).data?.timeZone;
  const isBidder = seat.roles.includes('bidder');
  const seesWaiting = seat.roles.includes('office') || seat.roles.includes('auditor');
  return (
    <Fetched query={useQuery(answersOf(seat, roundId))}>
      {({ items, questionsUntil, allowedActions }) => (
        <>
          {questionsUntil && zone ? (
            <Group gap="xs">
              <Text fw={650}>{t('until')}</Text>
              <Deadline at={questionsUntil} zone={zone} />
            </Group>
          ) : null}
          {isBidder ? <AskForm roundId={roundId} mayAsk={allowedActions.includes('ask')} /> : null}
          {isBidder ? <OwnQuestions roundId={roundId} /> : null}
          {seesWaiting ? <WaitingQuestions roundId={roundId} mayAnswer={allowedActions.includes('answer')} /> : null}
          <Answers answers={items} />
        </>
      )}
    </Fetched>
  );
}
