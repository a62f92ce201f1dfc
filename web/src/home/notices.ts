import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import { type Seat, useSeat } from '../parts/seats';
import { SPOKEN } from '../queries';

export type Notice = Api<'Notice'>;

const PAGE = 50;

/** What one has been told and not read yet, the newest first. */
export const unreadOf = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'notices', 'unread'],
    meta: SPOKEN,
    queryFn: () =>
      answered(api.GET('/api/v1/networks/{networkId}/notices', { params: { path: { networkId }, query: { unread: 'true', limit: PAGE } } })),
  });

/** Everything that one has been told, the newest first, page by page. */
export const noticesOf = ({ networkId, key }: Seat) =>
  infiniteQueryOptions({
    queryKey: [networkId, key, 'notices', 'all'],
    meta: SPOKEN,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/networks/{networkId}/notices', {
          params: { path: { networkId }, query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

/** Afterwards: what is unread is asked for again. */
export function useSeen(): () => Promise<void> {
  const { networkId, key } = useSeat();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [networkId, key, 'notices'] });
}
