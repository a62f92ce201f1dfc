import { Injectable } from '@nestjs/common';
import { DatabaseError, escapeLiteral, type Pool, type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { Kept } from '../../platform/idempotency.js';
import type { ArrivedAuctionBid } from './arrived-auction-bid.js';
import type { bidsToRecord, LockedRow } from './auction-lots.js';

/** What is known of a group's bids, each in its place: what was kept with its key before, and its lot, locked. */
export interface BegunGroup {
  readonly kept: readonly (Kept | undefined)[];
  readonly locked: readonly (LockedRow | null)[];
}

/** A lot's accepted bids of a group. */
export interface LotToRecord extends ReturnType<typeof bidsToRecord> {
  readonly stage: string;
  readonly lot: string;
}

/** What was decided of a group. */
export interface DecidedGroup<Value> {
  readonly value: Value;
  readonly lots: readonly LotToRecord[];
  readonly answers: readonly { readonly person: string; readonly key: string; readonly answer?: string }[];
}

interface BegunRow {
  readonly kept: Readonly<Record<string, { hash: string; answer: unknown }>>;
  readonly locked: Readonly<Record<string, LockedRow | null>>;
}

/**
 * A lot that somebody else holds fails its group soon, so that the others are tried without it; and a process that stands still
 * within a group loses its lots to the others.
 */
const LIMITS = `set local lock_timeout = '500ms'; set local idle_in_transaction_session_timeout = '5s'`;

/**
 * Groups of bids in the store: two round trips each, by database functions that set their own scope, outside the unit of
 * work. Beginning and committing travel with them.
 */
@Injectable()
export class GroupedBids {
  constructor(private readonly database: DataSource) {}

  /** @param decide what is accepted of the group; runs while its lots are locked. @returns its value, once all of it is durable */
  async take<Value>(bids: readonly ArrivedAuctionBid[], decide: (begun: BegunGroup) => DecidedGroup<Value>): Promise<Value> {
    const client = await this.pool.connect();
    // The database may end it between two statements; the next one then fails, and an error that nobody hears would end the process.
    client.on('error', ignored);
    try {
      const { value, lots, answers } = decide(await this.begin(client, bids));
      await client.query(`select auction_groups_taken(${literal(lots)}, ${literal(answers.map(kept))}); commit`);
      client.release();
      return value;
    } catch (error) {
      // A connection in an unknown state is not used again; closing it gives up its transaction.
      client.release(true);
      throw error;
    } finally {
      client.off('error', ignored);
    }
  }

  private async begin(client: PoolClient, bids: readonly ArrivedAuctionBid[]): Promise<BegunGroup> {
    const keys = bids.map(({ key, personId }) => ({ person: personId, key: key.name, hash: key.request.requestHash.toString('base64') }));
    const asked = bids.map(({ stageId, lotId, membershipId }) => ({ stage: stageId, lot: lotId, membership: membershipId }));
    const networkId = bids[0]?.networkId ?? '';
    const text = `begin; ${LIMITS}; select auction_bids_begun(${escapeLiteral(networkId)}, ${literal(keys)}, ${literal(asked)}) as begun`;
    // Of a text of several statements pg gives a result each; its types know of one only.
    const results = (await client.query(text)) as unknown as readonly { rows: { begun: BegunRow }[] }[];
    const { kept: before = {}, locked = {} } = results.at(-1)?.rows[0]?.begun ?? {};
    return {
      kept: bids.map((_, at) => {
        const one = before[`${at + 1}`];
        return one && { request_hash: Buffer.from(one.hash, 'base64'), answer: one.answer };
      }),
      locked: bids.map((_, at) => locked[`${at + 1}`] ?? null),
    };
  }

  private get pool(): Pool {
    // TypeORM types its PostgreSQL driver's pool as any: it is pg's.
    return (this.database.driver as unknown as { master: Pool }).master;
  }
}

/** Whether an attempt failed only since somebody else holds one of its lots. */
export function isLotHeld(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '55P03';
}

function ignored(): void {}

function kept({ person, key, answer }: DecidedGroup<unknown>['answers'][number]) {
  return { person, key, answer: answer === undefined ? null : (JSON.parse(answer) as unknown) };
}

function literal(value: unknown): string {
  return escapeLiteral(JSON.stringify(value));
}
