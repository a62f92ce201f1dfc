import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { ifMatch } from '../parts/versions';

export type Disagreement = Api<'Disagreement'>;
export type Statement = Api<'DisagreementStatement'>;

/** Which disagreement of which agreement. */
export interface DisagreementAt {
  readonly agreementId: string;
  readonly disagreementId: string;
}

const keyOf = ({ networkId, key }: Seat, agreementId: string) => [networkId, key, 'agreements', agreementId, 'disagreements'] as const;

/** Disagreements under an agreement, the latest first: a party's own, for supplier and office all. Domain §14. */
export const disagreementsOf = (seat: Seat, agreementId: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat, agreementId), 'list'],
    queryFn: ({ pageParam: cursor }) => {
      const path = { networkId: seat.networkId, agreementId };
      const query = cursor === '' ? {} : { cursor };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements', { params: { path, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** One of them, with all that was said. */
export const disagreementOf = (seat: Seat, { agreementId, disagreementId }: DisagreementAt) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), disagreementId],
    queryFn: () => {
      const path = { networkId: seat.networkId, agreementId, disagreementId };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements/{disagreementId}', { params: { path } }));
    },
  });

/** @throws Problem */
export const openDisagreement = ({ networkId }: Seat, agreementId: string, body: Api<'NewDisagreement'>) =>
  answered(api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements', { params: { path: { networkId, agreementId } }, body }));

/** What is done, to the version that was seen. */
export type DisagreementDeed =
  | { readonly kind: 'answer' | 'decide'; readonly body: Statement }
  | { readonly kind: 'escalate'; readonly text: string }
  | { readonly kind: 'agree' };

/** @throws Problem */
export function clearDisagreement({ networkId }: Seat, { id, agreementId, version }: Disagreement, deed: DisagreementDeed): Promise<Disagreement> {
  const params = { path: { networkId, agreementId, disagreementId: id } };
  const headers = ifMatch(version);
  switch (deed.kind) {
    case 'answer':
      return answered(
        api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements/{disagreementId}/answers', {
          params,
          headers,
          body: deed.body,
        }),
      );
    case 'decide':
      return answered(
        api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements/{disagreementId}/decision', {
          params,
          headers,
          body: deed.body,
        }),
      );
    case 'escalate':
      return answered(
        api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements/{disagreementId}/escalation', {
          params,
          headers,
          body: { text: deed.text },
        }),
      );
    case 'agree':
      return answered(
        api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/disagreements/{disagreementId}/agreement', { params, headers }),
      );
  }
}
