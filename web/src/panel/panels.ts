import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import { serverNow } from '../api/server-clock';
import type { Seat } from '../parts/seats';

export type Panel = Api<'Panel'>;
export type PanelChoice = Api<'PanelChoice'>;
export type LotToShare = Api<'LotsOfSeveralSuppliers'>['items'][number];
export type CallOffRequest = Api<'CallOffRequest'>;
export type NewRequest = Api<'NewCallOffRequest'>;
export type OpenedBid = CallOffRequest['bids'][number];
export type OwnBid = Api<'OwnRequestBid'>;
type NewBid = Api<'NewRequestBid'>;

// Below the agreements, so that whatever changes them fetches these anew.
const keyOf = ({ networkId, key }: Seat) => [networkId, key, 'agreements', 'panels'] as const;

/** The panels that an agreement's supplier belongs to. Domain §13; decision 20. */
export const panelsOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'of', agreementId],
    queryFn: async () => {
      const params = { path: { networkId: seat.networkId, agreementId } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/panels', { params }))).items;
    },
  });

/** The lots of a round that several suppliers were awarded; for office and auditor. */
export const sharedLotsOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'round', roundId],
    queryFn: async () => {
      const params = { path: { networkId: seat.networkId, roundId } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/panels', { params }))).items;
    },
  });

/** Fixes the rule of a lot. */
export const setPanel = ({ networkId }: Seat, roundId: string, lotId: string, body: PanelChoice) =>
  answered(api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/panels/{lotId}', { params: { path: { networkId, roundId, lotId } }, body }));

/** Leaves the choice to the parties again. */
export const dropPanel = ({ networkId }: Seat, roundId: string, lotId: string) =>
  answered(api.DELETE('/api/v1/networks/{networkId}/rounds/{roundId}/panels/{lotId}', { params: { path: { networkId, roundId, lotId } } }));

/** Requests to a panel, the latest first: a party's own, a supplier's those that it was asked. */
export const requestsOf = (seat: Seat, panelId: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat), panelId, 'requests'],
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: 50, ...(cursor === '' ? {} : { cursor }) };
      return answered(
        api.GET('/api/v1/networks/{networkId}/panels/{panelId}/requests', { params: { path: { networkId: seat.networkId, panelId }, query } }),
      );
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // Bids are opened by the clock.
    refetchInterval: ({ state: { data } }) => (data?.pages.some(({ items }) => items.some(isAboutToOpen)) ? 5_000 : false),
  });

/** In its last minute, or until the service has opened the bids. */
function isAboutToOpen({ state, bidsUntil }: CallOffRequest): boolean {
  return state === 'bidding' && bidsUntil !== null && Date.parse(bidsUntil) - serverNow() < 60_000;
}

/** What a request would cost with each supplier, by rank. */
export const requestPricesOf = (seat: Seat, panelId: string, query: Omit<NewRequest, 'reference'>) =>
  queryOptions({
    queryKey: [...keyOf(seat), panelId, 'price', query],
    queryFn: async () => {
      const path = { networkId: seat.networkId, panelId };
      return (await answered(api.GET('/api/v1/networks/{networkId}/panels/{panelId}/requests/price', { params: { path, query } }))).items;
    },
  });

/** Puts a request to the panel. */
export const makeRequest = ({ networkId }: Seat, panelId: string, body: NewRequest) =>
  answered(api.POST('/api/v1/networks/{networkId}/panels/{panelId}/requests', { params: { path: { networkId, panelId } }, body }));

const REQUEST = '/api/v1/networks/{networkId}/panels/{panelId}/requests/{requestId}';
const aimed = ({ networkId }: Seat, { panelId, id: requestId }: CallOffRequest) => ({ params: { path: { networkId, panelId, requestId } } });

/** Takes a request back. */
export const withdrawRequest = (seat: Seat, request: CallOffRequest) => answered(api.POST(`${REQUEST}/withdrawal`, aimed(seat, request)));

/** Accepts a request: it becomes a call-off. */
export const acceptRequest = (seat: Seat, request: CallOffRequest) => answered(api.POST(`${REQUEST}/acceptance`, aimed(seat, request)));

/** Declines a request, with the reason. */
export const declineRequest = (seat: Seat, request: CallOffRequest, body: { reason: string }) =>
  answered(api.POST(`${REQUEST}/decline`, { ...aimed(seat, request), body }));

/** The supplier's own bid for a request, without what it says, and what a bid may ask at most. */
export const ownBidOf = (seat: Seat, request: CallOffRequest) =>
  queryOptions({
    queryKey: [...keyOf(seat), request.panelId, 'bid', request.id],
    queryFn: () => answered(api.GET(`${REQUEST}/bids/mine`, aimed(seat, request))),
  });

/** Hands in a bid, in place of an earlier one. */
export const handInBid = (seat: Seat, request: CallOffRequest, body: NewBid) =>
  answered(api.POST(`${REQUEST}/bids`, { ...aimed(seat, request), body }));

/** Takes the own bid back. */
export const withdrawBid = (seat: Seat, request: CallOffRequest) => answered(api.DELETE(`${REQUEST}/bids/mine`, aimed(seat, request)));

/** Takes the best bid: it becomes a call-off. */
export const chooseBid = (seat: Seat, request: CallOffRequest, bid: string) =>
  answered(api.POST(`${REQUEST}/choice`, { ...aimed(seat, request), body: { bid } }));
