import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { mayConnectTo } from './public-address.js';
import type { Attempt } from './webhook.js';

const ANSWERS_WITHIN_MS = 10_000;
/** After that it has ended, whatever became of the connection. */
const ENDS_WITHIN_MS = ANSWERS_WITHIN_MS + 1000;

/** What is posted to a webhook. */
export interface Posting {
  readonly address: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Posts to a stranger's address: only to the Internet, looked up at the moment of connecting and connected to just what was found;
 * no redirect is followed, no other protocol switched to, no answer read beyond its status, and nothing waited for longer than
 * eleven seconds: it always resolves.
 */
export function post({ address, body, headers }: Posting, isLoopbackAllowed: boolean): Promise<Attempt> {
  const begun = performance.now();
  return new Promise((tell) => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A host that is an address itself is not looked up.
    if (isIP(host) !== 0 && !mayConnectTo(host, isLoopbackAllowed)) {
      tell({ failure: UNREACHABLE, durationMs: 0 });
      return;
    }
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      lookup: guardedLookup(isLoopbackAllowed),
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    };
    const request = (url.protocol === 'http:' ? requestHttp : requestHttps)(url, options);
    const end = (what: Omit<Attempt, 'durationMs'>): void => {
      clearTimeout(last);
      // How long a name was looked for would tell of the operator's network, too.
      tell({ ...what, durationMs: what.failure === UNREACHABLE ? 0 : Math.round(performance.now() - begun) });
    };
    const last = setTimeout(() => {
      end({ failure: UNANSWERED });
      request.destroy();
    }, ENDS_WITHIN_MS);
    request.on('response', (answer) => {
      end({ status: answer.statusCode });
      answer.destroy();
    });
    request.on('upgrade', (_answer, socket) => {
      end({ failure: CLOSED });
      socket.destroy();
    });
    request.on('error', (error) => end({ failure: reasonOf(error) }));
    request.on('close', () => end({ failure: CLOSED }));
    request.end(body);
  });
}

/** One text for what is not found and for what must not be connected to: else the names of the operator's network could be tried out. */
const UNREACHABLE = 'the address is not found, or not on the Internet';
const UNANSWERED = `no answer within ${ANSWERS_WITHIN_MS / 1000} s`;
const CLOSED = 'closed';

/** Looks a host up, and refuses it where any of its addresses is not on the Internet: what is connected to is what was looked at. */
function guardedLookup(isLoopbackAllowed: boolean): NonNullable<RequestOptions['lookup']> {
  return (
    host: string,
    options: LookupOptions,
    tell: (error: NodeJS.ErrnoException | null, found: string | LookupAddress[], family?: number) => void,
  ) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first || !found.every(({ address }) => mayConnectTo(address, isLoopbackAllowed))) tell(new Error(UNREACHABLE), []);
      else if (options.all) tell(null, found);
      else tell(null, first.address, first.family);
    });
  };
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return UNANSWERED;
  return ('code' in error && typeof error.code === 'string' ? `${error.code}: ${error.message}` : error.message).slice(0, 200);
}
