import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { sqlStateOf } from './sql-state.js';

/**
 * Most statements that one connection keeps planned, and so about 20 MB of PostgreSQL's memory for it (150 KB a statement with
 * its policies); the others are planned each time. A connection lives a quarter of an hour, and what comes after it keeps anew.
 */
const MOST_KEPT = 128;
/** Texts whose names are remembered here; more than the service has. */
const MOST_NAMES = 4096;

const UNKNOWN_STATEMENT = '26000';
/** Its SQLSTATE, 0A000, says no more than that something is not supported. */
const CHANGED = /^cached plan must not change result type/;

/**
 * Which statements stay planned on which connection: planning a statement with its row-level security takes up to twenty times
 * as long as running it. They are prepared by name in the protocol, which a pooler in transaction mode has to know of.
 */
export class KeptPlans {
  private readonly names = new Map<string, string>();
  private readonly keptBy = new WeakMap<PoolClient, Set<string>>();

  constructor(private readonly isOn: boolean) {}

  /** The name by which this connection keeps the statement, or none. */
  nameOn(client: PoolClient, sql: string): string | undefined {
    if (!this.isOn) return undefined;
    const kept = this.keptBy.get(client) ?? new Set();
    this.keptBy.set(client, kept);
    const name = this.nameOf(sql);
    if (kept.has(name)) return name;
    if (kept.size >= MOST_KEPT) return undefined;
    kept.add(name);
    return name;
  }

  /** The same text has the same name on every connection. */
  private nameOf(sql: string): string {
    const known = this.names.get(sql);
    if (known !== undefined) return known;
    if (this.names.size >= MOST_NAMES) this.names.clear();
    const name = `kept_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
    this.names.set(sql, name);
    return name;
  }
}

/**
 * Whether a connection can no longer run a statement that it kept, because a migration of a later version changed what it gives,
 * or because it is another connection than before: only a new one can.
 */
export function isOutlived(error: unknown): boolean {
  return sqlStateOf(error) === UNKNOWN_STATEMENT || (error instanceof Error && CHANGED.test(error.message));
}
