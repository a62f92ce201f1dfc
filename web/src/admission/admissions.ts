import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import { callKeyOf } from '../call/calls';
import type { Seat } from '../parts/seats';

export type OpenCall = Api<'OpenCall'>;
export type AdmissionRequest = Api<'AdmissionRequest'>;

const EVERY_MINUTE = 60_000;

const openCallsKeyOf = ({ networkId, key }: Seat) => [networkId, key, 'open calls'] as const;

/** Calls that the supplier is not invited to and may ask to be admitted to. */
export const openCallsOf = (seat: Seat) =>
  queryOptions({
    queryKey: openCallsKeyOf(seat),
    queryFn: async () =>
      (await answered(api.GET('/api/v1/networks/{networkId}/open-calls', { params: { path: { networkId: seat.networkId } } }))).items,
    refetchInterval: EVERY_MINUTE,
  });

/** Which suppliers ask to be admitted to a call, and what was said to them. */
export const admissionsOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'admission requests'],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId };
      return answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/call/admission-requests', { params: { path } }));
    },
    refetchInterval: EVERY_MINUTE,
  });

/** Takes the own request back; the calls that one may ask for are fetched anew. */
export function useTakingBack(seat: Seat, roundId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answered(
        api.DELETE('/api/v1/networks/{networkId}/rounds/{roundId}/call/admission-requests/mine', {
          params: { path: { networkId: seat.networkId, roundId } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: openCallsKeyOf(seat) }),
  });
}

/** Asks to be admitted; the calls that one may ask for are fetched anew. */
export function useAsking(seat: Seat, roundId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Api<'NewAdmissionRequest'>) =>
      answered(
        api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/call/admission-requests', {
          params: { path: { networkId: seat.networkId, roundId } },
          body,
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: openCallsKeyOf(seat) }),
  });
}
