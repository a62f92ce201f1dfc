import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Job = Api<'Job'>;
export type Due = Api<'Jobs'>['due'][number];

/** What the service has still to do for the network; looked at again every ten seconds. */
export const jobsOf = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'jobs'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/jobs', { params: { path: { networkId } } })),
    refetchInterval: 10_000,
    staleTime: 0,
  });
