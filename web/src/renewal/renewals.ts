import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Renewal = Api<'Renewal'>;
export type Outcome = Renewal['recommended'];

/** What is proposed for the end of an agreement's term; for office and auditor. Domain §13. */
export const renewalOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [seat.networkId, seat.key, 'agreements', agreementId, 'renewal'],
    queryFn: () =>
      answered(
        api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/renewal', { params: { path: { networkId: seat.networkId, agreementId } } }),
      ),
  });

/** Decides, as it was seen; renewing issues an edition with the longer term. */
export function decideRenewal({ networkId }: Seat, { agreementId, agreementVersion }: Renewal, body: Api<'RenewalDecisionMade'>) {
  return answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/renewal/decisions', {
      params: { path: { networkId, agreementId } },
      headers: { 'if-match': `"${agreementVersion}"` },
      body,
    }),
  );
}

/** The rounds that were begun from an agreement; for office and auditor. */
export const roundsFrom = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [seat.networkId, seat.key, 'agreements', agreementId, 'rounds'],
    queryFn: async () => {
      const params = { path: { networkId: seat.networkId, agreementId } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/rounds', { params }))).items;
    },
  });

/** Begins a round in planning with the agreement's categories. */
export function beginRound({ networkId }: Seat, agreementId: string, body: Api<'FollowingRound'>) {
  return answered(api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/rounds', { params: { path: { networkId, agreementId } }, body }));
}
