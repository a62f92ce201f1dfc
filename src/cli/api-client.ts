import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ZodType, z } from 'zod';
import type { Pace } from './pace.js';

const Problem = z.object({
  code: z.string().default('unknown'),
  detail: z.string().default(''),
  errors: z.array(z.object({ pointer: z.string().default(''), detail: z.string().default(''), code: z.string().optional() })).default([]),
});

/** The service refused a request: its problem document (RFC 9457). */
export class ApiProblem extends Error {
  constructor(
    readonly request: string,
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: z.infer<typeof Problem>['errors'],
  ) {
    const faults = errors.slice(0, 5).map((fault) => `\n    ${fault.pointer} ${fault.detail}`);
    super(`${request} was refused with ${status} ${code}: ${detail}${faults.join('')}`);
  }
}

/** The service did not answer for as long as the caller was willing to wait. */
export class Unreachable extends Error {}

/** How a request's body goes over the wire. */
export type Body = { readonly json: unknown } | { readonly bytes: Buffer; readonly type: string };

export interface ClientOptions {
  /** Address of the service, e.g. `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Sent with every request, e.g. `Authorization`, `Acting-For`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How long to keep trying a service that is down, in milliseconds. */
  readonly patience?: number;
  /** Where to note how fast the service answers. */
  readonly pace?: Pace;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

const DEFAULT_PATIENCE_MS = 120_000;
const REQUEST_LIMIT_MS = 300_000;
const AWAY = new Set([502, 503, 504]);

/**
 * One person's connection to the service. A request that got no answer is sent again with the same Idempotency-Key,
 * so that a service that was killed and came back has done it exactly once.
 */
export class ApiClient {
  private readonly session: { cookie?: string };

  constructor(
    private readonly options: ClientOptions,
    session: { cookie?: string } = {},
  ) {
    this.session = session;
  }

  /** The same service for somebody else, not signed in yet. */
  stranger(headers: Readonly<Record<string, string>> = {}): ApiClient {
    return new ApiClient({ ...this.options, headers });
  }

  /** The same person, signed in once, acting for this side (`office` or a membership's code). */
  actingFor(side: string): ApiClient {
    return new ApiClient({ ...this.options, headers: { ...this.options.headers, 'acting-for': side } }, this.session);
  }

  get<T>(path: string, schema: ZodType<T>): Promise<T> {
    return this.send('GET', path, schema);
  }

  post<T>(path: string, json: unknown, schema: ZodType<T>): Promise<T> {
    return this.send('POST', path, schema, { json });
  }

  put<T>(path: string, json: unknown, schema: ZodType<T>): Promise<T> {
    return this.send('PUT', path, schema, { json });
  }

  patch<T>(path: string, json: unknown, schema: ZodType<T>): Promise<T> {
    return this.send('PATCH', path, schema, { json });
  }

  delete(path: string): Promise<unknown> {
    return this.send('DELETE', path, z.unknown());
  }

  /** Sends a file as it is. */
  upload<T>(path: string, bytes: Buffer, type: string, schema: ZodType<T>): Promise<T> {
    return this.send('POST', path, schema, { bytes, type });
  }

  /** Every item of a paged list, in its order. */
  async all<T>(path: string, item: ZodType<T>): Promise<T[]> {
    const page = z.object({ items: z.array(item), next: z.string().nullish() });
    const items: T[] = [];
    let cursor: string | null | undefined;
    do {
      const query = `${path.includes('?') ? '&' : '?'}limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
      const read = await this.get(path + query, page);
      items.push(...read.items);
      cursor = read.next;
    } while (cursor);
    return items;
  }

  /** The service's clock, the one that decides about deadlines, in milliseconds since 1970. */
  async clock(): Promise<number> {
    const { time } = await this.get('/api/v1/health', z.object({ time: z.string() }));
    return Date.parse(time);
  }

  /**
   * @throws ApiProblem when the service refuses
   * @throws Unreachable when it stays away longer than the patience lasts
   * @throws ZodError when the answer lacks what the caller needs
   */
  async send<T>(method: string, path: string, schema: ZodType<T>, body?: Body): Promise<T> {
    const request = `${method} ${path}`;
    const init = this.requestOf(method, body);
    const answer = await this.untilAnswered(request, () => this.once(path, init));
    if (answer.status >= 400) throw problemOf(request, answer);
    const read = schema.safeParse(answer.body);
    if (!read.success) throw new Error(`The answer to ${request} is not as expected:\n${z.prettifyError(read.error)}`);
    return read.data;
  }

  private requestOf(method: string, body: Body | undefined): RequestInit {
    const headers = new Headers(this.options.headers);
    if (method !== 'GET' && !headers.has('idempotency-key')) headers.set('idempotency-key', randomUUID());
    if (body === undefined) return { method, headers };
    const [type, content] = 'json' in body ? ['application/json', JSON.stringify(body.json)] : [body.type, body.bytes];
    headers.set('content-type', type);
    return { method, headers, body: content };
  }

  private async once(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (this.session.cookie !== undefined) headers.set('cookie', this.session.cookie);
    const begun = performance.now();
    const response = await fetch(this.options.url + path, { ...init, headers, signal: AbortSignal.timeout(REQUEST_LIMIT_MS) });
    const text = await response.text();
    this.options.pace?.took(performance.now() - begun);
    this.remember(response.headers);
    return { status: response.status, body: jsonOf(text), retryAfter: response.headers.get('retry-after') };
  }

  private remember(headers: Headers): void {
    const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length > 0) this.session.cookie = cookies.join('; ');
  }

  /** Tries again, ever more slowly, while the service is away or asks for patience. */
  private async untilAnswered(request: string, attempt: () => Promise<Answer>): Promise<Answer> {
    const givenUpAt = performance.now() + (this.options.patience ?? DEFAULT_PATIENCE_MS);
    for (let pause = 100; ; pause = Math.min(2 * pause, 2000)) {
      const outcome = await attempt().catch((error: unknown) => reasonOf(error));
      if (typeof outcome !== 'string' && !asksForPatience(outcome)) return outcome;
      if (performance.now() > givenUpAt) throw new Unreachable(`${this.options.url} does not answer ${request}: ${describe(outcome)}`);
      await sleep(pauseOf(outcome, pause));
    }
  }
}

function asksForPatience(answer: Answer): boolean {
  return (
    AWAY.has(answer.status) || answer.status === 429 || (answer.status === 409 && Problem.safeParse(answer.body).data?.code === 'idempotency.running')
  );
}

function pauseOf(outcome: Answer | string, pause: number): number {
  const seconds = typeof outcome === 'string' ? null : outcome.retryAfter;
  return seconds !== null && /^\d{1,4}$/.test(seconds) ? parseInt(seconds, 10) * 1000 : pause;
}

function describe(outcome: Answer | string): string {
  return typeof outcome === 'string' ? outcome : `status ${outcome.status}`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

function problemOf(request: string, answer: Answer): ApiProblem {
  const { code, detail, errors } = Problem.safeParse(answer.body).data ?? { code: 'unknown', detail: String(answer.body), errors: [] };
  return new ApiProblem(request, answer.status, code, detail, errors);
}

/** What the service refused with, or `undefined` when it accepted; anything but a refusal is thrown on. */
export async function refusalOf(request: Promise<unknown>): Promise<ApiProblem | undefined> {
  try {
    await request;
    return undefined;
  } catch (error) {
    if (error instanceof ApiProblem && error.status < 500) return error;
    throw error;
  }
}
