import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Auction = Api<'Auction'>;
export type AuctionLot = Api<'AuctionLot'>;
export type AuctionBid = Api<'AuctionBid'>;

const keyOf = ({ networkId, key }: Seat, roundId: string) => [networkId, key, 'auctions', roundId] as const;

/** The round's auctions among the stages of its call, the newest last. */
export const auctionStagesOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), 'stages'],
    queryFn: async () => {
      const path = { networkId: seat.networkId, roundId };
      const { items } = await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages', { params: { path } }));
      return items.filter(({ kind }) => kind === 'auction');
    },
  });

/** An auction as it was when it was asked for; what happens after that comes as a stream. */
export const auctionOf = (seat: Seat, roundId: string, stageId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), stageId],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId, stageId };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}', { params: { path } }));
    },
    staleTime: 0,
  });

/** Accepted bids that this person may see, the newest first. @param seen changes whenever there are new ones */
export const bidsOf = (seat: Seat, { id: stageId, roundId }: Auction, seen: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat, roundId), stageId, 'bids', seen],
    queryFn: ({ pageParam }) => {
      const path = { networkId: seat.networkId, roundId, stageId };
      const query = { limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/bids', { params: { path, query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** One's own floor on a lot, while it is set. */
export const floorOf = (seat: Seat, { id: stageId, roundId }: Pick<Auction, 'id' | 'roundId'>, lotId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), stageId, 'floors', lotId],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId, stageId, lotId };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/lots/{lotId}/floor', { params: { path } }));
    },
  });
