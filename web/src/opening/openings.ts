import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import { callKeyOf, type Stage } from '../call/calls';
import type { Seat } from '../parts/seats';

export type OpeningRecord = Api<'OpeningRecord'>;
export type OpenedBid = Api<'OpenedBid'>;

export type TechnicalParts = Api<'TechnicalParts'>['items'];

/** Between the two openings of the two-envelope procedure: technical parts are opened, prices sealed. */
export const arePricesNext = ({ state, technicalOpenedAt }: Stage): boolean => state === 'closed' && technicalOpenedAt !== null;

/** How the technical parts stand; office and auditor. */
export const technicalPartsOf = (seat: Seat, roundId: string, stageId: string) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'technical', stageId],
    queryFn: async () => {
      const path = { networkId: seat.networkId, roundId, stageId };
      return (await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/technical-parts', { params: { path } }))).items;
    },
  });

/** As many bids as one answer holds. */
const MOST = 500;

/** Who bid, when, with which hash; a bidder sees its own line. Each of two openings has a record of its own. */
export const recordOf = ({ networkId, key }: Seat, roundId: string, { id: stageId, state }: Stage) =>
  queryOptions({
    queryKey: [networkId, key, 'call', roundId, 'opening', stageId, state],
    queryFn: () => {
      const path = { networkId, roundId, stageId };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/opening', { params: { path } }));
    },
  });

/** The opened bids with their prices; office and auditor. */
export const openedBidsOf = ({ networkId, key }: Seat, roundId: string, { id: stageId, state }: Stage) =>
  queryOptions({
    queryKey: [networkId, key, 'call', roundId, 'opened', stageId, state],
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
