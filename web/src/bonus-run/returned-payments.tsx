import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import type { Api } from '../api/api';
import { DeedButton, DeedForm } from '../parts/deed';
import { ReasonField } from '../parts/reason-form';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { type BonusRun, confirmReturn, dropReturn, type PaymentFile, recordReturn } from './bonus-runs';

interface FileOfRun {
  readonly run: BonusRun;
  readonly file: PaymentFile;
}
type Returned = PaymentFile['returns'][number];

/** Payments of a file that the bank has sent back: who says so, and who confirms it. Decision 13. */
export function Returns({ run, file }: FileOfRun) {
  const { t } = useTranslation('bonus-run');
  const shown = useShown();
  if (file.returns.length === 0) return null;
  return (
    <Stack component="ul" gap={4} m={0} pl="md">
      {file.returns.map((back) => (
        <Group component="li" key={back.id} gap="sm">
          <Text size="sm">
            {t('return.said', { party: back.party, amount: `${shown.price(back.amount)} EUR`, day: shown.day(back.returnedOn), reason: back.reason })}{' '}
            {back.confirmation === null ? t('return.recorded', { name: back.recordedBy }) : t('return.confirmed', { name: back.confirmation.name })}
          </Text>
          <Steps run={run} file={file} back={back} />
        </Group>
      ))}
    </Stack>
  );
}

function Steps({ run, file: { number }, back: { id, party, allowedActions } }: FileOfRun & { back: Returned }) {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const confirming = useAgreementChange(seat, (_: null) => confirmReturn(seat, run, number, id));
  const dropping = useAgreementChange(seat, (_: null) => dropReturn(seat, run, number, id));
  const steps = { confirm: confirming, drop: dropping } as const;
  return (
    <>
      {allowedActions.map((step) => (
        <DeedButton
          key={step}
          opener={t(`return.${step}`)}
          title={t(`return.${step}.title`, { party })}
          size="xs"
          label={t(`return.${step}.title`, { party })}
        >
          {(close) => (
            <DeedForm
              follows={t(`return.${step}.follows`)}
              button={t(`return.${step}.button`)}
              isReady
              deed={steps[step]}
              body={null}
              close={close}
              reload={close}
            />
          )}
        </DeedButton>
      ))}
    </>
  );
}

/** One person of the office records that the bank has sent a payment back. */
export function RecordReturn({ run, file }: FileOfRun) {
  const { t } = useTranslation('bonus-run');
  const title = t('return.title', { number: file.number });
  return (
    <DeedButton opener={t('return')} title={title} size="xs" label={title}>
      {(close) => <Recording run={run} file={file} close={close} />}
    </DeedButton>
  );
}

function Recording({ run, file: { number }, close }: FileOfRun & { close: () => void }) {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const paid = run.shares.filter(({ file }) => file === number).map(({ party, name }) => ({ value: party, label: `${name} (${party})` }));
  const [party, choose] = useState(paid[0]?.value ?? '');
  const [returnedOn, setDay] = useState('');
  const [reason, setReason] = useState('');
  const deed = useAgreementChange(seat, (body: Api<'NewPaymentReturn'>) => recordReturn(seat, run, number, body));
  const body = { party, returnedOn, reason: reason.trim() };
  return (
    <DeedForm
      follows={t('return.follows')}
      button={t('return.button')}
      isReady={party !== '' && returnedOn !== '' && body.reason !== ''}
      deed={deed}
      body={body}
      close={close}
      reload={close}
    >
      <NativeSelect label={t('return.party')} data={paid} value={party} onChange={({ currentTarget }) => choose(currentTarget.value)} />
      <TextInput type="date" label={t('return.day')} value={returnedOn} onChange={({ currentTarget }) => setDay(currentTarget.value)} required />
      <ReasonField label={t('return.reason')} mostCharacters={1000} value={reason} change={setReason} />
    </DeedForm>
  );
}
