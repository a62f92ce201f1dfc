import { Anchor, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import { DeedButton, DeedForm } from '../parts/deed';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { type BonusRun, documentOf, paymentFilesOf, payRun } from './bonus-runs';
import { File } from './payment-file';

/** What a released run hands to bank and bookkeeping. */
export function Payments({ run }: { run: BonusRun }) {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const isOffice = seat.roles.includes('office');
  return (
    <Stack gap="xs" component="section" aria-label={t('payments.of', { number: run.number })}>
      <Group justify="space-between" gap="sm">
        <Title order={4}>{t('payments')}</Title>
        {isOffice && run.shares.some(isOpen) ? (
          <DeedButton opener={t('pay')} title={t('pay')} label={`${t('pay')}: ${t('run', { number: run.number })}`}>
            {(close) => <Paying run={run} close={close} />}
          </DeedButton>
        ) : null}
      </Group>
      <Fetched query={useQuery(paymentFilesOf(seat, run))} lines={1}>
        {(files) => (
          <Stack gap="sm">
            {files.length === 0 ? <Text size="sm">{t('payments.none')}</Text> : null}
            {files.map((file) => (
              <File key={file.number} run={run} file={file} />
            ))}
            <Anchor size="sm" href={documentOf(seat, run, 'bookings')} download className="no-print">
              {t('bookings')}
            </Anchor>
          </Stack>
        )}
      </Fetched>
    </Stack>
  );
}

const isOpen = ({ file, payable, hasAccount }: BonusRun['shares'][number]): boolean => file === null && hasAccount && /[1-9]/.test(payable);

function Paying({ run, close }: { run: BonusRun; close: () => void }) {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const [executesOn, choose] = useState('');
  const deed = useAgreementChange(seat, (body: { executesOn: string }) => payRun(seat, run, body.executesOn));
  return (
    <DeedForm
      follows={t('pay.follows', { count: run.shares.filter(isOpen).length })}
      button={t('pay.button')}
      isReady={executesOn !== ''}
      deed={deed}
      body={{ executesOn }}
      close={close}
      reload={close}
    >
      <TextInput
        type="date"
        label={t('pay.day')}
        value={executesOn}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        required
        data-autofocus
      />
    </DeedForm>
  );
}
