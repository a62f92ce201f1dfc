import { queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { ifMatch } from '../parts/versions';

export type Scorecard = Api<'Scorecard'>;
export type Rating = Api<'Rating'>;
export type NewRating = Api<'NewRating'>;

const keyOf = ({ networkId, key }: Seat, agreementId: string) => [networkId, key, 'agreements', agreementId, 'scorecard'] as const;

/** The scorecard of an agreement's supplier, as far as this seat sees it. Decision 21. */
export const scorecardOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), 'card'],
    queryFn: () => {
      const params = { path: { networkId: seat.networkId, agreementId } };
      return answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/scorecard', { params }));
    },
  });

/** One's own ratings under an agreement. */
export const ratingsOf = (seat: Seat, agreementId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat, agreementId), 'ratings'],
    queryFn: async () => {
      const params = { path: { networkId: seat.networkId, agreementId } };
      return (await answered(api.GET('/api/v1/networks/{networkId}/agreements/{agreementId}/ratings', { params }))).items;
    },
  });

/** Rates a call-off, or changes the rating as it was seen. */
export const rateCallOff = ({ networkId }: Seat, agreementId: string, callOffId: string, seen: Rating | undefined, body: NewRating) =>
  answered(
    api.PUT('/api/v1/networks/{networkId}/agreements/{agreementId}/call-offs/{callOffId}/rating', {
      params: { path: { networkId, agreementId, callOffId } },
      headers: ifMatch(seen?.version ?? 0),
      body,
    }),
  );
