import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type OpeningRecord = Api<'OpeningRecord'>;
export type OpenedBid = Api<'OpenedBid'>;

/** As many bids as one answer holds. */
const MOST = 500;

/** Who bid, when, with which hash; a bidder sees its own line. */
export const recordOf = ({ networkId, key }: Seat, roundId: string, stageId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'call', roundId, 'opening', stageId],
    queryFn: () => {
      const path = { networkId, roundId, stageId };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/opening', { params: { path } }));
    },
  });

/** The opened bids with their prices; office and auditor. */
export const openedBidsOf = ({ networkId, key }: Seat, roundId: string, stageId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'call', roundId, 'opened', stageId],
    queryFn: async () => {
      const path = { networkId, roundId, stageId };
      const bids: OpenedBid[] = [];
      for (let cursor: string | undefined; ; ) {
        const query = { limit: MOST, ...(cursor === undefined ? {} : { cursor }) };
        const page = await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids', { params: { path, query } }));
        bids.push(...page.items);
        if (page.next === null) return bids;
        cursor = page.next;
      }
    },
  });

/** How many hold a key, and whether this person does. */
export const holderKeysOf = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'holder-keys'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/holder-keys', { params: { path: { networkId } } })),
  });
