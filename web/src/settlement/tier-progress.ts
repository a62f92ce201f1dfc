import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type TierProgress = Api<'TierProgress'>;
export type PositionProgress = TierProgress['items'][number];

/** How far everyone together is from the next tiers. @param year agreement year; undefined: the present one */
export const progressOf = ({ networkId, key }: Seat, agreementId: string, year: number | undefined) =>
  queryOptions({
    queryKey: [networkId, key, 'agreements', agreementId, 'tier progress', year],
    queryFn: () => {
      const query = year === undefined ? {} : { year };
      return answered(
        api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/tier-progress', { params: { path: { networkId, agreementId }, query } }),
      );
    },
  });
