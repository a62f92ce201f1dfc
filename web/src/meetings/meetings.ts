import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import { type Seat, useSeat } from '../parts/seats';
import { ifMatch } from '../parts/versions';

export type Meeting = Api<'MeetingOfRound'>;

const keyOf = ({ networkId, key }: Seat) => [networkId, key, 'meetings'] as const;

/** The meetings of one or all rounds, the latest first, page by page. */
export const meetingsOf = (seat: Seat, round: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat), round ?? 'all'],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: 100, ...(round === undefined ? {} : { round }), ...(cursor === '' ? {} : { cursor }) };
      return answered(api.GET('/api/v1/networks/{networkId}/meetings', { params: { path: { networkId: seat.networkId }, query } }));
    },
    getNextPageParam: ({ next }) => next,
  });

/** What is entered of a meeting; the start in local time of the network's zone. */
export interface MeetingPlan {
  readonly title: string;
  readonly startsAt: string;
  readonly place: string;
}

function useDeed<Body>(act: (body: Body, networkId: string) => Promise<unknown>) {
  const seat = useSeat();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => act(body, seat.networkId),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(seat) }),
  });
}

/** Schedules a meeting of a round. */
export const useScheduling = (roundId: string) =>
  useDeed<MeetingPlan>((body, networkId) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/meetings', { params: { path: { networkId, roundId } }, body })),
  );

/** Changes a meeting, or keeps its minutes. */
export const useMeetingChange = ({ id: meetingId, round: roundId, version }: Meeting) =>
  useDeed<Partial<MeetingPlan> | { minutes: string }>((body, networkId) =>
    answered(
      api.PATCH('/api/v1/networks/{networkId}/rounds/{roundId}/meetings/{meetingId}', {
        params: { path: { networkId, roundId, meetingId } },
        headers: ifMatch(version),
        body,
      }),
    ),
  );
