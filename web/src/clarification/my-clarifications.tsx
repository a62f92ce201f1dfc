import { Box, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { TextForm } from '../parts/text-form';
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
  const answering = useClarificationChange(roundId, (words: string) =>
    answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/clarifications/{clarificationId}/answer', {
        params: { path: { networkId, roundId, clarificationId } },
        body: { text: words },
      }),
    ),
  );
  return (
    <Box mt="md">
      <TextForm label={t('answer')} description={t('answer.text')} button={t('answer.send')} mostCharacters={MOST_CHARACTERS} sending={answering} />
    </Box>
  );
}
