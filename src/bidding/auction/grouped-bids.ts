import { Injectable } from '@nestjs/common';
import { DatabaseError, escapeLiteral, type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from '../../platform/database.js';
import type { Kept } from '../../platform/idempotency.js';
import { present } from '../../values/invariant.js';
import type { ArrivedAuctionBid } from './arrived-auction-bid.js';
import type { bidsToRecord } from './auction-lots.js';
import type { GroupedRow } from './told-group.js';

/** What is known of a group's bids, each in its place: what was kept with its key before, and its lot, locked. */
export interface BegunGroup {
  readonly kept: readonly (Kept | undefined)[];
  readonly locked: readonly (GroupedRow | null)[];
  /** When it was known, in ms of the process's clock: the lots' moment is the one before. */
  readonly knownAtMs: number;
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
  /** Of accepted bids, to be kept with their keys. */
  readonly answers: readonly { readonly person: string; readonly key: string; readonly hash: Buffer; readonly answer: string }[];
}

/** As `auction_group_begun` tells it: by the bids' places from 1, and by the lots' ids. */
interface BegunRow {
  readonly now: string;
  readonly kept: Readonly<Record<string, { hash: string; answer: unknown }>>;
  readonly lots: Readonly<Record<string, Omit<GroupedRow, 'now' | 'isAdmissible' | 'offer'>>>;
  readonly seats: Readonly<Record<string, { lot: string } & Pick<GroupedRow, 'isAdmissible' | 'offer'>>>;
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
    const client = await poolOf(this.database).connect();
    // The database may end it between two statements; the next one then fails, and an error that nobody hears would end the process.
    client.on('error', ignored);
    try {
      const { value, lots, answers } = decide(await this.begin(client, bids));
      await client.query(`select auction_group_taken(${literal(lots)}, ${literal(answers.map(kept))}); commit`);
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
    const keys = bids.map(({ key, personId }) => ({ person: personId, key: key.name }));
    const asked = bids.map(({ stageId, lotId, membershipId }) => ({ stage: stageId, lot: lotId, membership: membershipId }));
    const networkId = bids[0]?.networkId ?? '';
    const text = `begin; ${LIMITS}; select auction_group_begun(${escapeLiteral(networkId)}, ${literal(keys)}, ${literal(asked)}) as begun`;
    // Of a text of several statements pg gives a result each; its types know of one only.
    const results = (await client.query(text)) as unknown as readonly { rows: { begun: BegunRow }[] }[];
    const begun = present(results.at(-1)?.rows[0], 'what a group begins with').begun;
    return {
      kept: bids.map((_, at) => {
        const one = begun.kept[`${at + 1}`];
        return one && { request_hash: Buffer.from(one.hash, 'base64'), answer: one.answer };
      }),
      locked: bids.map((_, at) => lockedFor(begun, `${at + 1}`)),
      knownAtMs: performance.now(),
    };
  }
}

/** Whether an attempt failed only since somebody else holds one of its lots. */
export function isLotHeld(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '55P03';
}

function ignored(): void {}

/** A bid's lot as it was locked, with what is the bidder's own. */
function lockedFor({ now, lots, seats }: BegunRow, place: string): GroupedRow | null {
  const seat = seats[place];
  const lot = seat && lots[seat.lot];
  return lot ? { ...lot, now, isAdmissible: seat.isAdmissible, offer: seat.offer } : null;
}

function kept({ person, key, hash, answer }: DecidedGroup<unknown>['answers'][number]) {
  return { person, key, hash: hash.toString('base64'), answer: JSON.parse(answer) as unknown };
}

function literal(value: unknown): string {
  return escapeLiteral(JSON.stringify(value));
}
