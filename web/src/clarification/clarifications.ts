import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import { serverNow } from '../api/server-clock';
import { type Seat, useSeat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';

export type Clarification = Api<'Clarification'>;

const keyOf = ({ networkId, key }: Seat, roundId: string): string[] => [networkId, key, 'clarifications', roundId];

/** Written questions about bids: all for office and auditor, its own for a bidder; asked for again when one's time is over. */
export const clarificationsOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: keyOf(seat, roundId),
    queryFn: () =>
      wholeList((from) =>
        answered(
          api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/clarifications', {
            params: { path: { networkId: seat.networkId, roundId }, query: { limit: 500, ...from } },
          }),
        ),
      ),
    refetchInterval: ({ state: { data } }) => {
      const ends = (data ?? []).filter(({ state }) => state === 'waiting').map(({ answerBy }) => Date.parse(answerBy) - serverNow());
      return Math.min(60_000, ...ends.map((left) => Math.max(left + 500, 1_000)));
    },
  });

/** A question or an answer; afterwards whatever shows them, and the tasks, are read again. */
export function useClarificationChange<Input>(roundId: string, change: (input: Input) => Promise<Clarification>) {
  const seat = useSeat();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keyOf(seat, roundId) }),
        queries.invalidateQueries({ queryKey: [seat.networkId, seat.key, 'tasks'] }),
      ]),
  });
}
