import { useTranslation } from 'react-i18next';
import { useShown } from '../parts/shown';
import type { Call, Scenario } from './award';
import { useRuleWords } from './rule-words';

type Conditions = Scenario['conditions'];

const FIXED = [
  'objective',
  'maxSuppliers',
  'minSuppliers',
  'maxLotsPerSupplier',
  'maxSharePercent',
  'minQuality',
  'excluded',
  'kept',
  'capacity',
  'price',
] as const;

/** A scenario's conditions in words: all, in the order in which they are entered, or the one of a name. */
export function useConditionWords(call: Call): { all: (conditions: Conditions) => string[]; one: (name: string, conditions: Conditions) => string } {
  const { t } = useTranslation('award');
  const shown = useShown();
  const ruleWords = useRuleWords(call);
  const nameOf = (code: string): string => call.suppliers.find(({ supplier }) => supplier === code)?.name ?? code;
  return {
    all: ({ objective, maxSuppliers, minSuppliers, maxLotsPerSupplier, maxSharePercent, minQuality, excluded = [], kept = [], rules = [] }) => [
      ...(objective === undefined ? [] : [t('condition.objective.is')]),
      ...(maxSuppliers === undefined ? [] : [t('condition.maxSuppliers.is', { count: maxSuppliers })]),
      ...(minSuppliers === undefined ? [] : [t('condition.minSuppliers.is', { count: minSuppliers })]),
      ...(maxLotsPerSupplier === undefined ? [] : [t('condition.maxLotsPerSupplier.is', { count: maxLotsPerSupplier })]),
      ...(maxSharePercent === undefined ? [] : [t('condition.maxSharePercent.is', { value: shown.decimal(maxSharePercent) })]),
      ...(minQuality === undefined ? [] : [t('condition.minQuality.is', { value: shown.decimal(minQuality) })]),
      ...(excluded.length === 0 ? [] : [t('condition.excluded.is', { value: excluded.map(nameOf).join(', ') })]),
      ...(kept.length === 0 ? [] : [t('condition.kept.is', { value: kept.map(nameOf).join(', ') })]),
      ...rules.map(ruleWords),
    ],
    one: (name, { rules = [] }) => {
      const fixed = FIXED.find((known) => known === name);
      if (fixed !== undefined) return t(`condition.${fixed}`);
      const rule = rules[Number(name.split('/')[1])];
      return rule ? ruleWords(rule) : name;
    },
  };
}
