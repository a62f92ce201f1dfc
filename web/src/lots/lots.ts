import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { type Seat, useSeat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';

export type Lot = Api<'Lot'>;
export type Position = Api<'Position'>;

/** How the API marks a value that this person may not see. Domain §6.3. */
export const WITHHELD = 'withheld';

/** A round's lots by number, and their positions, as this seat sees them: read together, so that no lot is shown without its positions. */
export interface PooledLots {
  readonly lots: readonly Lot[];
  readonly positions: readonly Position[];
}

/** The round's lots and positions with the totals that this seat may see. */
export const pooledLotsOf = ({ networkId, key }: Seat, roundId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'lots', roundId, 'pooled'],
    queryFn: async (): Promise<PooledLots> => {
      const [lots, positions] = await Promise.all([
        wholeList((from) => answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/lots', page(networkId, roundId, from)))),
        wholeList((from) => answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/positions', page(networkId, roundId, from)))),
      ]);
      return { lots, positions };
    },
  });

const page = <From extends object>(networkId: string, roundId: string, from: From) => ({
  params: { path: { networkId, roundId }, query: { limit: 500, ...from } },
});

/** The names of categories and items in the reader's language; their codes until they are known. */
export function useNames(): { category: (code: string) => string; item: (code: string) => string } {
  const { i18n } = useTranslation();
  const { networkId, key } = useSeat();
  const names = useQuery({
    queryKey: [networkId, key, 'names'],
    staleTime: 300_000,
    queryFn: async () => {
      const path = { networkId };
      const [categories, items] = await Promise.all([
        wholeList((from) => answered(api.GET('/api/v1/networks/{networkId}/categories', { params: { path, query: { limit: 500, ...from } } }))),
        wholeList((from) => answered(api.GET('/api/v1/networks/{networkId}/items', { params: { path, query: { limit: 500, ...from } } }))),
      ]);
      return { categories: new Map(categories.map((each) => [each.code, each])), items: new Map(items.map((each) => [each.code, each])) };
    },
  });
  const nameIn = (named: { nameDe: string; nameEn: string } | undefined, code: string): string =>
    (i18n.language === 'de' ? named?.nameDe : named?.nameEn) ?? code;
  return {
    category: (code) => nameIn(names.data?.categories.get(code), code),
    item: (code) => nameIn(names.data?.items.get(code), code),
  };
}

/** A change to the round's lots; afterwards they are read again. */
export function useLotChange<Wish, Change>(roundId: string, change: (wish: Wish) => Promise<Change>) {
  const { networkId, key } = useSeat();
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: [networkId, key, 'lots', roundId] }),
  });
}

/** A whole percent for a picture's width or words. Only pictures read decimals as numbers: half a pixel is no money. */
export function percentOf(part: string, whole: string): number {
  const share = (100 * Number(part)) / Number(whole);
  return Number.isFinite(share) ? Math.round(share) : 0;
}

/** Whether two decimal texts are in this order, for the longest bar of a picture. */
export const isMore = (one: string, other: string): boolean => Number(one) > Number(other);
