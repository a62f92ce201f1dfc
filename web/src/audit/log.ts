import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, type Api, api } from '../api/api';
import type { Seat } from '../parts/seats';
import { KINDS } from './kinds';

export type Entry = Api<'AuditEntry'>;

/** What stands on the log's page, one at a time. */
export const LOG_PARTS = ['entries', 'check'] as const;

/** What the address says of the list of entries, and which of them is open. */
export interface LogSearch {
  readonly part?: (typeof LOG_PARTS)[number];
  readonly kind?: string;
  readonly membership?: string;
  readonly person?: string;
  readonly from?: string;
  readonly until?: string;
  readonly entry?: string;
}
/** What changes of it; `undefined` takes a condition away. */
export type SearchChange = { readonly [Part in keyof LogSearch]?: LogSearch[Part] | undefined };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PERSON = /^person:[0-9a-f]{32}$/;

/** Reads the search from the address; what is not understood is left out. */
export function logSearch({ part, kind, membership, person, from, until, entry }: Record<string, unknown>): LogSearch {
  const like = (value: unknown, form: RegExp): string | undefined => (typeof value === 'string' && form.test(value) ? value : undefined);
  const known = {
    part: LOG_PARTS.find((each) => each === part),
    kind: KINDS.find((each) => each === kind),
    membership: like(membership, ID),
    person: like(person, PERSON),
    from: like(from, DAY),
    until: like(until, DAY),
    entry: like(entry, ID),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const keyOf = ({ networkId, key }: Seat) => [networkId, key, 'audit'] as const;

/** Entries like the search, the newest first. */
export const entriesOf = (seat: Seat, { part: _, entry: __, ...filter }: LogSearch) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(seat), 'entries', filter],
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...filter, sort: '-at' as const, limit: 50, ...(cursor === '' ? {} : { cursor }) };
      return answered(api.GET('/api/v1/networks/{networkId}/audit/entries', { params: { path: { networkId: seat.networkId }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** The newest signed head; null while the log is empty. */
export const headOf = (seat: Seat) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'head'],
    queryFn: async () => {
      const params = { path: { networkId: seat.networkId }, query: { limit: 1 } };
      const { items } = await answered(api.GET('/api/v1/networks/{networkId}/audit/heads', { params }));
      return items[0] ?? null;
    },
  });

/** The proof that an entry is in the log. */
export const proofOf = (seat: Seat, entryId: string) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'proof', entryId],
    queryFn: () => {
      const path = { networkId: seat.networkId, entryId };
      return answered(api.GET('/api/v1/networks/{networkId}/audit/entries/{entryId}/proof', { params: { path } }));
    },
  });

/** Whom the log's pseudonyms mean. */
export const personsOf = (seat: Seat) =>
  queryOptions({
    queryKey: [...keyOf(seat), 'persons'],
    queryFn: async () => {
      const { items } = await answered(api.GET('/api/v1/networks/{networkId}/audit/persons', { params: { path: { networkId: seat.networkId } } }));
      return items;
    },
    staleTime: 300_000,
  });

/** The keys with which the service signs. */
export const publicKeys = queryOptions({
  queryKey: ['keys'],
  queryFn: async () => (await answered(api.GET('/api/v1/keys'))).items,
  staleTime: 300_000,
});

/** The whole log as a file. */
export async function logFile({ networkId }: Seat): Promise<Blob> {
  const file = await answered(api.GET('/api/v1/networks/{networkId}/audit/export', { params: { path: { networkId } }, parseAs: 'blob' }));
  return file as unknown as Blob; // `parseAs` gives a Blob; the document's type says “string”.
}

/** The lines of the log's file, as they arrive. */
export async function* logLines({ networkId }: Seat, signal: AbortSignal): AsyncGenerator<string> {
  const params = { path: { networkId } };
  const found = await answered(api.GET('/api/v1/networks/{networkId}/audit/export', { params, parseAs: 'stream', signal }));
  const stream = found as unknown as ReadableStream<Uint8Array<ArrayBuffer>>; // As above.
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let begun = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = `${begun}${part.value}`.split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
  if (begun !== '') yield begun;
}
