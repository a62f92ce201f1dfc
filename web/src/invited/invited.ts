import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import { callKeyOf } from '../call/calls';
import type { Seat } from '../parts/seats';

export type InvitedSupplier = Api<'InvitedSupplier'>;
export type OwnInvitation = Api<'OwnInvitation'>;

const EVERY_MINUTE = 60_000;

/** The invited suppliers and what each says. */
export const invitedOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'invitations'],
    queryFn: async () => {
      const path = { networkId: seat.networkId, roundId };
      return (await answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/call/invitations', { params: { path } }))).items;
    },
    refetchInterval: EVERY_MINUTE,
  });

/** What the supplier itself has said. */
export const ownInvitationOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'invitation'],
    queryFn: () =>
      answered(
        api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/call/invitation', { params: { path: { networkId: seat.networkId, roundId } } }),
      ),
    refetchInterval: EVERY_MINUTE,
  });
