import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { DeadlineField } from '../parts/deadline-field';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { clarificationsOf, useClarificationChange } from './clarifications';
import { Exchange } from './exchange';

const MOST_CHARACTERS = 4000;

interface OfBid {
  readonly roundId: string;
  readonly lotId: string;
  readonly supplier: string;
  readonly mayAsk: boolean;
}

/** What was asked and answered about one bid, and, for the office, a new question. Domain §10. */
export function ClarificationsOfBid({ roundId, lotId, supplier, mayAsk }: OfBid) {
  const { t } = useTranslation('clarification');
  const seat = useSeat();
  const { data } = useQuery(clarificationsOf(seat, roundId));
  const [isAsking, setAsking] = useState(false);
  const found = (data ?? []).filter((each) => each.lotId === lotId && each.supplier === supplier);
  const isWaiting = found.some(({ state }) => state === 'waiting');
  return (
    <Stack gap="sm" mt="sm">
      {found.map((exchange) => (
        <Exchange key={exchange.id} exchange={exchange} />
      ))}
      {!mayAsk || isWaiting || data === undefined ? null : isAsking ? (
        <AskForm ask={{ roundId, lotId, supplier }} close={() => setAsking(false)} />
      ) : (
        <Group className="no-print">
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {t(found.length > 0 ? 'ask.again' : 'ask')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function AskForm({ ask: { roundId, lotId, supplier }, close }: { ask: Omit<OfBid, 'mayAsk'>; close: () => void }) {
  const { t } = useTranslation('clarification');
  const { networkId } = useSeat();
  const problemText = useProblemText();
  const [question, setQuestion] = useState('');
  const [answerBy, setAnswerBy] = useState('');
  const asking = useClarificationChange(roundId, (body: Api<'NewClarification'>) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/clarifications', { params: { path: { networkId, roundId } }, body })),
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    asking.mutate({ lotId, supplier, question: question.trim(), answerBy }, { onSuccess: close });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Textarea
          label={t('ask.question')}
          description={t('ask.text')}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={MOST_CHARACTERS}
          required
        />
        <DeadlineField label={t('ask.by')} value={answerBy} onChange={setAnswerBy} />
        {asking.isError ? (
          <Alert variant="outline" color="red" role="alert">
            {problemText(asking.error)}
          </Alert>
        ) : null}
        <Group>
          <Button size="xs" type="submit" loading={asking.isPending} disabled={question.trim() === '' || answerBy === ''}>
            {t('ask.send')}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            {t('ask.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
