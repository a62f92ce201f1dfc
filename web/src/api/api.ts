import i18next from 'i18next';
import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema';
import { noteServerTime } from './server-clock';
import { sessionEnded } from './session';

/** A thing of the API, by its name in the document. */
export type Api<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What the service answers when it cannot do what was asked (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: readonly { readonly pointer?: string; readonly detail?: string; readonly code?: string }[] = [],
  ) {
    super(detail);
  }
}

const ACTING_FOR = 'poolround.acting-for';

/** For whom the person acts in a network, remembered in this browser. */
export function actingFor(networkId: string): string | undefined {
  return localStorage.getItem(`${ACTING_FOR}.${networkId}`) ?? undefined;
}

/** Remembers for whom the person acts in a network. */
export function actFor(networkId: string, seat: string): void {
  localStorage.setItem(`${ACTING_FOR}.${networkId}`, seat);
}

const NETWORK = /\/api\/v1\/networks\/([0-9a-f-]{36})/;

/** Says in whose name one asks, and in which language the answer's sentences shall be. */
const sayForWhom: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', i18next.language);
    const network = NETWORK.exec(request.url)?.[1];
    const seat = network === undefined ? undefined : actingFor(network);
    if (seat !== undefined) request.headers.set('acting-for', seat);
    return request;
  },
  onResponse({ request, response }) {
    noteServerTime(response.headers.get('date'));
    if (response.status === 401 && !request.url.endsWith('/api/v1/sessions')) sessionEnded();
  },
};

/** The API, with the types of its own document. */
export const api = createClient<paths>({ baseUrl: location.origin });
api.use(sayForWhom);

interface Answered<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

/** The code of a request that no answer came to: no network, or a service that is down. */
export const UNREACHABLE = 'service.unreachable';

/** What was answered. @throws Problem when it is one, or when nothing was answered */
export async function answered<Body>(answer: Promise<Answered<Body>>): Promise<Body> {
  const { data, error, response } = await answer.catch((problem: unknown) => {
    throw problem instanceof TypeError ? new Problem(0, UNREACHABLE, problem.message) : problem;
  });
  // A successful answer without a body has no data; its type says so.
  if (response.ok) return data as Body;
  const problem: Partial<Api<'Problem'>> = typeof error === 'object' && error !== null ? error : {};
  const code = problem.code ?? (response.status >= 502 ? UNREACHABLE : 'unknown');
  throw new Problem(response.status, code, problem.detail ?? response.statusText, problem.errors);
}

/** What was answered, or null when it is not there. @throws Problem for every other one */
export async function answeredOrNull<Body>(answer: Promise<Answered<Body>>): Promise<Body | null> {
  return answered(answer).catch((problem: unknown) => {
    if (problem instanceof Problem && problem.status === 404) return null;
    throw problem;
  });
}
