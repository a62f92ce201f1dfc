import { useTranslation } from 'react-i18next';
import { unitName } from '../../../src/agreement/document/unit-names';

/** Names units of UN/ECE Recommendation 20 as the agreements' price sheets do. */
export function useUnit(): (code: string) => string {
  const { i18n } = useTranslation();
  return (code) => unitName(code, i18n.language === 'de' ? 'de' : 'en');
}
