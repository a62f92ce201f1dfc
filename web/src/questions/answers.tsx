import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import type { AnsweredQuestion } from './questions';

const COLUMNS = ['number', 'question', 'answer', 'answeredAt'] as const;

/** The numbered list that is part of the call. Domain §7. */
export function Answers({ answers }: { answers: readonly AnsweredQuestion[] }) {
  const { t } = useTranslation('questions');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  const when = (at: string): string => (network ? shown.time(at, network.timeZone) : '');
  const table = () => ({
    columns: COLUMNS.map((column) => ({ title: t(`column.${column}`) })),
    rows: answers.map(({ number, question, answer, answeredAt }) => [`${number}`, question, answer, when(answeredAt)]),
  });
  return (
    <Section title={t('answers')} actions={answers.length > 0 ? <ExportMenu name={t('answers')} table={table} /> : null}>
      {answers.length === 0 ? (
        <Empty title={t('answers.none')}>{t('answers.none.text')}</Empty>
      ) : (
        <Stack component="ol" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
          {answers.map(({ number, question, answer, answeredAt }) => (
            <li key={number} id={`question-${number}`}>
              <Text size="sm" c="dimmed">
                {t('answer.number', { number, at: when(answeredAt) })}
              </Text>
              <Text fw={650} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {question}
              </Text>
              <Text mt={4} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {answer}
              </Text>
            </li>
          ))}
        </Stack>
      )}
    </Section>
  );
}
