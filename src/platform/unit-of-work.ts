import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { type Instant, instant } from '../values/instant.js';
import { invariant, present } from '../values/invariant.js';
import { nextKey, onceByKey } from './idempotency.js';
import type { Scope } from './scope.js';
import { SETTINGS, type Settings } from './settings.js';

interface Running {
  readonly manager: EntityManager;
  readonly scope: Scope;
  readonly afterCommit: (() => void | Promise<void>)[];
  /** Whether its statements stay planned on their connection. */
  readonly isKept: boolean;
}

/** SQLSTATEs after which the same transaction may succeed: serialization failure, deadlock, connection loss. */
const WORTH_REPEATING = new Set(['40001', '40P01']);

/** The only door to the database: one use case is one transaction, whose first statement sets its scope. */
@Injectable()
export class UnitOfWork {
  private readonly running = new AsyncLocalStorage<Running>();

  constructor(
    private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Runs a use case for a person. Does not nest: a use case must not start another.
   * A deadlock or serialization failure repeats the whole work, at most three times.
   */
  as<T>(by: Scope, work: () => Promise<T>): Promise<T> {
    invariant(this.running.getStore() === undefined, 'a use case must not start another use case');
    const turn = nextKey();
    return this.repeating(by, () => onceByKey(this, by, turn, work));
  }

  /** Runs the service's own work in one network, or, for sweeps, over all of them (`null`). */
  asService<T>(networkId: string | null, work: () => Promise<T>): Promise<T> {
    invariant(this.running.getStore() === undefined, 'a use case must not start another use case');
    return this.repeating({ side: 'service', networkId: networkId ?? undefined }, work);
  }

  /**
   * Runs what looks over all networks every second. Its statements stay planned on their connection, since planning them takes
   * far longer than running them; not on connections of the operator's own, which may be a pooler's and others each time.
   */
  asSweep<T>(work: () => Promise<T>): Promise<T> {
    invariant(this.running.getStore() === undefined, 'a use case must not start another use case');
    return this.repeating({ side: 'service' }, work, this.settings.DATABASE_APP_URL === undefined);
  }

  /** The running transaction's TypeORM manager. */
  get manager(): EntityManager {
    return this.current.manager;
  }

  /** For whom the running transaction works. */
  get scope(): Scope {
    return this.current.scope;
  }

  /** Rows of one statement. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.rows<Row>(sql, parameters);
  }

  /** The first row of one statement, if there is one. */
  async one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    const [first] = await this.rows<Row>(sql, parameters);
    return first;
  }

  /** How many rows an insert, update or delete touched. */
  async touch(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const client = await this.client();
    const result = await client.query(sql, [...parameters]);
    return result.rowCount ?? 0;
  }

  /** The transaction's own pg connection, for COPY. */
  async client(): Promise<PoolClient> {
    const runner = present(this.current.manager.queryRunner, 'query runner of a transaction');
    // TypeORM types it as any: with the postgres driver it is pg's pooled client.
    return (await runner.connect()) as PoolClient;
  }

  /** The one clock that counts: `clock_timestamp()` of the database. Domain §8.3. */
  async now(): Promise<Instant> {
    const row = await this.one<{ now: string }>(`select (extract(epoch from clock_timestamp()) * 1000000)::bigint::text as now`);
    return instant(BigInt(present(row, 'the clock').now));
  }

  /** Runs after the transaction has committed; a failure there is not the caller's. */
  afterCommit(then: () => void | Promise<void>): void {
    this.current.afterCommit.push(then);
  }

  private get current(): Running {
    return present(this.running.getStore(), 'a unit of work around this call');
  }

  private async rows<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const client = await this.client();
    const statement = { text: sql, values: [...parameters] };
    const result = await client.query(this.current.isKept ? { ...statement, name: keptNameOf(sql) } : statement);
    // The statement's own columns: its author names the row type beside it.
    return result.rows as Row[];
  }

  private async repeating<T>(scope: Scope, work: () => Promise<T>, isKept = false): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(scope, work, isKept);
      } catch (error) {
        if (attempt >= 3 || !WORTH_REPEATING.has(sqlStateOf(error))) throw error;
      }
    }
  }

  private async once<T>(scope: Scope, work: () => Promise<T>, isKept: boolean): Promise<T> {
    const afterCommit: Running['afterCommit'] = [];
    const answer = await this.database.transaction(async (manager) => {
      const running: Running = { manager, scope, afterCommit, isKept };
      return this.running.run(running, async () => {
        await this.rows(
          `select set_config('app.network', $1, true), set_config('app.organisation', $2, true), set_config('app.person', $3, true), set_config('app.side', $4, true)`,
          [scope.networkId ?? '', scope.organisationId ?? '', scope.personId ?? '', scope.side],
        );
        return work();
      });
    });
    for (const then of afterCommit) await this.running.exit(async () => then());
    return answer;
  }
}

/** A prepared statement's name: the same text has the same on every connection. */
const keptNameOf = (sql: string): string => `kept_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;

/** PostgreSQL's SQLSTATE of an error, or an empty text. */
export function sqlStateOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
