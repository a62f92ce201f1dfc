import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, answeredOrNull, type Api, api } from '../api/api';
import { serverNow } from '../api/server-clock';
import type { Seat } from '../parts/seats';

export type Call = Api<'Call'>;
export type Stage = Api<'Stage'>;
export type CalledLot = Call['lots'][number];

/** Under which everything of a round's call is remembered. */
export const callKeyOf = ({ networkId, key }: Seat, roundId: string) => [networkId, key, 'call', roundId] as const;

/** The round's call for bids; null while there is none that this person may see. */
export const callOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'call'],
    queryFn: async () => {
      const path = { networkId: seat.networkId, roundId };
      // A call has a stage from its draft on; asking for a call that is not there would be an error in the browser's eyes.
      const stages = await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages', { params: { path } }));
      if (stages.items.length === 0) return null;
      return answeredOrNull(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/call', { params: { path } }));
    },
    // A stage closes by the clock, and is opened by others.
    refetchInterval: ({ state: { data } }) => Math.min(...(data?.stages ?? []).map(freshFor), 30_000),
  });

/** For how many ms what is known of a stage is fresh: less while something is about to happen to it. */
function freshFor(stage: Stage): number {
  if (stage.opening === 'underWay') return 1_500;
  return isAboutToClose(stage) || stage.opening !== undefined ? 5_000 : 30_000;
}

/** In its last minute, or until the service has closed it. */
function isAboutToClose({ state, deadline }: Stage): boolean {
  return state === 'open' && deadline !== null && Date.parse(deadline) - serverNow() < 60_000;
}

/** The supplier's own bid in a stage, without what it says; null while there is none. */
export const myBidOf = (seat: Seat, roundId: string, { id: stageId, hasMyBid }: Stage) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'mine', stageId, hasMyBid === true],
    queryFn: async () => {
      if (hasMyBid !== true) return null;
      const path = { networkId: seat.networkId, roundId, stageId };
      return answeredOrNull(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids/mine', { params: { path } }));
    },
  });

/** A change of the call, its stages or bids; afterwards whatever shows them, and the tasks, are fetched anew. */
export function useCallChange<Input, Output>(seat: Seat, roundId: string, change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: callKeyOf(seat, roundId) }),
        queries.invalidateQueries({ queryKey: [seat.networkId, seat.key, 'round', roundId] }),
        queries.invalidateQueries({ queryKey: [seat.networkId, seat.key, 'rounds'] }),
        queries.invalidateQueries({ queryKey: [seat.networkId, seat.key, 'tasks'] }),
      ]);
    },
  });
}
