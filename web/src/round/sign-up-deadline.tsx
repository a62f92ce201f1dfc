import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeadlineField } from '../parts/deadline-field';
import { DeedButton, DeedForm } from '../parts/deed';
import { useNetwork, useSeat } from '../parts/seats';
import { localTextOf } from '../parts/zoned';
import type { Round } from './rounds';
import { useReload, useSettingSignUp } from './steering-deeds';

/** Sets until when one can sign up to a round's agreements, or moves that forward; the round is concluded then. Domain §2. */
export function SignUpDeadline({ round }: { round: Round }) {
  const { t } = useTranslation('round');
  const words = t(round.signUpDeadline ? 'signUp.move' : 'signUp.set');
  return (
    <DeedButton opener={words} title={words}>
      {(close) => <Form round={round} close={close} />}
    </DeedButton>
  );
}

function Form({ round, close }: { round: Round; close: () => void }) {
  const { t } = useTranslation('round');
  const { data: network } = useNetwork(useSeat());
  const present = round.signUpDeadline && network ? localTextOf(round.signUpDeadline, network.timeZone) : '';
  const [entered, enter] = useState<string>();
  const deadline = entered ?? present;
  return (
    <DeedForm
      follows={t(round.signUpDeadline ? 'signUp.move.follows' : 'signUp.set.follows')}
      button={t('signUp.button')}
      isReady={deadline > present}
      deed={useSettingSignUp(round)}
      body={{ deadline }}
      close={close}
      reload={useReload()}
    >
      <DeadlineField label={t('signUp.deadline')} value={deadline} onChange={enter} />
    </DeedForm>
  );
}
