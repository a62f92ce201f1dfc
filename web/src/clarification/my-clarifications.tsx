import { Alert, Button, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { type Clarification, clarificationsOf, useClarificationChange } from './clarifications';
import { Exchange } from './exchange';

const MOST_CHARACTERS = 10_000;

/** What the office asks a bidder about its bids, and its answers; nothing where nothing was asked. Domain §10. */
export function MyClarifications({ roundId }: { roundId: string }) {
  const { t } = useTranslation('clarification');
  const seat = useSeat();
  const { data: asked } = useQuery({ ...clarificationsOf(seat, roundId), enabled: seat.roles.includes('bidder') });
  if (!asked || asked.length === 0) return null;
  return (
    <Section title={t('mine')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('mine.intro')}
      </Text>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {asked.toReversed().map((exchange) => (
          <Paper key={exchange.id} component="li" withBorder p="md" radius="md">
            <Text fw={650}>{exchange.lot}</Text>
            <Exchange exchange={exchange}>
              {exchange.allowedActions.includes('answer') ? <AnswerForm roundId={roundId} exchange={exchange} /> : null}
            </Exchange>
          </Paper>
        ))}
      </Stack>
    </Section>
  );
}

function AnswerForm({ roundId, exchange: { id: clarificationId } }: { roundId: string; exchange: Clarification }) {
  const { t } = useTranslation('clarification');
  const { networkId } = useSeat();
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const answering = useClarificationChange(roundId, (words: string) =>
    answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/clarifications/{clarificationId}/answer', {
        params: { path: { networkId, roundId, clarificationId } },
        body: { text: words },
      }),
    ),
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    answering.mutate(text.trim());
  };
  return (
    <form onSubmit={send} className="no-print">
      <Stack gap="sm" mt="md">
        <Textarea
          label={t('answer')}
          description={t('answer.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={MOST_CHARACTERS}
          required
        />
        {answering.isError ? (
          <Alert variant="outline" color="red" role="alert">
            {problemText(answering.error)}
          </Alert>
        ) : null}
        <Button type="submit" loading={answering.isPending} disabled={text.trim() === ''} style={{ alignSelf: 'flex-start' }}>
          {t('answer.send')}
        </Button>
      </Stack>
    </form>
  );
}
