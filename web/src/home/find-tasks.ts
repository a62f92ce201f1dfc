import { queryOptions } from '@tanstack/react-query';
import { answered, answeredOrNull, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import type { Round } from '../round/rounds';
import { byDeadline, type Facts, type Task, tasksOf, tasksOfAgreements } from './tasks';

const ENDED = new Set(['concluded', 'cancelled']);

/** Asks only for what this person's roles and the round's phase leave open. */
async function factsOf({ networkId, roles }: Seat, { id: roundId, phase, allowedActions }: Round): Promise<Facts> {
  const params = { path: { networkId, roundId } };
  const isOpener = roles.includes('office') || roles.includes('auditor');
  const hasStages = (phase === 'bidding' || phase === 'evaluating') && (isOpener || roles.includes('bidder'));
  const [ballot, submission, stages, decision] = await Promise.all([
    allowedActions.includes('vote') ? answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/ballot', { params })) : null,
    phase === 'collecting' && roles.includes('buyer')
      ? answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/submission', { params }))
      : null,
    hasStages ? answeredOrNull(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages', { params })) : null,
    phase === 'evaluating' && isOpener ? answeredOrNull(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/decision', { params })) : null,
  ]);
  const items = stages?.items ?? [];
  return { ballot, submission, stages: items, bidFor: await bidFor(networkId, roundId, items), decision };
}

async function bidFor(networkId: string, roundId: string, stages: readonly Api<'Stage'>[]): Promise<ReadonlySet<string>> {
  const open = stages.filter(({ allowedActions, hasMyBid }) => allowedActions.includes('bid') && hasMyBid === true);
  const bids = await Promise.all(
    open.map(({ id: stageId }) =>
      answeredOrNull(
        api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids/mine', { params: { path: { networkId, roundId, stageId } } }),
      ),
    ),
  );
  return new Set(bids.flatMap((bid) => (bid?.state === 'sealed' ? [bid.stageId] : [])));
}

/** Everything that is asked of this person, the most urgent first. */
export const tasksFor = (seat: Seat, rounds: readonly Round[]) =>
  queryOptions({
    queryKey: [seat.networkId, seat.key, 'tasks', rounds.map(({ id, version }) => `${id} ${version}`)],
    queryFn: async (): Promise<Task[]> => {
      const open = rounds.filter(({ phase }) => !ENDED.has(phase));
      const isOffice = seat.roles.includes('office');
      const [ofRounds, agreements] = await Promise.all([
        Promise.all(open.map(async (round) => tasksOf(round, await factsOf(seat, round), isOffice))),
        answered(api.GET('/api/v1/networks/{networkId}/agreements', { params: { path: { networkId: seat.networkId }, query: { limit: 500 } } })),
      ]);
      return [...ofRounds.flat(), ...tasksOfAgreements(agreements.items, rounds)].sort(byDeadline);
    },
  });
