import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/api';
import { useSeat } from '../parts/seats';
import { ifMatch } from '../parts/versions';
import type { Plan } from '../rounds/plan-fields';
import type { Round } from './rounds';

/** Shows the network's present state again. */
export function useReload(): () => void {
  const { networkId } = useSeat();
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: [networkId] });
}

interface AtRound {
  readonly params: { readonly path: { readonly networkId: string; readonly roundId: string } };
}

function useDeed<Body>({ id: roundId, version }: Round, act: (at: AtRound, headers: ReturnType<typeof ifMatch>, body: Body) => Promise<unknown>) {
  const { networkId } = useSeat();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => act({ params: { path: { networkId, roundId } } }, ifMatch(version), body),
    onSuccess: () => queries.invalidateQueries({ queryKey: [networkId] }),
  });
}

/** Changes title and term. */
export const useChanging = (round: Round) =>
  useDeed<Plan>(round, (at, headers, body) => answered(api.PATCH('/api/v1/networks/{networkId}/rounds/{roundId}', { ...at, headers, body })));

/** Proposes further categories. */
export const useProposing = (round: Round) =>
  useDeed<{ categories: string[] }>(round, (at, _, body) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/proposals', { ...at, body })),
  );

/** Moves the deadline of collecting. */
export const useMoving = (round: Round) =>
  useDeed<{ deadline: string; reason: string }>(round, (at, headers, body) =>
    answered(api.PATCH('/api/v1/networks/{networkId}/rounds/{roundId}/collecting', { ...at, headers, body })),
  );

/** Collects again, from pooling. */
export const useReopening = (round: Round) =>
  useDeed<{ deadline: string }>(round, (at, headers, body) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/reopen-collecting', { ...at, headers, body })),
  );

/** Cancels the round for good. */
export const useCancelling = (round: Round) =>
  useDeed<{ reason: string }>(round, (at, headers, body) =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/cancel', { ...at, headers, body })),
  );

/** Sets or moves the deadline of sign-up. */
export const useSettingSignUp = (round: Round) =>
  useDeed<{ deadline: string }>(round, (at, _, body) => answered(api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/sign-up', { ...at, body })));
