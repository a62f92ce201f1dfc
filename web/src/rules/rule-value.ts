import { useTranslation } from 'react-i18next';
import { useShown } from '../parts/shown';
import { isPercent, isYesOrNo, type Rule } from './rules';

/** How a rule's value reads: grouped, with its unit. */
export function useRuleValue(): (rule: Rule, value: string) => string {
  const { t } = useTranslation('rules');
  const shown = useShown();
  return (rule, value) => {
    if (rule === 'name') return value;
    if (rule === 'locale') return value === 'de' ? t('language.de') : t('language.en');
    if (isYesOrNo(rule)) return t(value === 'true' ? 'yes' : 'no');
    if (rule === 'standstillDays') return t('days', { count: Number.parseInt(value, 10) });
    return isPercent(rule) ? `${shown.decimal(value)}\u00a0%` : shown.decimal(value);
  };
}
