import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';

export type Membership = Api<'Membership'>;
export type Kind = Membership['kind'];
export type Status = Membership['status'];

export const STATUSES = ['admitted', 'waiting', 'conflict', 'left'] as const satisfies readonly Status[];
const KINDS = ['member', 'customer', 'supplier'] as const satisfies readonly Kind[];
const SORTS = ['code', '-code', 'name', '-name', 'appliedNo', '-appliedNo'];

/** What the address says of a list: which of them, in which order. */
export interface MembershipFilter {
  readonly status?: Status;
  readonly text?: string;
  readonly sort?: string;
}

/** What changes of it; `undefined` shows all. */
export type FilterChange = { readonly [Part in keyof MembershipFilter]?: MembershipFilter[Part] | undefined };

/** Reads a list's filter from the address; what is not understood is left out. */
export function filterFrom({ status, text, sort }: Record<string, unknown>): MembershipFilter {
  const known = STATUSES.find((each) => each === status);
  return {
    ...(known ? { status: known } : {}),
    ...(typeof text === 'string' && text !== '' ? { text: text.slice(0, 100) } : {}),
    ...(typeof sort === 'string' && SORTS.includes(sort) ? { sort } : {}),
  };
}

/** Reads a kind of membership from the address; a member where it says none. */
export function kindFrom(kind: unknown): Kind {
  return KINDS.find((each) => each === kind) ?? 'member';
}

/** Memberships of a kind, as far as this seat sees them. */
export const membershipsOf = ({ networkId, key }: Seat, kind: Kind, filter: MembershipFilter) =>
  infiniteQueryOptions({
    queryKey: [networkId, key, 'memberships', kind, filter],
    queryFn: ({ pageParam: cursor }) => {
      const query = { kind, ...filter, limit: 50, ...(cursor === '' ? {} : { cursor }) };
      return answered(api.GET('/api/v1/networks/{networkId}/memberships', { params: { path: { networkId }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** One membership. */
export const membershipOf = ({ networkId, key }: Seat, membershipId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'membership', membershipId],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/memberships/{membershipId}', { params: { path: { networkId, membershipId } } })),
  });

/** The delivery sites of a membership. */
export const sitesOf = ({ networkId, key }: Seat, membershipId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'sites', membershipId],
    queryFn: async () => {
      const params = { path: { networkId, membershipId }, query: { limit: 500 } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/memberships/{membershipId}/sites', { params }))).items;
    },
  });
