import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Round = Api<'Round'>;

/** The network's rounds as this seat sees them, the newest first. */
export const roundsOf = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'rounds'],
    queryFn: async () => {
      const path = { networkId };
      const { items } = await answered(api.GET('/api/v1/networks/{networkId}/rounds', { params: { path, query: { limit: 500 } } }));
      return items;
    },
  });

/** One round. */
export const roundOf = ({ networkId, key }: Seat, roundId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'round', roundId],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}', { params: { path: { networkId, roundId } } })),
  });
