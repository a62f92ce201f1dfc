import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Ballot = Api<'Ballot'>;
export type Priority = Api<'Priorities'>['items'][number];

/** The points of one's own ballot may be spread over at most so many. Domain §4. */
export const MOST_POINTS = 100;

/** One's own ballot. */
export const ballotOf = ({ networkId, key }: Seat, roundId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'ballot', roundId],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/ballot', { params: { path: { networkId, roundId } } })),
  });

/** The result of the vote: for the office at any time, for members once planning has ended. Domain §4. */
export const prioritiesOf = ({ networkId, key }: Seat, roundId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'priorities', roundId],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/priorities', { params: { path: { networkId, roundId } } })),
  });
