import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Termination = Api<'Termination'>;

/** An agreement's terminations, the latest first; for the office all, for its supplier those declared. Domain §13. */
export const terminationsOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [seat.networkId, seat.key, 'agreements', agreementId, 'terminations'],
    queryFn: async () => {
      const params = { path: { networkId: seat.networkId, agreementId } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/terminations', { params }))).items;
    },
  });

/** Terminates: the supplier at once, the office as a proposal. */
export function terminate({ networkId }: Seat, agreementId: string, body: Api<'TerminationAsked'>) {
  return answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/terminations', { params: { path: { networkId, agreementId } }, body }),
  );
}

const aimed = ({ networkId }: Seat, { agreementId, id, version }: Termination) => ({
  params: { path: { networkId, agreementId, terminationId: id } },
  headers: { 'if-match': `"${version}"` },
});

/** Declares what another person of the office has proposed, as it was seen. */
export function declare(seat: Seat, termination: Termination) {
  return answered(
    api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/terminations/{terminationId}/confirmation', aimed(seat, termination)),
  );
}

/** Drops a proposal. */
export function drop(seat: Seat, termination: Termination) {
  return answered(api.DELETE('/api/v1/networks/{networkId}/agreements/{agreementId}/terminations/{terminationId}', aimed(seat, termination)));
}
