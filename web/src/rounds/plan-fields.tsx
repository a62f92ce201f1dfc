import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a round is called, and from when to when its agreements run. */
export interface Plan {
  readonly title: string;
  readonly termFrom: string;
  readonly termTo: string;
}

const LONGEST_YEARS = 4;

/** What is wrong with a term whose days are both entered. Domain §13: it ends after its first day, at most four years later. */
function faultOf({ termFrom, termTo }: Plan): 'backward' | 'tooLong' | undefined {
  if (termFrom === '' || termTo === '') return undefined;
  if (termTo <= termFrom) return 'backward';
  const [year = '', ...day] = termFrom.split('-');
  return termTo >= [`${Number.parseInt(year, 10) + LONGEST_YEARS}`, ...day].join('-') ? 'tooLong' : undefined;
}

/** Whether everything that a plan needs has been entered, and may stand. */
export const isPlanned = (plan: Plan): boolean =>
  plan.title.trim() !== '' && plan.termFrom !== '' && plan.termTo !== '' && faultOf(plan) === undefined;

/** The fields of a plan. Domain §13: a term of at most four years. */
export function PlanFields({ plan, change }: { plan: Plan; change: (plan: Plan) => void }) {
  const { t } = useTranslation('rounds');
  const fault = faultOf(plan);
  const day = (field: 'termFrom' | 'termTo') => (
    <TextInput
      type="date"
      label={t(`plan.${field}`)}
      description={t(`plan.${field}.help`)}
      required
      error={field === 'termTo' && fault ? t(`plan.${fault}`) : null}
      value={plan[field]}
      onChange={({ currentTarget }) => change({ ...plan, [field]: currentTarget.value })}
    />
  );
  return (
    <>
      <TextInput
        label={t('plan.title')}
        description={t('plan.title.help')}
        required
        maxLength={200}
        data-autofocus
        value={plan.title}
        onChange={({ currentTarget }) => change({ ...plan, title: currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {day('termFrom')}
        {day('termTo')}
      </SimpleGrid>
    </>
  );
}
