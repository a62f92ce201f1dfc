import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '../platform/database.js';
import { type HeldMandate, type Mandate, mandatesOf } from './mandate.js';
import type { Caller } from './routes.js';

/** What a token gives: the person and, in the network asked for, its mandates. */
export interface KnownCaller {
  readonly caller: Caller;
  readonly mayWrite: boolean;
  readonly mandates: readonly Mandate[];
}

interface Waiting {
  readonly hash: Buffer;
  readonly networkId: string;
  readonly resolve: (known: KnownCaller | undefined) => void;
  readonly reject: (error: unknown) => void;
}

interface Row {
  /** which of those asked for, from 1 */
  no: number;
  person_id: string;
  name: string;
  by_token: boolean;
  may_write: boolean;
  mandates: HeldMandate[];
}

const KEPT_MS = 1500;
const MOST_KEPT = 20_000;
const TOKENS_A_STATEMENT = 100;
const STATEMENTS_AT_ONCE = 2;
const NO_NETWORK = '00000000-0000-0000-0000-000000000000';

/** How a token is stored and looked up: never in clear. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Who stands behind a session or API token; kept for a second and a half, so that a revoked one ends within that. */
@Injectable()
export class Callers {
  private readonly kept = new Map<string, { readonly until: number; readonly known: Promise<KnownCaller | undefined> }>();

  private readonly waiting: Waiting[] = [];
  private isStarting = false;
  private underWay = 0;

  constructor(private readonly database: DataSource) {}

  /** @param networkId the network of the path, or undefined outside any */
  find(token: string, networkId: string | undefined): Promise<KnownCaller | undefined> {
    const key = `${token} ${networkId ?? ''}`;
    const kept = this.kept.get(key);
    if (kept && kept.until > Date.now()) return kept.known;
    if (this.kept.size > MOST_KEPT) this.kept.clear();
    const known = this.read(tokenHash(token), networkId ?? NO_NETWORK);
    this.kept.set(key, { until: Date.now() + KEPT_MS, known });
    known.catch(() => this.kept.delete(key));
    return known;
  }

  /** Forgets what is kept, when a session or token ends here. */
  forget(): void {
    this.kept.clear();
  }

  private read(hash: Buffer, networkId: string): Promise<KnownCaller | undefined> {
    const known = new Promise<KnownCaller | undefined>((resolve, reject) => this.waiting.push({ hash, networkId, resolve, reject }));
    if (!this.isStarting) setImmediate(() => this.start());
    this.isStarting = true;
    return known;
  }

  /** Who is asked for in the same turn, or while earlier ones are looked up, shares a statement. */
  private start(): void {
    this.isStarting = false;
    while (this.waiting.length > 0 && this.underWay < STATEMENTS_AT_ONCE) void this.answer(this.waiting.splice(0, TOKENS_A_STATEMENT));
  }

  private async answer(together: readonly Waiting[]): Promise<void> {
    this.underWay += 1;
    try {
      const asked = [together.map(({ hash }) => hash), together.map(({ networkId }) => networkId)];
      const { rows } = await poolOf(this.database).query<Row>('select * from callers_of($1, $2)', asked);
      const found = new Map(rows.map((row) => [row.no, row]));
      together.forEach(({ hash, networkId, resolve }, index) => resolve(toKnown(found.get(index + 1), hash, networkId)));
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
    this.underWay -= 1;
    this.start();
  }
}

function toKnown(row: Row | undefined, hash: Buffer, networkId: string): KnownCaller | undefined {
  if (!row) return undefined;
  const caller: Caller = { personId: row.person_id, name: row.name, tokenHash: hash, by: row.by_token ? 'token' : 'session' };
  return { caller, mayWrite: row.may_write, mandates: mandatesOf(networkId, row.person_id, row.mandates) };
}
