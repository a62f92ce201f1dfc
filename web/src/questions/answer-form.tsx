import { Alert, Button, Checkbox, List, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, Problem } from '../api/api';
import { useCallChange } from '../call/calls';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import type { WaitingQuestion } from './questions';

interface Answer {
  readonly question: string;
  readonly answer: string;
  readonly despiteTraces: boolean;
}

/** The office's wording and its answer, published once to all. Domain §7. */
export function AnswerForm({ roundId, question: { id: questionId, text } }: { roundId: string; question: WaitingQuestion }) {
  const { t } = useTranslation('questions');
  const seat = useSeat();
  const [given, setGiven] = useState<Answer>({ question: text, answer: '', despiteTraces: false });
  const change = (part: Partial<Answer>): void => setGiven((before) => ({ ...before, ...part }));
  const answering = useCallChange(seat, roundId, (body: Answer) =>
    answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/call/questions/{questionId}/answer', {
        params: { path: { networkId: seat.networkId, roundId, questionId } },
        body,
      }),
    ),
  );
  const tellsWho = answering.error instanceof Problem && answering.error.code === 'question.names_asker';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    answering.mutate({ ...given, question: given.question.trim(), answer: given.answer.trim() });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm" mt="sm">
        <Textarea
          label={t('answer.question')}
          description={t('answer.question.text')}
          value={given.question}
          onChange={(event) => change({ question: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={4000}
          required
        />
        <Textarea
          label={t('answer.answer')}
          value={given.answer}
          onChange={(event) => change({ answer: event.currentTarget.value })}
          autosize
          minRows={3}
          maxLength={10_000}
          required
        />
        <Refusal problem={answering.error} />
        {tellsWho ? (
          <Checkbox
            label={t('answer.despite')}
            checked={given.despiteTraces}
            onChange={(event) => change({ despiteTraces: event.currentTarget.checked })}
          />
        ) : null}
        <Button
          type="submit"
          loading={answering.isPending}
          disabled={given.question.trim() === '' || given.answer.trim() === ''}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('answer.send')}
        </Button>
      </Stack>
    </form>
  );
}

/** Why the answer was not published; where a wording tells who asked, by which words. */
function Refusal({ problem }: { problem: Error | null }) {
  const problemText = useProblemText();
  if (!problem) return null;
  const words = problem instanceof Problem ? problem.errors.flatMap(({ detail }) => /[“„](.+)[”“]/s.exec(detail ?? '')?.[1] ?? []) : [];
  return (
    <Alert variant="outline" color="red" role="alert">
      <Text size="sm">{problemText(problem)}</Text>
      {words.length > 0 ? (
        <List size="sm">
          {[...new Set(words)].map((word) => (
            <List.Item key={word}>{word}</List.Item>
          ))}
        </List>
      ) : null}
    </Alert>
  );
}
