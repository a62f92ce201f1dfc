import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useCallChange } from '../call/calls';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { type OwnQuestion, ownQuestionsOf } from './questions';

/** What this supplier has asked, and what became of it. Domain §7. */
export function OwnQuestions({ roundId }: { roundId: string }) {
  const { t } = useTranslation('questions');
  const seat = useSeat();
  return (
    <Fetched query={useQuery(ownQuestionsOf(seat, roundId))} lines={1}>
      {(questions) =>
        questions.length === 0 ? null : (
          <Section title={t('own')}>
            <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
              {questions.map((question) => (
                <Own key={question.id} roundId={roundId} question={question} />
              ))}
            </Stack>
          </Section>
        )
      }
    </Fetched>
  );
}

function Own({ roundId, question: { id: questionId, text, askedAt, withdrawnAt, number } }: { roundId: string; question: OwnQuestion }) {
  const { t } = useTranslation('questions');
  const seat = useSeat();
  const shown = useShown();
  const problemText = useProblemText();
  const { data: network } = useNetwork(seat);
  const withdrawing = useCallChange(seat, roundId, () =>
    answered(
      api.DELETE('/api/v1/networks/{networkId}/rounds/{roundId}/call/questions/{questionId}', {
        params: { path: { networkId: seat.networkId, roundId, questionId } },
      }),
    ),
  );
  const isWaiting = number === null && withdrawnAt === null;
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Text size="sm" c="dimmed">
        {network ? t('own.asked', { at: shown.time(askedAt, network.timeZone) }) : ''}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
      <Group justify="space-between" mt="xs" gap="sm">
        <Text size="sm" fw={650}>
          {number !== null ? t('own.answered', { number }) : t(isWaiting ? 'own.waiting' : 'own.withdrawn')}
        </Text>
        {isWaiting ? (
          <Button size="xs" variant="default" loading={withdrawing.isPending} onClick={() => withdrawing.mutate(undefined)}>
            {t('own.withdraw')}
          </Button>
        ) : null}
      </Group>
      {withdrawing.isError ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problemText(withdrawing.error)}
        </Text>
      ) : null}
    </Paper>
  );
}
