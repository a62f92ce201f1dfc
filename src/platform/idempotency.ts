import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { DomainError } from '../values/domain-error.js';
import type { Scope, Statements } from './scope.js';

/** One request that came with an `Idempotency-Key`; counts its transactions, so that each is kept once. */
export interface KeyedRequest {
  readonly key: string;
  requestHash: Buffer;
  transactions: number;
}

/** The keyed request that is being answered, if any. */
export const keyedRequest = new AsyncLocalStorage<KeyedRequest>();

/** What was kept with a key. */
export interface Kept {
  request_hash: Buffer;
  answer: unknown;
}

/**
 * Adds a streamed body, once it is read, to what makes the request the same: transactions from here on compare it.
 * @param bodyHash SHA-256 of the body, computed while it streamed
 */
export function nowWithBody(bodyHash: Buffer): void {
  const request = keyedRequest.getStore();
  if (request) request.requestHash = createHash('sha256').update(request.requestHash).update(bodyHash).digest();
}

/** The key of the next transaction of the request that is being answered, or undefined where it came without one. */
export function nextKey(): { readonly name: string; readonly request: KeyedRequest } | undefined {
  const request = keyedRequest.getStore();
  if (!request) return undefined;
  request.transactions += 1;
  return { name: `${request.key}#${request.transactions}`, request };
}

/**
 * Runs a transaction's work once per idempotency key: its result is kept in the same transaction, so that a repeat
 * after a lost answer or a killed service gets the first result and changes nothing.
 * @throws DomainError `idempotency.reused` when the key came with another request before
 */
export async function onceByKey<T>(unit: Statements, by: Scope, turn: ReturnType<typeof nextKey>, work: () => Promise<T>): Promise<T> {
  if (!turn || !by.networkId || !by.personId) return work();
  const { name: key, request } = turn;
  const isNew = await unit.one(
    `insert into idempotency (network_id, person_id, key, request_hash) values ($1, $2, $3, $4) on conflict (network_id, person_id, key) do nothing returning 1`,
    [by.networkId, by.personId, key, request.requestHash],
  );
  const kept = isNew ? undefined : await keptOf(unit, by, key);
  // What was kept is what this same work returned before: it has its type.
  if (kept && hasAnswer(kept, request)) return revived(kept.answer) as T;
  const answer = await work();
  await unit.query(`update idempotency set answer = $4 where network_id = $1 and person_id = $2 and key = $3`, [
    by.networkId,
    by.personId,
    key,
    answerToKeep(answer),
  ]);
  return answer;
}

/**
 * Whether a key that came before has its answer already, for work that keeps its keys itself.
 * @throws DomainError `idempotency.reused` when the key came with another request before
 */
export function hasAnswer(kept: Kept, request: KeyedRequest): boolean {
  if (kept.request_hash.equals(request.requestHash)) return kept.answer !== null && kept.answer !== undefined;
  throw new DomainError(
    'conflict',
    'idempotency.reused',
    `The Idempotency-Key “${request.key}” was used for another request before. Use a new key for a new request.`,
  );
}

/** An answer as it is kept with its key. */
export function answerToKeep(answer: unknown): string {
  return JSON.stringify({ value: written(answer) });
}

function keptOf(unit: Statements, by: Scope, key: string): Promise<Kept | undefined> {
  return unit.one<Kept>(`select request_hash, answer from idempotency where network_id = $1 and person_id = $2 and key = $3 for update`, [
    by.networkId,
    by.personId,
    key,
  ]);
}

/** Plain JSON with instants (bigint) and dates marked, so that they come back as what they were. */
function written(value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: value.toString() };
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, written(field)]));
}

/** An answer that was kept. */
export function revived(kept: unknown): unknown {
  const text = JSON.stringify(kept);
  const parsed: unknown = JSON.parse(text, (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$bigint' in value && typeof value.$bigint === 'string') return BigInt(value.$bigint);
    if ('$date' in value && typeof value.$date === 'string') return new Date(value.$date);
    return value;
  });
  return typeof parsed === 'object' && parsed !== null && 'value' in parsed ? parsed.value : undefined;
}
