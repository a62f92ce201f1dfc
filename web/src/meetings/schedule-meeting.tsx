import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedForm } from '../parts/deed';
import { useSeat } from '../parts/seats';
import { type Round, roundsOf } from '../round/rounds';
import { useReload } from '../round/steering-deeds';
import { type MeetingPlan, useScheduling } from './meetings';
import { meetingsSearch } from './meetings-search';
import { isPlanned, PlanFields, trimmed } from './plan-fields';

/** Schedules a meeting of a round that is not over yet; the heads of purchasing are told. Domain §2. */
export function ScheduleMeeting() {
  const { t } = useTranslation('meetings');
  const { round } = meetingsSearch(useSearch({ strict: false }));
  const { data: rounds = [] } = useQuery(roundsOf(useSeat()));
  const running = rounds.filter(({ allowedActions }) => allowedActions.includes('scheduleMeeting'));
  const first = running.find(({ id }) => id === round) ?? running[0];
  if (!first) return null;
  return (
    <DeedButton opener={t('schedule')} title={t('schedule')}>
      {(close) => <Form rounds={running} first={first.id} close={close} />}
    </DeedButton>
  );
}

function Form({ rounds, first, close }: { rounds: readonly Round[]; first: string; close: () => void }) {
  const { t } = useTranslation('meetings');
  const [roundId, choose] = useState(first);
  const [plan, setPlan] = useState<MeetingPlan>({ title: '', startsAt: '', place: '' });
  return (
    <DeedForm
      follows={t('schedule.follows')}
      button={t('schedule')}
      isReady={isPlanned(plan)}
      deed={useScheduling(roundId)}
      body={trimmed(plan)}
      close={close}
      reload={useReload()}
    >
      <Select
        label={t('round')}
        data={rounds.map(({ id, title }) => ({ value: id, label: title }))}
        value={roundId}
        onChange={(chosen) => choose(chosen ?? roundId)}
        allowDeselect={false}
      />
      <PlanFields plan={plan} change={setPlan} />
    </DeedForm>
  );
}
