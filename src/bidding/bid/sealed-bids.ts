import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Appender } from '../../audit/appender.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import type { Receipt } from './receipt.js';
import type { Stage } from '../stage/stage.js';
import { type StoredStage, toStage } from '../stage/stages.js';

/** The state in which a bid is stored when it is accepted: standing, kept as late, or overtaken by one received later. */
export type StoredState = 'sealed' | 'late' | 'replaced';

/** A bid as it goes into the store. */
export interface BidToStore extends Receipt {
  readonly state: StoredState;
  readonly ciphertext: Buffer;
  readonly sealedKey: Buffer;
  readonly signature: Buffer;
  readonly entryId: string;
  readonly idempotencyKey: string;
  readonly requestMac: Buffer;
}

/** A called stage as it is when bids for it are taken. */
export interface StageNow {
  readonly stage: Stage;
  readonly callId: string;
  readonly version: number;
  readonly callVersion: number;
  readonly publicKey: Buffer | null;
}

/** What is known of a supplier's bids in a stage before a new one is taken. */
export interface Before {
  /** undefined: there is no such stage. */
  readonly now: StageNow | undefined;
  readonly isInvited: boolean;
  readonly lastVersion: number;
  readonly standingReceivedAt: Instant | undefined;
  /** The bid that came with the same idempotency key. */
  readonly same: SameKey | undefined;
}

export interface SameKey extends Receipt {
  readonly state: string;
  readonly signature: Buffer;
  readonly requestMac: Buffer;
}

/** A bid that is asked about. */
export interface Asked {
  readonly stageId: string;
  readonly membershipId: string;
  readonly idempotencyKey: string;
}

interface BeforeRow {
  stage: (StoredStage & { callId: string | null; version: number; callVersion: number }) | null;
  public_key: Buffer | null;
  invited: boolean;
  last_version: number | null;
  standing_us: string | null;
  same_id: string | null;
  same_stage: string;
  same_version: number;
  same_received_us: string;
  same_hash: Buffer;
  same_signature: Buffer;
  same_state: string;
  same_mac: Buffer;
  same_call_version: number | null;
}

const SEALED_KEY_BYTES = 92;
const FIXED_BYTES = SEALED_KEY_BYTES + 32 + 64 + 32;
/** Audit entries of larger groups wait for the sweep's turn: in a burst the log follows in one go. */
const FEW = 20;

/**
 * Sealed bids in the store, written in groups. Each half of it is one call of a database function that sets its own scope,
 * outside the unit of work: in the last seconds before a deadline its four round trips more would halve the rate.
 */
@Injectable()
export class SealedBids {
  constructor(
    private readonly database: DataSource,
    private readonly appender: Appender,
  ) {}

  /** One answer for each bid in question, in their order. */
  async before(networkId: string, bids: readonly Asked[]): Promise<Before[]> {
    const rows = await this.database.query<BeforeRow[]>('select * from bids_before($1, $2, $3, $4)', [
      networkId,
      bids.map((bid) => bid.stageId),
      bids.map((bid) => bid.membershipId),
      bids.map((bid) => bid.idempotencyKey),
    ]);
    return rows.map((row, index) => toBefore(row, networkId, bids[index]?.membershipId ?? ''));
  }

  /**
   * Stores a group of bids and their audit entries; durable when it resolves.
   * @param stages with the versions that they had when it was decided what becomes of the bids
   * @returns false when a stage has changed since then; nothing is stored then
   */
  async store(networkId: string, stages: ReadonlyMap<string, StageNow>, bids: readonly BidToStore[], isOvertaking: boolean): Promise<boolean> {
    const column = <Field extends keyof BidToStore>(field: Field): BidToStore[Field][] => bids.map((bid) => bid[field]);
    const { starts, bytes } = joined(bids);
    const [row] = await this.database.query<{ stored: boolean }[]>(
      'select bids_store($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) as stored',
      [
        networkId,
        [...stages.keys()],
        [...stages.values()].map(({ version }) => version),
        column('bidId'),
        column('stageId'),
        column('membershipId'),
        column('version'),
        column('state'),
        bids.map((bid) => isoOf(bid.receivedAt)),
        column('idempotencyKey'),
        starts,
        bids.map((bid) => bid.ciphertext.length),
        column('entryId'),
        bytes,
        isOvertaking,
        column('callVersion'),
      ],
    );
    if (bids.length <= FEW) this.appender.nudge();
    return row?.stored === true;
  }
}

function toBefore(row: BeforeRow, networkId: string, membershipId: string): Before {
  const { stage, public_key: publicKey, same_id: bidId } = row;
  return {
    now: stage?.callId
      ? { stage: toStage(stage), callId: stage.callId, version: stage.version, callVersion: stage.callVersion, publicKey }
      : undefined,
    isInvited: row.invited,
    lastVersion: row.last_version ?? 0,
    standingReceivedAt: row.standing_us === null ? undefined : instant(BigInt(row.standing_us)),
    same:
      bidId === null
        ? undefined
        : {
            networkId,
            stageId: row.same_stage,
            bidId,
            membershipId,
            version: row.same_version,
            callVersion: row.same_call_version,
            receivedAt: instant(BigInt(row.same_received_us)),
            hash: row.same_hash,
            signature: row.same_signature,
            state: row.same_state,
            requestMac: row.same_mac,
          },
  };
}

/** Each bid's fixed parts and ciphertext one after the other, and where each bid starts (from 1, as SQL counts). */
function joined(bids: readonly BidToStore[]): { starts: number[]; bytes: Buffer } {
  const starts: number[] = [];
  const parts: Buffer[] = [];
  let at = 1;
  for (const bid of bids) {
    starts.push(at);
    parts.push(bid.sealedKey, bid.hash, bid.signature, bid.requestMac, bid.ciphertext);
    at += FIXED_BYTES + bid.ciphertext.length;
  }
  return { starts, bytes: Buffer.concat(parts) };
}
