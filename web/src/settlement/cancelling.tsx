import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import { DeedButton } from '../parts/deed';
import { ReasonForm } from '../parts/reason-form';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { type CallOff, cancelCallOff } from './call-offs';

interface OneCallOff {
  readonly agreementId: string;
  readonly callOff: CallOff;
  readonly isParty: boolean;
}

/** When and why a call-off was cancelled, or the button that cancels it. Domain §14. */
export function CallOffState({ agreementId, callOff, isParty }: OneCallOff) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const { reference, cancelledAt, cancelledBecause, allowedActions } = callOff;
  if (cancelledAt !== null)
    return (
      <Text size="sm" c="dimmed">
        {t('cancelled', { at: shown.time(cancelledAt, zone), reason: cancelledBecause })}
      </Text>
    );
  if (!allowedActions.includes('cancel')) return t('stands');
  return (
    <DeedButton opener={t('cancel', { reference })} title={t('cancel.title', { reference })} isFinal>
      {(close) => <Cancelling agreementId={agreementId} callOff={callOff} isParty={isParty} close={close} />}
    </DeedButton>
  );
}

function Cancelling({ agreementId, callOff: { id }, isParty, close }: OneCallOff & { close: () => void }) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (body: { reason: string }) => cancelCallOff(seat, agreementId, id, body));
  return (
    <ReasonForm
      follows={t(isParty ? 'cancel.follows' : 'cancel.follows.office')}
      button={t('cancel.confirm')}
      label={t('cancel.reason')}
      description={t('cancel.reason.text')}
      mostCharacters={1000}
      isFinal
      deed={deed}
      bodyOf={(reason) => ({ reason })}
      close={close}
      reload={close}
    />
  );
}
