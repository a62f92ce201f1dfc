import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Calendar = Api<'Calendar'>;

/** One's own calendars of one's deadlines in a network. */
export const calendarsOf = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'calendars'],
    queryFn: async () => (await answered(api.GET('/api/v1/networks/{networkId}/calendars', { params: { path: { networkId } } }))).items,
  });
