import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import type { AgreementsSearch } from './agreements-search';

export type AgreedPosition = Api<'AgreedPosition'>;

/** What the agreements in force sell, as far as this seat sees them. */
export const positionsOf = ({ networkId, key }: Seat, { text, part: _, ...filter }: AgreementsSearch) =>
  infiniteQueryOptions({
    queryKey: [networkId, key, 'agreements', 'positions', text, filter],
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...filter, ...(text === undefined ? {} : { q: text }), limit: 50, ...(cursor === '' ? {} : { cursor }) };
      return answered(api.GET('/api/v1/networks/{networkId}/agreed-positions', { params: { path: { networkId }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
