import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import { type Seat, useSeat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';
import type { CatalogueSearch } from './catalogue-search';

export type Item = Api<'Item'>;
export type Category = Api<'Category'>;
export type Catalogue = Api<'Catalogue'>;

/** The items that the address asks for, page by page. */
export const itemsLike = ({ networkId, key }: Seat, { text, category, sort }: CatalogueSearch) =>
  infiniteQueryOptions({
    queryKey: [networkId, key, 'catalogue', 'items', text, category, sort],
    queryFn: ({ pageParam: cursor }) => {
      const query = {
        limit: 50,
        ...(text ? { q: text } : {}),
        ...(category ? { category } : {}),
        ...(sort ? { sort } : {}),
        ...(cursor ? { cursor } : {}),
      };
      return answered(api.GET('/api/v1/networks/{networkId}/items', { params: { path: { networkId }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** One item. */
export const itemOf = ({ networkId, key }: Seat, itemId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'catalogue', 'item', itemId],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/items/{itemId}', { params: { path: { networkId, itemId } } })),
  });

/** Every item, as many as there are. */
export const allItems = ({ networkId }: Seat): Promise<Item[]> =>
  wholeList((from) => answered(api.GET('/api/v1/networks/{networkId}/items', { params: { path: { networkId }, query: { limit: 500, ...from } } })));

/** What an item or a category is used by. */
export const usesOf = ({ networkId, key }: Seat, what: 'items' | 'categories', id: string) =>
  queryOptions({
    queryKey: [networkId, key, 'catalogue', 'uses', what, id],
    queryFn: async () => {
      const path = { networkId, itemId: id, categoryId: id };
      const asked =
        what === 'items'
          ? api.GET('/api/v1/networks/{networkId}/items/{itemId}/uses', { params: { path } })
          : api.GET('/api/v1/networks/{networkId}/categories/{categoryId}/uses', { params: { path } });
      return (await answered(asked)).items;
    },
    staleTime: 0,
  });

/**
 * A change of the catalogue; whatever shows it is fetched anew.
 * @param gone id of what is not there afterwards, and is not asked for again
 */
export function useCatalogueChange<Wish, Done>(change: (wish: Wish, seat: Seat) => Promise<Done>, then: () => void, gone?: string) {
  const seat = useSeat();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => change(wish, seat),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [seat.networkId], predicate: ({ queryKey }) => gone === undefined || !queryKey.includes(gone) });
      then();
    },
  });
}

/** Adds items and categories, or changes those with these codes. */
export const record = (body: Catalogue, { networkId }: Seat) =>
  answered(api.PUT('/api/v1/networks/{networkId}/catalogue', { params: { path: { networkId } }, body }));

/** What recording would do. */
export const check = (body: Catalogue, { networkId }: Seat) =>
  answered(api.POST('/api/v1/networks/{networkId}/catalogue/check', { params: { path: { networkId } }, body }));

/** A name in the reader's language. */
export const nameIn = ({ nameDe, nameEn }: { readonly nameDe: string; readonly nameEn: string }, language: string): string =>
  language === 'de' ? nameDe : nameEn;
