import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import { callKeyOf } from '../call/calls';
import type { Seat } from '../parts/seats';
import { wholeList } from '../parts/whole-list';

export type CallVersion = Api<'CallVersion'>;
export type CallDifference = Api<'CallDifference'>;
export type CallChange = Api<'CallChange'>;

/** All versions of the call, the newest first, each with what it changed. */
export const versionsOf = (seat: Seat, roundId: string) =>
  queryOptions({
    queryKey: [...callKeyOf(seat, roundId), 'versions'],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId };
      return wholeList((from) =>
        answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/call/versions', { params: { path, query: { limit: 100, ...from } } })),
      );
    },
  });

/** What a change would come to; nothing is changed. */
export const previewOf = (seat: Seat, roundId: string, body: CallChange) =>
  queryOptions({
    // Not below the call's key: once the change is made, there is nothing to preview any more.
    queryKey: [seat.networkId, seat.key, 'preview of a change', roundId, JSON.stringify(body)],
    queryFn: () => {
      const path = { networkId: seat.networkId, roundId };
      return answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/call/versions/preview', { params: { path }, body }));
    },
    staleTime: 0,
    retry: false,
  });
