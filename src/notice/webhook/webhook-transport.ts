import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { mayConnectTo } from './public-address.js';
import type { Attempt } from './webhook.js';

const ANSWERS_WITHIN_MS = 10_000;

/** What is posted to a webhook. */
export interface Posting {
  readonly address: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Posts to a stranger's address: only to the Internet, looked up at the moment of connecting and connected to just what was found;
 * no redirect is followed, no answer read beyond its status, and nothing waited for longer than ten seconds.
 */
export function post({ address, body, headers }: Posting, isLoopbackAllowed: boolean): Promise<Attempt> {
  const begun = performance.now();
  const ended = (what: Omit<Attempt, 'durationMs'>): Attempt => ({ ...what, durationMs: Math.round(performance.now() - begun) });
  return new Promise((tell) => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A host that is an address itself is not looked up.
    if (isIP(host) !== 0 && !mayConnectTo(host, isLoopbackAllowed)) {
      tell(ended({ failure: FORBIDDEN }));
      return;
    }
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      lookup: guardedLookup(isLoopbackAllowed),
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    };
    const request = (url.protocol === 'http:' ? requestHttp : requestHttps)(url, options, (answer) => {
      tell(ended({ status: answer.statusCode }));
      answer.destroy();
    });
    request.on('error', (error) => tell(ended({ failure: reasonOf(error) })));
    request.end(body);
  });
}

const FORBIDDEN = 'the address is not on the Internet';

/** Looks a host up, and refuses it where any of its addresses is not on the Internet: what is connected to is what was looked at. */
function guardedLookup(isLoopbackAllowed: boolean): NonNullable<RequestOptions['lookup']> {
  return (
    host: string,
    options: LookupOptions,
    tell: (error: NodeJS.ErrnoException | null, found: string | LookupAddress[], family?: number) => void,
  ) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) tell(error ?? new Error('no address'), []);
      else if (!found.every(({ address }) => mayConnectTo(address, isLoopbackAllowed))) tell(new Error(FORBIDDEN), []);
      else if (options.all) tell(null, found);
      else tell(null, first.address, first.family);
    });
  };
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return `no answer within ${ANSWERS_WITHIN_MS / 1000} s`;
  return ('code' in error && typeof error.code === 'string' ? `${error.code}: ${error.message}` : error.message).slice(0, 200);
}
