import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';
import type { Round } from '../round/rounds';
import { type FreeLine, useStep } from './free-lines';
import { MatchForm } from './match-form';
import { NewItemForm } from './new-item-form';
import { SayForm } from './say-form';

const WAYS = ['match', 'newItem', 'ask'] as const;

/** The three ways on with a line in words; one of them is open at a time. */
export function Matching({ round, line }: { round: Round; line: FreeLine }) {
  const { t } = useTranslation('free-lines');
  const stepping = useStep(useSeat(), round.id, line);
  const [way, setWay] = useState<(typeof WAYS)[number]>();
  return (
    <Stack gap="sm" mt="sm" className="no-print">
      <Group gap="xs">
        {WAYS.map((one) => (
          <Button
            key={one}
            size="xs"
            variant={way === one ? 'filled' : 'default'}
            aria-expanded={way === one}
            aria-label={`${t(`way.${one}`)}: ${line.description}`}
            onClick={() => setWay((before) => (before === one ? undefined : one))}
          >
            {t(`way.${one}`)}
          </Button>
        ))}
      </Group>
      {way === 'match' ? <MatchForm round={round} line={line} stepping={stepping} /> : null}
      {way === 'newItem' ? <NewItemForm round={round} line={line} stepping={stepping} /> : null}
      {way === 'ask' ? (
        <SayForm
          label={t('question')}
          button={t('question.send')}
          isSending={stepping.isPending}
          say={(question) => stepping.mutate({ kind: 'question', body: { question } })}
        />
      ) : null}
      <Refused problem={stepping.error} />
    </Stack>
  );
}
