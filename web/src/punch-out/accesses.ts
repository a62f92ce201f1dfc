import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type PunchOutAccess = Api<'PunchOutAccess'>;
export type NewPunchOutAccess = Api<'NewPunchOutAccess'>;

/** What one's company's ERP systems sign in with. */
export const accessesOf = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'punch-out-accesses'],
    queryFn: async () => (await answered(api.GET('/api/v1/networks/{networkId}/punch-out-accesses', { params: { path: { networkId } } }))).items,
  });

/** Makes an access; its secret is in this answer only. */
export const makeAccess = ({ networkId }: Seat, body: NewPunchOutAccess) =>
  answered(api.POST('/api/v1/networks/{networkId}/punch-out-accesses', { params: { path: { networkId } }, body }));

/** Answers for an access from now on; its new secret is in this answer only. */
export const takeOverAccess = ({ networkId }: Seat, punchOutAccessId: string) =>
  answered(
    api.POST('/api/v1/networks/{networkId}/punch-out-accesses/{punchOutAccessId}/secret', {
      params: { path: { networkId, punchOutAccessId } },
      body: {},
    }),
  );

/** Ends an access at once. */
export const endAccess = ({ networkId }: Seat, punchOutAccessId: string) =>
  answered(api.DELETE('/api/v1/networks/{networkId}/punch-out-accesses/{punchOutAccessId}', { params: { path: { networkId, punchOutAccessId } } }));
