import { useTranslation } from 'react-i18next';
import { useCategoryName } from '../parts/category-names';
import type { Supplier } from './suppliers';

/** What a supplier offers, where, and how earlier calls ended for it, in a few words each. */
export function useSaidOf(): (supplier: Supplier) => { readonly offer: string; readonly results: string } {
  const { t } = useTranslation('suppliers');
  const nameOf = useCategoryName();
  return ({ categories, regions, invited, bid, won }) => ({
    offer: [
      categories.length === 0 ? '' : categories.map(nameOf).join(', '),
      regions.length === 0 ? '' : t('regions.said', { regions: regions.join(', ') }),
    ]
      .filter(Boolean)
      .join(' · '),
    results: t('results.said', { invited, bid, won }),
  });
}
