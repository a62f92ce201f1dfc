import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from './database.js';
import type { Scope } from './scope.js';
import { SETTINGS, type Settings } from './settings.js';

/** How many reads share a statement at most, and how many statements of a kind are on their way at once. */
const READS_A_STATEMENT = 25;
const STATEMENTS_AT_ONCE = 4;

interface Waiting {
  readonly request: object;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads for the few most frequent questions: a transaction of the unit of work costs four round trips, this at most one,
 * since reads that wait share a statement. The SQL function that answers sets each reader's own scope before it reads, so
 * that row-level security sees the same as in a unit of work.
 */
@Injectable()
export class ScopedReads {
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'DATABASE_KEEPS_PLANS'>,
  ) {}

  /**
   * What the function answers to this reader, null for nothing.
   * @param name of a function that takes a JSON array of requests, each with `network, organisation, person, side` and
   *   these parameters, sets the scope for each, and returns one row each in the same order
   */
  one<Value>(by: Scope, name: `${string}_seen_by`, parameters: Readonly<Record<string, unknown>>): Promise<Value | null> {
    const request = { network: by.networkId, organisation: by.organisationId ?? null, person: by.personId, side: by.side, ...parameters };
    return new Promise((resolve, reject) => {
      // The caller names the type that its function returns.
      const waiting: Waiting = { request, resolve: resolve as (value: unknown) => void, reject };
      this.waiting.set(name, [...(this.waiting.get(name) ?? []), waiting]);
      this.send(name);
    });
  }

  private send(name: string): void {
    const waiting = this.waiting.get(name) ?? [];
    const underWay = this.underWay.get(name) ?? 0;
    if (waiting.length === 0 || underWay >= STATEMENTS_AT_ONCE) return;
    this.waiting.set(name, waiting.slice(READS_A_STATEMENT));
    this.underWay.set(name, underWay + 1);
    void this.answer(name, waiting.slice(0, READS_A_STATEMENT)).finally(() => {
      this.underWay.set(name, (this.underWay.get(name) ?? 1) - 1);
      this.send(name);
    });
  }

  /** Never rejects; a failure among several is asked again one by one, so that nobody fails for another. */
  private async answer(name: string, together: readonly Waiting[]): Promise<void> {
    try {
      const requests = JSON.stringify(together.map(({ request }) => request));
      const statement = { text: `select ${name}($1) as seen`, values: [requests] };
      // Whatever a later version's function does, what it gives stays one JSON value.
      const asked = this.settings.DATABASE_KEEPS_PLANS ? { name, ...statement } : statement;
      const { rows } = await poolOf(this.database).query<{ seen: unknown }>(asked);
      together.forEach(({ resolve }, index) => resolve(rows[index]?.seen ?? null));
    } catch (error) {
      if (together.length === 1) together[0]?.reject(error);
      else for (const single of together) await this.answer(name, [single]);
    }
  }
}
