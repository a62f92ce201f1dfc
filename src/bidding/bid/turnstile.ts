import pg from 'pg';
import { CONNECTS_WITHIN_MS } from '../../platform/database.js';
import { present } from '../../values/invariant.js';

/**
 * One connection whose transaction stays open while bids that came through it are under way; it holds their stages'
 * doors. It is never used for anything else, so that nothing delays a reading of the clock.
 */
export class Turnstile {
  private client: pg.Client | undefined;
  private inside = 0;
  private openedAt: number | undefined;
  private shutting: Promise<unknown> | undefined;

  constructor(private readonly url: string) {}

  /** Nobody is under way. */
  get isEmpty(): boolean {
    return this.inside === 0;
  }

  /** For how long its transaction has been open. */
  get openForMs(): number {
    return this.openedAt === undefined ? 0 : performance.now() - this.openedAt;
  }

  /**
   * Reads the clock and tries the doors, without waiting for anybody; who entered leaves later.
   * @param keys one for each bid; each of them is let in, whether or not its door could be held
   * @returns `clock_timestamp()` in microseconds
   * @throws Error when the database cannot be reached; nobody has entered then
   */
  async enter(keys: readonly bigint[]): Promise<bigint> {
    this.inside += keys.length;
    try {
      return await this.readClock([...new Set(keys)]);
    } catch (error) {
      for (const _ of keys) this.leave();
      throw error;
    }
  }

  /** One bid is stored or has failed; the last one out shuts the doors. */
  leave(): void {
    this.inside -= 1;
    if (this.inside > 0 || this.openedAt === undefined) return;
    this.openedAt = undefined;
    this.shutting = this.client?.query('commit').catch(() => undefined);
  }

  async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async readClock(keys: readonly bigint[]): Promise<bigint> {
    await this.shutting;
    const client = this.client ?? (await this.connect());
    const begin = this.openedAt === undefined ? 'begin; ' : '';
    this.openedAt ??= performance.now();
    // One round trip, also for the first: several statements go only without parameters, and the keys are whole numbers.
    const answer: pg.QueryResult<{ at: string }> | pg.QueryResult<{ at: string }>[] =
      await client.query(`${begin}select (extract(epoch from clock_timestamp()) * 1000000)::bigint::text as at,
      array(select pg_try_advisory_xact_lock_shared(door) from unnest('{${keys.join(',')}}'::bigint[]) door) as doors`);
    const last = Array.isArray(answer) ? answer.at(-1) : answer;
    return BigInt(present(last?.rows[0], 'the clock').at);
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'poolround arrivals',
      keepAlive: true,
      connectionTimeoutMillis: CONNECTS_WITHIN_MS,
    });
    const forget = (): void => {
      if (this.client === client) this.client = undefined;
      this.openedAt = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    this.client = client;
    return client;
  }
}
