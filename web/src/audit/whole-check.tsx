import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Refused } from '../parts/versions';
import { logLines } from './log';
import { noteHead } from './noted-head';
import type { Head } from './proof-check';
import { VerdictBox } from './verdict';
import { checkWholeLog, type Found, type Known } from './whole-log';

/** Calculates the whole log again in this browser: how far it is, and what it found. */
export function WholeCheck({ head, keys }: { head: Head; keys: Known['keys'] }) {
  const { t } = useTranslation('audit');
  const seat = useSeat();
  const [done, setDone] = useState(0);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const check = useMutation({
    mutationFn: async () => {
      const control = new AbortController();
      running.current = control;
      setDone(0);
      const found = await checkWholeLog(logLines(seat, control.signal), { network: seat.networkId, keys, head }, setDone).catch(
        (problem: unknown) => {
          if (control.signal.aborted) return null;
          throw problem;
        },
      );
      if (found?.is === 'sound') noteHead(seat.networkId, found);
      return found;
    },
  });
  return (
    <Stack gap="sm">
      <Text size="sm">{t('check.whole.text')}</Text>
      <Group>
        {check.isPending ? (
          <Button variant="default" onClick={() => running.current?.abort()}>
            {t('check.stop')}
          </Button>
        ) : (
          <Button className="no-print" onClick={() => check.mutate()}>
            {t('check.whole')}
          </Button>
        )}
      </Group>
      {check.isPending ? <HowFar done={done} size={head.size} /> : null}
      <Refused problem={check.error} />
      {check.data ? <Outcome found={check.data} /> : null}
    </Stack>
  );
}

function HowFar({ done, size }: { done: number; size: number }) {
  const { t } = useTranslation('audit');
  const { decimal } = useShown();
  const words = t('check.progress', { done: decimal(done.toString()), size: decimal(size.toString()) });
  return (
    <div>
      <Progress value={Math.min(100, (100 * done) / size)} aria-label={words} />
      <Text size="sm" mt={4} className="numeric" ta="left">
        {words}
      </Text>
    </div>
  );
}

function Outcome({ found }: { found: Found }) {
  const { t } = useTranslation('audit');
  const { decimal } = useShown();
  if (found.is === 'broken')
    return (
      <VerdictBox is="broken" title={t('whole.broken')}>
        {t(`whole.${found.what}`, { at: decimal(found.at.toString()) })}
      </VerdictBox>
    );
  return (
    <VerdictBox is="sound" title={t('whole.sound')}>
      {t('whole.sound.text', { size: decimal(found.size.toString()), heads: decimal(found.heads.toString()) })}{' '}
      {found.isSignatureKnown ? null : t('signature.unable')}
    </VerdictBox>
  );
}
