import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Membership } from '../memberships/memberships';
import type { Seat } from '../parts/seats';

export type Person = Api<'Person'>;
export type Proposal = Api<'OfficePeople'>['proposals'][number];

/** The roles that people of a kind of membership may hold. Domain §1. */
export const ROLES_OF = {
  member: ['buyer', 'signatory'],
  customer: ['buyer', 'signatory'],
  supplier: ['bidder', 'signatory'],
} as const satisfies Record<Membership['kind'], readonly string[]>;

/** Office persons and auditors, and who waits for a second person's confirmation. */
export const officePeopleOf = ({ networkId, key }: Seat) =>
  queryOptions({
    queryKey: [networkId, key, 'people', 'office'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}/office-people', { params: { path: { networkId } } })),
  });

/** The people of a membership. */
export const peopleOfMembership = ({ networkId, key }: Seat, membershipId: string) =>
  queryOptions({
    queryKey: [networkId, key, 'people', membershipId],
    queryFn: async () => {
      const params = { path: { networkId, membershipId } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/memberships/{membershipId}/people', { params }))).items;
    },
  });

/** The memberships whose number or name contains a text, for choosing one; of others than the office, their own. */
export const membershipsLike = ({ networkId, key }: Seat, text: string) =>
  queryOptions({
    queryKey: [networkId, key, 'memberships like', text],
    queryFn: async () => {
      const query = { limit: 100, ...(text === '' ? {} : { text }) };
      return (await answered(api.GET('/api/v1/networks/{networkId}/memberships', { params: { path: { networkId }, query } }))).items;
    },
  });
