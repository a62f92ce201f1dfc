import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import { callKeyOf, callOf } from '../call/calls';
import { pooledLotsOf } from '../lots/lots';
import type { Seat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';
import { wholeSuppliers } from '../suppliers/suppliers';

export type MarketShares = Api<'MarketShares'>;

/** What the office writes a call from: its draft if there is one, the round's lots, the network's suppliers. */
export const preparationOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'preparation'],
    queryFn: async ({ client }) => {
      const [call, { lots }, suppliers] = await Promise.all([
        client.fetchQuery({ ...callOf(seat, roundId), staleTime: 0 }),
        client.fetchQuery(pooledLotsOf(seat, roundId)),
        wholeSuppliers(seat, {}),
      ]);
      return { call, lots, suppliers };
    },
    // What is being written must not change under the pen.
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What still keeps the saved draft from being published. */
export const readinessOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'readiness'],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/call/readiness', { params: { path } }));
    },
    staleTime: 0,
  });

/** The pool's shares by category, and which of them need a justification. Domain §3. */
export const marketSharesOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'market-shares'],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/market-shares', { params: { path } }));
    },
  });

/** Members that have not given their written mandate for this round. */
export const withoutMandateOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'without mandate'],
    queryFn: async () => {
      const path = { networkId: seat.networkId, roundId };
      const members = await wholeList((from) =>
        answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/participation', { params: { path, query: { limit: 500, ...from } } })),
      );
      return members.filter(({ hasMandate }) => !hasMandate);
    },
  });

/** Records something that the call is grounded on; what shows it is fetched anew. */
export function useGround<Input, Output>(seat: Seat, roundId: string, record: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: record,
    onSuccess: async () => {
      for (const part of ['market-shares', 'without mandate', 'readiness'])
        await queries.invalidateQueries({ queryKey: [...callKeyOf(seat, roundId), part] });
    },
  });
}
