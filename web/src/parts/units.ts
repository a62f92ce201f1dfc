import { useTranslation } from 'react-i18next';
import { unitName } from '../../../src/values/unit-name';

/** How a unit is called in the reader's language, after a quantity or by itself; a rare one by its code, a packaging as it was written. */
export function useUnitName(count: 'one' | 'many' = 'many'): (code: string) => string {
  const { i18n } = useTranslation();
  return (code) => unitName(code, i18n.language === 'de' ? 'de' : 'en', count);
}
