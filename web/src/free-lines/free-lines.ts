import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { ifMatch } from '../parts/versions';
import { wholeList } from '../parts/whole-list';
import { useChange } from '../requirements/imports';

export type FreeLine = Api<'FreeLine'>;
export type NewItem = NonNullable<Api<'FreeLineMatch'>['newItem']>;

// Below the requirements' key: whatever changes those fetches these anew.
const keyOf = ({ networkId, key }: Seat, roundId: string) => [networkId, key, 'requirements', roundId, 'free lines'] as const;
const EVERY_MINUTE = 60_000;

/** Lines in words: the member's own, for the office all. */
export const freeLinesOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), 'all'],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId };
      return wholeList((from) =>
        answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/free-lines', { params: { path, query: { limit: 500, ...from } } })),
      );
    },
    refetchInterval: EVERY_MINUTE,
  });

/** Items that a line's words may mean. */
export const suggestionsFor = (seat: Seat, roundId: string, { id, version }: FreeLine) =>
  queryOptions({
    queryKey: [...keyOf(seat, roundId), 'suggestions', id, version],
    queryFn: async () => {
      const path = { networkId: seat.networkId, roundId, freeLineId: id };
      const found = await answered(
        api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/suggestions', { params: { path } }),
      );
      return found.items;
    },
  });

/** States a line in words. */
export function useStating(seat: Seat, roundId: string) {
  const path = { networkId: seat.networkId, roundId };
  return useChange(seat, roundId, (body: Api<'NewFreeLine'>) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/free-lines', { params: { path }, body })),
  );
}

/** What can be done with a line. */
export type Step =
  | { readonly kind: 'match'; readonly body: Api<'FreeLineMatch'> }
  | { readonly kind: 'question'; readonly body: Api<'FreeLineQuestion'> }
  | { readonly kind: 'answer'; readonly body: Api<'FreeLineAnswer'> }
  | { readonly kind: 'confirm'; readonly body: Api<'FreeLineConfirmation'> }
  | { readonly kind: 'withdraw' };

/** Takes a step with a line as it was shown. */
export function useStep(seat: Seat, roundId: string, { id, version }: FreeLine) {
  return useChange(seat, roundId, (step: Step) => {
    const params = { path: { networkId: seat.networkId, roundId, freeLineId: id } };
    const headers = ifMatch(version);
    switch (step.kind) {
      case 'match':
        return answered(
          api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/match', { params, headers, body: step.body }),
        );
      case 'question':
        return answered(
          api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/question', { params, headers, body: step.body }),
        );
      case 'answer':
        return answered(
          api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/answer', { params, headers, body: step.body }),
        );
      case 'confirm':
        return answered(
          api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/confirm', { params, headers, body: step.body }),
        );
      case 'withdraw':
        return answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/free-lines/{freeLineId}/withdraw', { params, headers, body: {} }));
    }
  });
}

/** How a step is taken, as components hand it on. */
export type Stepping = ReturnType<typeof useStep>;
