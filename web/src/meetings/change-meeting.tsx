import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedForm } from '../parts/deed';
import { useNetwork, useSeat } from '../parts/seats';
import { localTextOf } from '../parts/zoned';
import { useReload } from '../round/steering-deeds';
import { type Meeting, type MeetingPlan, useMeetingChange } from './meetings';
import { isPlanned, PlanFields, trimmed } from './plan-fields';

/** Changes what a meeting is called, when or where it is. Domain §2. */
export function ChangeMeeting({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { data: network } = useNetwork(useSeat());
  if (!network) return null;
  return (
    <DeedButton
      opener={t('change')}
      title={t('change.title', { title: meeting.title })}
      size="xs"
      label={t('change.title', { title: meeting.title })}
    >
      {(close) => <Form meeting={meeting} zone={network.timeZone} close={close} />}
    </DeedButton>
  );
}

function Form({ meeting, zone, close }: { meeting: Meeting; zone: string; close: () => void }) {
  const { t } = useTranslation('meetings');
  const [entered, enter] = useState<Partial<MeetingPlan>>({});
  const plan: MeetingPlan = { title: meeting.title, startsAt: localTextOf(meeting.startsAt, zone), place: meeting.place, ...entered };
  return (
    <DeedForm
      follows={t('change.follows')}
      button={t('change.button')}
      isReady={isPlanned(plan) && Object.keys(entered).length > 0}
      deed={useMeetingChange(meeting)}
      body={trimmed(plan)}
      close={close}
      reload={useReload()}
    >
      <PlanFields plan={plan} change={enter} />
    </DeedForm>
  );
}
