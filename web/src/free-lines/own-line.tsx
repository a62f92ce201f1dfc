import { Button, Group, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entered } from '../parts/entered';
import { useSeat } from '../parts/seats';
import { useUnitName } from '../parts/units';
import { Refused } from '../parts/versions';
import { type FreeLine, type Stepping, useStep } from './free-lines';
import { LineWords } from './line-words';
import { NumberField } from './number-field';
import { SayForm } from './say-form';

/** One of the member's lines in words: it confirms what the office took it for, answers, or withdraws it. Domain §5. */
export function OwnLine({ roundId, line }: { roundId: string; line: FreeLine }) {
  const { t } = useTranslation('free-lines');
  const stepping = useStep(useSeat(), roundId, line);
  const [isAnswering, setIsAnswering] = useState(line.state === 'asked');
  const may = new Set(line.allowedActions);
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Stack gap="sm">
        <LineWords line={line} />
        {may.has('confirm') ? <Confirm line={line} stepping={stepping} /> : null}
        {may.has('answer') && isAnswering ? (
          <SayForm
            label={t(line.state === 'asked' ? 'answer' : 'answer.other')}
            button={t('answer.send')}
            isSending={stepping.isPending}
            say={(answer) => stepping.mutate({ kind: 'answer', body: { answer } })}
          />
        ) : null}
        <Group gap="sm">
          {may.has('answer') && !isAnswering ? (
            <Button size="xs" variant="default" onClick={() => setIsAnswering(true)}>
              {t('answer.other')}
            </Button>
          ) : null}
          {may.has('withdraw') ? (
            <Button size="xs" variant="default" loading={stepping.isPending} onClick={() => stepping.mutate({ kind: 'withdraw' })}>
              {t('withdraw')}
            </Button>
          ) : null}
        </Group>
        <Refused problem={stepping.error} />
      </Stack>
    </Paper>
  );
}

const isSameUnit = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Confirms exactly what is shown. A price stated for another unit is asked for anew. Domain §17. */
function Confirm({ line: { match, price, unit }, stepping }: { line: FreeLine; stepping: Stepping }) {
  const { t } = useTranslation('free-lines');
  const unitName = useUnitName('one');
  const [typed, setTyped] = useState('');
  if (!match) return null;
  const isOtherUnit = price !== null && !isSameUnit(unit, match.unit);
  const read = entered(typed);
  const isReadable = read.fault === undefined || read.fault === 'empty';
  return (
    <Stack gap="xs" maw="24rem">
      {isOtherUnit ? (
        <NumberField
          label={t('price.anew', { unit: unitName(match.unit) })}
          description={t('price.anew.text', { unit })}
          value={typed}
          change={setTyped}
        />
      ) : null}
      <Button
        loading={stepping.isPending}
        disabled={!isReadable}
        onClick={() => stepping.mutate({ kind: 'confirm', body: read.decimal === undefined ? {} : { price: read.decimal } })}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('confirm')}
      </Button>
    </Stack>
  );
}
