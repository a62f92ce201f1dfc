import { useTranslation } from 'react-i18next';
import type { OpenCall } from './admissions';

/** The categories of a call that one may ask for, in the reader's language; the call tells their names itself. */
export function useCategoriesSaid(): (call: OpenCall) => string {
  const { i18n } = useTranslation();
  return ({ categories }) => categories.map(({ nameDe, nameEn }) => (i18n.language === 'de' ? nameDe : nameEn)).join(', ');
}
