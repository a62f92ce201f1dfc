import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { type Seat, useSeat } from './seats';
import { wholeList } from './whole-list';

/** Every category of the network. */
export const wholeCategories = ({ networkId }: Seat) =>
  wholeList((from) =>
    answered(api.GET('/api/v1/networks/{networkId}/categories', { params: { path: { networkId }, query: { limit: 500, ...from } } })),
  );

/** The network's categories by code. */
export const categoriesOf = (seat: Seat) =>
  queryOptions({
    queryKey: [seat.networkId, seat.key, 'categories by code'],
    queryFn: async () => new Map((await wholeCategories(seat)).map((category) => [category.code, category])),
    staleTime: 300_000,
  });

/** The network's categories to choose from, by name in the reader's language. */
export function useCategoryChoices(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const { data } = useQuery(categoriesOf(useSeat()));
  const choices = [...(data?.values() ?? [])].map(({ code, nameDe, nameEn }) => ({ value: code, label: i18n.language === 'de' ? nameDe : nameEn }));
  return choices.sort((a, b) => a.label.localeCompare(b.label, i18n.language));
}

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
