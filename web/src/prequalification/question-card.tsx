import { Badge, Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { AnsweredQuestion, Question } from './prequalification';

const COLOURS = { open: 'gray', unchecked: 'pool', accepted: 'green', refused: 'red', expired: 'red' } as const;

/** A question's words in the reader's language. */
export function useQuestionText(): (question: Pick<Question, 'textDe' | 'textEn'>) => string {
  const { i18n } = useTranslation();
  return ({ textDe, textEn }) => (i18n.language === 'de' ? textDe : textEn);
}

/** A question with what was said to it, how that stands, and what may be done. */
export function QuestionCard({ item, children }: { item: AnsweredQuestion; children?: ReactNode }) {
  const { t } = useTranslation('prequalification');
  const text = useQuestionText();
  const { question, standing } = item;
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" gap="xs" align="start">
        <div style={{ flex: '1 1 14rem' }}>
          <Text fw={650} style={{ overflowWrap: 'anywhere' }}>
            {text(question)}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`kind.${question.kind}`)} · {t(question.isRequired ? 'required' : 'optional')}
          </Text>
        </div>
        <Badge variant="outline" color={COLOURS[standing]} c="inherit" tt="none" size="lg">
          {t(`standing.${standing}`)}
        </Badge>
      </Group>
      <Answer item={item} />
      {children}
    </Paper>
  );
}

function Answer({ item: { answer } }: { item: AnsweredQuestion }) {
  const { t } = useTranslation('prequalification');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  if (!answer) return null;
  const { declared, text, number, expiresOn, reason, checkedBy, checkedAt, state } = answer;
  const said = declared === null ? (text ?? (number === null ? '' : shown.decimal(number))) : t(declared ? 'declared.yes' : 'declared.no');
  return (
    <>
      <Text mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {said}
      </Text>
      {expiresOn ? <Text>{t('expiresOn.said', { day: shown.day(expiresOn) })}</Text> : null}
      {checkedAt ? (
        <Text size="sm" c="dimmed">
          {t(`checked.${state}`, { at: shown.time(checkedAt, zone), by: checkedBy ?? t('checked.office') })}
        </Text>
      ) : null}
      {reason ? <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{t('reason.said', { reason })}</Text> : null}
    </>
  );
}
