import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useCallChange } from '../call/calls';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';

const MOST_CHARACTERS = 4000;

/** Asks a question; nobody is shown who asked. Domain §7. */
export function AskForm({ roundId, mayAsk }: { roundId: string; mayAsk: boolean }) {
  const { t } = useTranslation('questions');
  const seat = useSeat();
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const asking = useCallChange(seat, roundId, (words: string) =>
    answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/call/questions', {
        params: { path: { networkId: seat.networkId, roundId } },
        body: { text: words },
      }),
    ),
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    asking.mutate(text.trim(), { onSuccess: () => setText('') });
  };
  return (
    <Section title={t('ask')}>
      {mayAsk ? (
        <form onSubmit={send}>
          <Stack gap="sm">
            <Textarea
              label={t('ask.label')}
              description={t('ask.text')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              autosize
              minRows={3}
              maxLength={MOST_CHARACTERS}
              required
            />
            {asking.isError ? (
              <Alert variant="outline" color="red" role="alert">
                {problemText(asking.error)}
              </Alert>
            ) : null}
            {asking.isSuccess && text === '' ? (
              <Alert variant="outline" color="green" role="status">
                {t('ask.done')}
              </Alert>
            ) : null}
            <Button type="submit" loading={asking.isPending} disabled={text.trim() === ''} style={{ alignSelf: 'flex-start' }}>
              {t('ask.send')}
            </Button>
          </Stack>
        </form>
      ) : (
        <Text c="dimmed">{t('ask.over')}</Text>
      )}
    </Section>
  );
}
