import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';

export type ShopPosition = Api<'PunchOutPositionPage'>['items'][number];

/** A shopping trip that is under way in this window. */
export interface Trip extends Api<'PunchOutSession'> {
  readonly networkId: string;
}

const KEPT = 'poolround.punch-out';

/** The trip of this window, if the page is loaded anew. */
function kept(networkId: string, start: string): Trip | undefined {
  const text = sessionStorage.getItem(`${KEPT}.${networkId}.${start}`);
  // Written below and nowhere else.
  return text === null ? undefined : (JSON.parse(text) as Trip);
}

/** Begins the trip that an address leads to; its token works once, so what it gave is kept in this window. */
export async function beginTrip(networkId: string, start: string): Promise<Trip> {
  const before = kept(networkId, start);
  if (before) return before;
  const begun = await answered(api.POST('/api/v1/punch-outs/{networkId}/sessions', { params: { path: { networkId } }, body: { token: start } }));
  const trip = { ...begun, networkId };
  sessionStorage.setItem(`${KEPT}.${networkId}.${start}`, JSON.stringify(trip));
  return trip;
}

const headersOf = ({ token }: Trip) => ({ 'punch-out-session': token });

/** What can be bought, at one's company's own prices. */
export const shopOf = (trip: Trip, search: string) =>
  infiniteQueryOptions({
    queryKey: ['punch-out', trip.token, search],
    queryFn: ({ pageParam: cursor }) =>
      answered(
        api.GET('/api/v1/punch-outs/{networkId}/positions', {
          params: {
            path: { networkId: trip.networkId },
            query: { limit: 50, ...(search === '' ? {} : { search }), ...(cursor === '' ? {} : { cursor }) },
          },
          headers: headersOf(trip),
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Fills the basket, which prices it. @throws Problem */
export const fillBasket = (trip: Trip, lines: { rowId: string; quantity: string }[]) =>
  answered(
    api.PUT('/api/v1/punch-outs/{networkId}/basket', {
      params: { path: { networkId: trip.networkId } },
      headers: headersOf(trip),
      body: { lines },
    }),
  );
