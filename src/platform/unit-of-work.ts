import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient, QueryResult } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { type Instant, instant } from '../values/instant.js';
import { invariant, present } from '../values/invariant.js';
import { nextKey, onceByKey } from './idempotency.js';
import { isOutlived, KeptPlans } from './kept-plans.js';
import type { Scope } from './scope.js';
import { SETTINGS, type Settings } from './settings.js';
import { sqlStateOf } from './sql-state.js';

interface Running {
  readonly manager: EntityManager;
  readonly scope: Scope;
  readonly afterCommit: (() => void | Promise<void>)[];
}

/** SQLSTATEs after which the same transaction may succeed: serialization failure, deadlock, connection loss. */
const WORTH_REPEATING = new Set(['40001', '40P01']);

/** The only door to the database: one use case is one transaction, whose first statement sets its scope. */
@Injectable()
export class UnitOfWork {
  private readonly running = new AsyncLocalStorage<Running>();
  private readonly plans: KeptPlans;

  constructor(
    private readonly database: DataSource,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.plans = new KeptPlans(settings.DATABASE_KEEPS_PLANS);
  }

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
    return (await this.run(sql, parameters)).rowCount ?? 0;
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
    // The statement's own columns: its author names the row type beside it.
    return (await this.run(sql, parameters)).rows as Row[];
  }

  private async run(sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
    const client = await this.client();
    const name = this.plans.nameOn(client, sql);
    const statement = { text: sql, values: [...parameters] };
    try {
      return await client.query(name === undefined ? statement : { ...statement, name });
    } catch (error) {
      // Its pool replaces a connection that has ended.
      if (isOutlived(error)) await client.end();
      throw error;
    }
  }

  private async repeating<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(scope, work);
      } catch (error) {
        if (attempt >= 3 || !(WORTH_REPEATING.has(sqlStateOf(error)) || isOutlived(error))) throw error;
      }
    }
  }

  private async once<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const afterCommit: Running['afterCommit'] = [];
    const answer = await this.database.transaction(async (manager) => {
      const running: Running = { manager, scope, afterCommit };
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
