import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type CallOff = Api<'CallOff'>;
export type PlacedCallOff = Api<'PlacedCallOff'>;
export type NewCallOff = Api<'NewCallOff'>;

const keyOf = ({ networkId, key }: Seat, agreementId: string) => [networkId, key, 'agreements', agreementId, 'call-offs'] as const;

/** Call-offs under an agreement: a party's own, for office and supplier all. Domain §14. */
export const callOffsOf = (seat: Seat, agreementId: string, sort: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat, agreementId), 'list', sort],
    queryFn: ({ pageParam: cursor }) => {
      const path = { networkId: seat.networkId, agreementId };
      const query = { sort, limit: 50, ...(cursor === '' ? {} : { cursor }) };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/call-offs', { params: { path, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** What an order would cost, by the party's own volume of the year. Domain §6.3, §14. */
export const priceOf = (seat: Seat, agreementId: string, query: Omit<NewCallOff, 'reference'>) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), 'price', query],
    queryFn: () => {
      const path = { networkId: seat.networkId, agreementId };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/call-offs/price', { params: { path, query } }));
    },
  });

/** Places an order. */
export const callOff = ({ networkId }: Seat, agreementId: string, body: NewCallOff) =>
  answered(api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/call-offs', { params: { path: { networkId, agreementId } }, body }));

/** Takes an order back, with the reason. */
export const cancelCallOff = ({ networkId }: Seat, agreementId: string, callOffId: string, body: { reason: string }) =>
  answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/call-offs/{callOffId}/cancel', {
      params: { path: { networkId, agreementId, callOffId } },
      body,
    }),
  );
