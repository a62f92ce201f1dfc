import { Anchor, Badge, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import { DeedButton, DeedForm } from '../parts/deed';
import { ReasonForm } from '../parts/reason-form';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { type BonusRun, confirmFile, documentOf, type PaymentFile, takeBackFile } from './bonus-runs';
import { RecordReturn, Returns } from './returned-payments';

interface FileOfRun {
  readonly run: BonusRun;
  readonly file: PaymentFile;
}

/** A payment file: who made and confirmed it; to be saved only once a second person has confirmed it. Decision 13. */
export function File({ run, file }: FileOfRun) {
  const { t } = useTranslation('bonus-run');
  const shown = useShown();
  const seat = useSeat();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const { number, payments, amount, executesOn, confirmation, takenBack, allowedActions } = file;
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Text size="sm">{t('payments.file', { number, count: payments, amount: shown.price(amount), day: shown.day(executesOn) })}</Text>
        {confirmation === null && takenBack === null ? (
          <Badge variant="outline" color="yellow" c="inherit" tt="none">
            {t('payments.unconfirmed')}
          </Badge>
        ) : null}
        {allowedActions.includes('confirm') ? (
          <DeedButton opener={t('confirm')} title={t('confirm.title', { number })} size="xs" label={t('confirm.title', { number })}>
            {(close) => <Confirming run={run} file={file} close={close} />}
          </DeedButton>
        ) : null}
        {allowedActions.includes('takeBack') ? (
          <DeedButton opener={t('takeBack')} title={t('takeBack.title', { number })} size="xs" label={t('takeBack.title', { number })} isFinal>
            {(close) => <TakingBack run={run} file={file} close={close} />}
          </DeedButton>
        ) : null}
        {allowedActions.includes('recordReturn') && run.shares.some((share) => share.file === number) ? <RecordReturn run={run} file={file} /> : null}
        {allowedActions.includes('save') ? (
          <Anchor size="sm" href={documentOf(seat, run, `payment-files/${number}`)} download>
            {t('payments.save', { number })}
          </Anchor>
        ) : null}
      </Group>
      <WhoAndNew file={file} />
      {takenBack === null ? null : (
        <Text size="sm">{t('takenBack', { name: takenBack.name, at: shown.time(takenBack.at, zone), reason: takenBack.reason })}</Text>
      )}
      <Returns run={run} file={file} />
    </Stack>
  );
}

function WhoAndNew({ file: { madeBy, madeAt, confirmation, newAccounts } }: { file: PaymentFile }) {
  const { t } = useTranslation('bonus-run');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const said = [
    t('payments.made', { name: madeBy, at: shown.time(madeAt, zone) }),
    ...(confirmation === null ? [] : [t('payments.confirmed', { name: confirmation.name, at: shown.time(confirmation.at, zone) })]),
    t('payments.newAccounts', { count: newAccounts }),
  ];
  return (
    <Text size="sm" c="dimmed">
      {said.join(' · ')}
    </Text>
  );
}

function Confirming({ run, file: { number, accounts }, close }: FileOfRun & { close: () => void }) {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (_: null) => confirmFile(seat, run, number));
  return (
    <DeedForm follows={t('confirm.follows')} button={t('confirm.button')} isReady deed={deed} body={null} close={close} reload={close}>
      {accounts.length === 0 ? <Text size="sm">{t('confirm.known')}</Text> : <NewAccounts accounts={accounts} />}
    </DeedForm>
  );
}

function TakingBack({ run, file: { number }, close }: FileOfRun & { close: () => void }) {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (body: { reason: string }) => takeBackFile(seat, run, number, body));
  return (
    <ReasonForm
      follows={t('takeBack.follows')}
      button={t('takeBack.button')}
      label={t('reason')}
      mostCharacters={1000}
      isFinal
      deed={deed}
      bodyOf={(reason) => ({ reason })}
      close={close}
      reload={close}
    />
  );
}

function NewAccounts({ accounts }: Pick<PaymentFile, 'accounts'>) {
  const { t } = useTranslation('bonus-run');
  return (
    <Stack gap="xs">
      <Text size="sm">{t('confirm.check')}</Text>
      <List size="sm">
        {accounts.map(({ party, holder, ibanEnd }) => (
          <List.Item key={party}>{t('confirm.account', { party, holder, ibanEnd })}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
