import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../parts/deadline';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { Clarification } from './clarifications';

const AS_WRITTEN = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;

/** A question about a bid and its answer, as they were written. */
export function Exchange({ exchange, children }: { exchange: Clarification; children?: ReactNode }) {
  const { t } = useTranslation('clarification');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone;
  const { question, askedAt, answerBy, answer, answeredAt, state } = exchange;
  const when = (at: string): string => (zone ? shown.time(at, zone) : '');
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('asked', { at: when(askedAt) })}
      </Text>
      <Text style={AS_WRITTEN}>{question}</Text>
      {answer === null || answeredAt === null ? (
        <Text size="sm" fw={650} mt="xs" component="div">
          {t(`state.${state === 'expired' ? 'expired' : 'waiting'}`)} {zone ? <Deadline at={answerBy} zone={zone} /> : null}
        </Text>
      ) : (
        <>
          <Text size="sm" c="dimmed" mt="xs">
            {t('answered', { at: when(answeredAt) })}
          </Text>
          <Text style={AS_WRITTEN}>{answer}</Text>
        </>
      )}
      {children}
    </div>
  );
}
