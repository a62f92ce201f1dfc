import { useTranslation } from 'react-i18next';
import { useShown } from '../parts/shown';
import type { Call, Scenario } from './award';

/** A scenario's conditions in words, in the order in which they are entered. */
export function useConditionWords(call: Call): (conditions: Scenario['conditions']) => string[] {
  const { t } = useTranslation('award');
  const shown = useShown();
  const nameOf = (code: string): string => call.suppliers.find(({ supplier }) => supplier === code)?.name ?? code;
  return ({ maxSuppliers, minSuppliers, maxLotsPerSupplier, maxSharePercent, minQuality, excluded = [], kept = [] }) => [
    ...(maxSuppliers === undefined ? [] : [t('condition.maxSuppliers.is', { value: maxSuppliers })]),
    ...(minSuppliers === undefined ? [] : [t('condition.minSuppliers.is', { value: minSuppliers })]),
    ...(maxLotsPerSupplier === undefined ? [] : [t('condition.maxLotsPerSupplier.is', { value: maxLotsPerSupplier })]),
    ...(maxSharePercent === undefined ? [] : [t('condition.maxSharePercent.is', { value: shown.decimal(maxSharePercent) })]),
    ...(minQuality === undefined ? [] : [t('condition.minQuality.is', { value: shown.decimal(minQuality) })]),
    ...(excluded.length === 0 ? [] : [t('condition.excluded.is', { value: excluded.map(nameOf).join(', ') })]),
    ...(kept.length === 0 ? [] : [t('condition.kept.is', { value: kept.map(nameOf).join(', ') })]),
  ];
}
