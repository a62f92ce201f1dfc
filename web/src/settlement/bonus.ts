import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Bonus = Api<'Bonus'>;

/** What flows back by agreement year: every party for the office, its own for a party, sums for the supplier. Domain §14. */
export const bonusOf = ({ networkId, key }: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'agreements', agreementId, 'bonus'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/bonus', { params: { path: { networkId, agreementId } } })),
  });
