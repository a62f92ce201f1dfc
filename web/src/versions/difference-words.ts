import { useTranslation } from 'react-i18next';
import { useCategoryName } from '../parts/category-names';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { CallDifference } from './versions';

/** A difference in the reader's language: what it is about, and what it was and is, where it changed. */
export interface WordedDifference {
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

const INSTANTS = ['deadline', 'questionsUntil'] as const;
const WORDS = {
  formula: ['lowest_price', 'ratio', 'linear', 'richtwert', 'richtwert_extended'],
  tierMode: ['all_units', 'incremental'],
  allPositions: ['true', 'false'],
} as const;

/** Puts differences between versions of a call into words. Domain §7. */
export function useDifferenceWords(): (difference: CallDifference) => WordedDifference {
  const { t } = useTranslation('versions');
  const nameOf = useCategoryName();
  const valueOf = useValueWords();
  return ({ part, change, of, subject, field, before, after }) => {
    const place = of !== null && part === 'criteria' ? nameOf(of) : of;
    if (field === null) {
      const whole = part === 'criteria' && subject === null ? 'rules' : part;
      return { what: t(`${whole}.${change === 'removed' ? 'removed' : 'added'}`, { of: place, subject }) };
    }
    const where = [place, subject].filter((name) => name !== null).join(', ');
    const what = where === '' ? t(`field.${field}`) : t('field.of', { where, field: t(`field.${field}`) });
    return { what, before: valueOf(field, before), after: valueOf(field, after) };
  };
}

type Field = NonNullable<CallDifference['field']>;

/** A value as the API writes it, in words. */
function useValueWords(): (field: Field, value: string | null) => string {
  const { t } = useTranslation('versions');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  return (field, value) => {
    if (value === null || value === '') return t('nothing');
    if (INSTANTS.some((one) => one === field)) return shown.time(value, zone);
    if (field === 'validUntil') return shown.day(value);
    if (field === 'formula') return WORDS.formula.flatMap((one) => (one === value ? [t(`formula.${one}`)] : []))[0] ?? value;
    if (field === 'tierMode') return WORDS.tierMode.flatMap((one) => (one === value ? [t(`tierMode.${one}`)] : []))[0] ?? value;
    if (field === 'allPositions') return WORDS.allPositions.flatMap((one) => (one === value ? [t(`allPositions.${one}`)] : []))[0] ?? value;
    if (field === 'quantity' && value === 'withheld') return t('withheld');
    return /^\d+(\.\d+)?$/.test(value) ? shown.decimal(value) : value;
  };
}
