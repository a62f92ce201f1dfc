import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type HeldMandate, type Mandate, mandatesOf } from './mandate.js';
import type { Caller } from './routes.js';

/** What a token gives: the person and, in the network asked for, its mandates. */
export interface KnownCaller {
  readonly caller: Caller;
  readonly mayWrite: boolean;
  readonly mandates: readonly Mandate[];
}

interface Row {
  person_id: string;
  name: string;
  by_token: boolean;
  may_write: boolean;
  mandates: HeldMandate[];
}

const KEPT_MS = 1500;
const MOST_KEPT = 20_000;
const NO_NETWORK = '00000000-0000-0000-0000-000000000000';

/** How a token is stored and looked up: never in clear. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Who stands behind a session or API token; kept for a second and a half, so that a revoked one ends within that. */
@Injectable()
export class Callers {
  private readonly kept = new Map<string, { readonly until: number; readonly known: Promise<KnownCaller | undefined> }>();

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

  private async read(hash: Buffer, networkId: string): Promise<KnownCaller | undefined> {
    const [row] = await this.database.query<Row[]>('select * from caller_of($1, $2)', [hash, networkId]);
    if (!row) return undefined;
    const caller: Caller = { personId: row.person_id, name: row.name, tokenHash: hash, by: row.by_token ? 'token' : 'session' };
    return { caller, mayWrite: row.may_write, mandates: mandatesOf(networkId, row.person_id, row.mandates) };
  }
}
