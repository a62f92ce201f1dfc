import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { categoriesOf } from './ballots';

/** A category's name in the reader's language; its code where the catalogue does not tell it. */
export function useCategoryName(): (code: string) => string {
  const { i18n } = useTranslation();
  const { data } = useQuery(categoriesOf(useSeat()));
  return (code) => {
    const category = data?.get(code);
    if (!category) return code;
    return i18n.language === 'de' ? category.nameDe : category.nameEn;
  };
}
