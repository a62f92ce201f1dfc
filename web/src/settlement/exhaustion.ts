import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Exhaustion = Api<'Exhaustion'>['items'][number];

/** Positions with a maximum quantity, and whether they are sold out. Domain §13. */
export const exhaustionOf = ({ networkId, key }: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'agreements', agreementId, 'exhaustion'],
    queryFn: async () => {
      const params = { path: { networkId, agreementId } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/exhaustion', { params }))).items;
    },
  });
