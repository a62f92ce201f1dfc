import { Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { AnswerForm } from './answer-form';
import { MarkedText } from './marked-text';
import { type WaitingQuestion, waitingQuestionsOf } from './questions';

/** Questions that wait for the office's answer; who asked is not shown. Domain §7. */
export function WaitingQuestions({ roundId, mayAnswer }: { roundId: string; mayAnswer: boolean }) {
  const { t } = useTranslation('questions');
  const seat = useSeat();
  return (
    <Section title={t('waiting')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('waiting.text')}
      </Text>
      <Fetched query={useQuery(waitingQuestionsOf(seat, roundId))} lines={1}>
        {(questions) =>
          questions.length === 0 ? (
            <Text>{t('waiting.none')}</Text>
          ) : (
            <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
              {questions.map((question) => (
                <Waiting key={question.id} roundId={roundId} question={question} mayAnswer={mayAnswer} />
              ))}
            </Stack>
          )
        }
      </Fetched>
    </Section>
  );
}

function Waiting({ roundId, question, mayAnswer }: { roundId: string; question: WaitingQuestion; mayAnswer: boolean }) {
  const { t } = useTranslation('questions');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Text size="sm" c="dimmed">
        {network ? t('waiting.asked', { at: shown.time(question.askedAt, network.timeZone) }) : ''}
      </Text>
      <MarkedText text={question.text} traces={question.traces} />
      {question.traces.length > 0 ? (
        <Text size="sm" fw={600} mt="xs" role="note">
          {t('waiting.traces')}
        </Text>
      ) : null}
      {mayAnswer ? <AnswerForm roundId={roundId} question={question} /> : null}
    </Paper>
  );
}
