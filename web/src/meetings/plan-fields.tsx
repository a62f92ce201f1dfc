import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DeadlineField } from '../parts/deadline-field';
import type { MeetingPlan } from './meetings';

/** Whether everything that a meeting needs has been entered. */
export const isPlanned = ({ title, startsAt }: MeetingPlan): boolean => title.trim() !== '' && startsAt !== '';

/** A plan without the blanks around its words. */
export const trimmed = ({ title, startsAt, place }: MeetingPlan): MeetingPlan => ({ title: title.trim(), startsAt, place: place.trim() });

/** What a meeting is called, when and where it is. */
export function PlanFields({ plan, change }: { plan: MeetingPlan; change: (plan: MeetingPlan) => void }) {
  const { t } = useTranslation('meetings');
  return (
    <>
      <TextInput
        label={t('plan.title')}
        required
        maxLength={200}
        data-autofocus
        value={plan.title}
        onChange={({ currentTarget }) => change({ ...plan, title: currentTarget.value })}
      />
      <DeadlineField label={t('plan.startsAt')} value={plan.startsAt} onChange={(startsAt) => change({ ...plan, startsAt })} />
      <TextInput
        label={t('plan.place')}
        description={t('plan.place.help')}
        maxLength={500}
        value={plan.place}
        onChange={({ currentTarget }) => change({ ...plan, place: currentTarget.value })}
      />
    </>
  );
}
