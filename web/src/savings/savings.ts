import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';

export type SavingsOverTime = Api<'SavingsOverTime'>;
export type YearOfSavings = SavingsOverTime['years'][number];
export type RoundSavings = Api<'Savings'>;
export type SavingsByCategory = Api<'SavingsByCategory'>;
export type ReferencePricePage = Api<'ReferencePricePage'>;
export type ReferencePrice = ReferencePricePage['items'][number];

const keyOf = ({ networkId, key }: Seat) => [networkId, key, 'savings'] as const;

/** What was saved by calendar year: a party's own, the office's of everyone. Domain §17. */
export const savingsOverTime = (seat: Seat) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'over-time'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/savings', { params: { path: { networkId: seat.networkId } } })),
  });

/** What was saved in a calendar year by category and month; for the office of one party, if it names one. Domain §17. */
export const savingsByCategory = (seat: Seat, year: number, party: string | undefined) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'by-category', year, party ?? null],
    queryFn: () => {
      const query = { year, ...(party === undefined ? {} : { party }) };
      return answered(api.GET('/api/v1/networks/{networkId}/savings/by-category', { params: { path: { networkId: seat.networkId }, query } }));
    },
  });

/** What a round has saved, with the sums as they are published. Domain §6.3, §17. */
export const savingsOfRound = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'round', roundId],
    queryFn: () =>
      answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/savings', { params: { path: { networkId: seat.networkId, roundId } } })),
  });

/** What was paid before a round, page by page; for the office by the party that it names. Domain §17. */
export const referencePricesOf = (seat: Seat, roundId: string, party: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat), 'prices', roundId, party ?? null],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const path = { networkId: seat.networkId, roundId };
      const query = { ...(party === undefined ? {} : { party }), ...(cursor === undefined ? {} : { cursor }) };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/reference-prices', { params: { path, query } }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** The members of a round, whether they bought anything since or not. */
export const membersOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'members', roundId],
    queryFn: async () => {
      const path = { networkId: seat.networkId, roundId };
      const members = await wholeList((from) =>
        answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/participation', { params: { path, query: { limit: 500, ...from } } })),
      );
      return members.map(({ membership, name }) => ({ party: membership, name }));
    },
  });

/** Publishes the sums of a round's savings. */
export function usePublishSavings(seat: Seat, roundId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const path = { networkId: seat.networkId, roundId };
      return answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/savings/editions', { params: { path } }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(seat) }),
  });
}
