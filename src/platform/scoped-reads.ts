import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { present } from '../values/invariant.js';
import type { Scope } from './scope.js';

/**
 * Reads in one round trip, for the few most frequent ones: a transaction of the unit of work costs four. The SQL function
 * sets the scope, which row-level security sees, from its first four parameters, and is prepared once a connection.
 */
@Injectable()
export class ScopedReads {
  constructor(private readonly database: DataSource) {}

  /**
   * Calls `name(network, organisation, person, side, …parameters)` and gives what it returns, null for nothing.
   * @param name of a function that sets `app.network`, `app.organisation`, `app.person` and `app.side` before it reads
   */
  async one<Value>(by: Scope, name: `${string}_seen_by`, parameters: readonly unknown[]): Promise<Value | null> {
    const values = [by.networkId, by.organisationId ?? null, by.personId, by.side, ...parameters];
    const text = `select ${name}(${values.map((_, index) => `$${index + 1}`).join(', ')}) as seen`;
    const { rows } = await this.pool.query<{ seen: Value | null }>({ name, text, values });
    return present(rows[0], 'the row of a function call').seen;
  }

  private get pool(): Pool {
    // TypeORM types its PostgreSQL driver's pool as any: it is pg's.
    return (this.database.driver as unknown as { master: Pool }).master;
  }
}
