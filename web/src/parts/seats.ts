import { type QueryClient, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { actingFor, answered, type Api, api, Problem } from '../api/api';
import { sessionBegun } from '../api/session';

export type Role = Api<'Me'>['mandates'][number]['role'];

/** For whom a person acts: one side of one network, with the roles held there. */
export interface Seat {
  readonly networkId: string;
  readonly slug: string;
  readonly network: string;
  /** What the header `Acting-For` says: a membership's code, `office` or `auditor`. */
  readonly key: string;
  readonly membershipId: string | null;
  readonly organisation: string | null;
  readonly kind: Api<'Me'>['mandates'][number]['kind'];
  readonly roles: readonly Role[];
  /** Why the organisation takes no part (yet): it waits, was refused, or has left. Absent: it takes part. */
  readonly outside?: 'waiting' | 'conflict' | 'left';
}

/** Whether this seat sees the meetings of the heads of purchasing: members, office and auditor. Domain §2. */
export const meets = ({ kind }: Seat): boolean => kind !== 'customer' && kind !== 'supplier';

const SIGNED_IN = 'poolround.signed-in';

/** Remembers that there is a session: scripts cannot see its cookie, and asking without one is refused. */
export function rememberSession(is: boolean): void {
  if (is) localStorage.setItem(SIGNED_IN, 'yes');
  else localStorage.removeItem(SIGNED_IN);
  sessionBegun();
}

/** Whoever was signed in stays so on the page when the session ends: it is asked to sign in again, and what was typed is kept. */
async function askWho({ client }: { client: QueryClient }): Promise<Api<'Me'> | null> {
  if (localStorage.getItem(SIGNED_IN) === null) return null;
  return answered(api.GET('/api/v1/me')).catch((problem: unknown) => {
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
    const known = client.getQueryData<Api<'Me'>>(['me']);
    if (known) return known;
    rememberSession(false);
    return null;
  });
}

/** Who is signed in; null when nobody is. */
export const whoAmI = queryOptions({
  queryKey: ['me'],
  queryFn: askWho,
  staleTime: 60_000,
});

function outsideOf({ status }: Api<'Me'>['mandates'][number]): Pick<Seat, 'outside'> {
  return status === 'waiting' || status === 'conflict' || status === 'left' ? { outside: status } : {};
}

/** The seats of a person, in the order of its mandates. */
export function seatsOf(me: Api<'Me'>): Seat[] {
  const seats = new Map<string, Seat>();
  for (const mandate of me.mandates) {
    const key = mandate.membership ?? mandate.role;
    const at = `${mandate.networkId} ${key}`;
    seats.set(at, {
      networkId: mandate.networkId,
      slug: mandate.networkSlug,
      network: mandate.networkName,
      key,
      membershipId: mandate.membershipId,
      organisation: mandate.organisation,
      kind: mandate.kind,
      roles: [...(seats.get(at)?.roles ?? []), mandate.role],
      ...outsideOf(mandate),
    });
  }
  return [...seats.values()];
}

/** The seat in this network: the remembered one, or else the first. */
export function seatIn(me: Api<'Me'>, slug: string): Seat | undefined {
  const seats = seatsOf(me).filter((seat) => seat.slug === slug);
  return seats.find((seat) => seat.key === actingFor(seat.networkId)) ?? seats[0];
}

/** The seat of the page that is shown. The route has made sure that there is one. */
export function useSeat(): Seat {
  const { slug } = useParams({ strict: false });
  const { data: me } = useSuspenseQuery(whoAmI);
  const seat = me && slug !== undefined ? seatIn(me, slug) : undefined;
  if (!seat) throw new Problem(404, 'network.missing', '');
  return seat;
}

/** The network of a seat: its zone, currency and rules. */
export const networkOf = ({ networkId, key }: Pick<Seat, 'networkId' | 'key'>) =>
  queryOptions({
    queryKey: [networkId, key, 'network'],
    queryFn: () => answered(api.GET('/api/v1/networks/{networkId}', { params: { path: { networkId } } })),
    staleTime: 300_000,
  });

/** The network of a seat: its zone, currency and rules. */
export function useNetwork(seat: Seat) {
  return useQuery({ ...networkOf(seat), enabled: seat.outside === undefined });
}
