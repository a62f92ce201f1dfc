import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, type Json } from '../../audit/canonical-json.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { type Instant, isoOf } from '../../values/instant.js';
import { type Call, Calls } from '../call/calls.js';
import type { CallContent } from './call-content.js';
import type { CallDifference } from './call-difference.js';

/** A version of a published call, and what it says differently from the one before. */
export interface CallVersion {
  readonly number: number;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly note: string | null;
  readonly differences: readonly CallDifference[];
  readonly invalidatesBids: boolean;
  /** SHA-256 over its content as canonical JSON, hexadecimal. */
  readonly contentHash: string;
}

/** A version that is to be recorded. */
export interface NewVersion {
  readonly number: number;
  readonly content: CallContent;
  readonly note: string | undefined;
  readonly differences: readonly CallDifference[];
  readonly invalidatesBids: boolean;
}

const VERSION = `v.number, to_char(v.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "madeAt", v.note, v.differences,
  v.invalidates_bids as "invalidatesBids", encode(v.content_hash, 'hex') as "contentHash"`;

/** Versions of published calls. */
@Injectable()
export class CallVersions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: Calls,
  ) {}

  /** Records a version; one that is recorded already stays as it is. @returns SHA-256 over its content */
  async record(callId: string, { number, content, note, differences, invalidatesBids }: NewVersion): Promise<string> {
    // A content has only what JSON has.
    const hash = createHash('sha256')
      .update(canonicalJson(content as unknown as Json))
      .digest();
    await this.work.query(
      `insert into call_version (network_id, call_id, number, note, content, content_hash, differences, invalidates_bids)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7) on conflict (network_id, call_id, number) do nothing`,
      [callId, number, note ?? null, JSON.stringify(content), hash, JSON.stringify(differences), invalidatesBids],
    );
    return hash.toString('hex');
  }

  /** Writes into the call's tables what a version says: rules and lots only where they changed. */
  async apply(call: Call, before: CallContent, after: CallContent, number: number): Promise<void> {
    await this.work.query(
      `update call set all_positions = $2, valid_until = $3, standstill_days = $4, conditions = $5, questions_until = $6, published_version = $7,
         version = version + 1 where network_id = app_network() and id = $1`,
      [call.id, after.allPositions, after.validUntil, after.standstillDays, after.conditions, after.questionsUntil, number],
    );
    if (!isSame(before.categories, after.categories)) await this.calls.recordRules(call.id, after.categories);
    const lots = after.lots.map(({ id }) => id);
    const earlier = before.lots.map(({ id }) => id);
    if (!isSame(earlier, lots)) await this.calls.recordLots(call.id, call.roundId, lots);
  }

  /**
   * Brings the stage to a version and deadline: bids that are being accepted for an earlier one are decided anew. A stage
   * that was called for some lots loses those that the call lost and gets those that it got.
   */
  async applyToStage(
    stageId: string,
    number: number,
    deadline: Instant,
    { lost, got }: { lost: readonly string[]; got: readonly string[] },
  ): Promise<void> {
    await this.work.query(
      `update stage set call_version = $2, deadline = $3, version = version + 1,
         lot_ids = case when lot_ids is not null then array(select l from unnest(lot_ids || $5::uuid[]) l where l <> all($4::uuid[])) end
       where network_id = app_network() and id = $1`,
      [stageId, number, isoOf(deadline), lost, got],
    );
  }

  /** Bids of the stage for an earlier version no longer count; the caller does not learn which there are. */
  async invalidateBids(stageId: string, number: number): Promise<void> {
    await this.work.query(`select bids_invalidate(app_network(), $1, $2)`, [stageId, number]);
  }

  /** The newest first. @param below only earlier ones than this */
  list(callId: string, below: string | undefined, most: number): Promise<CallVersion[]> {
    return this.work.query<CallVersion>(
      `select ${VERSION} from call_version v where v.network_id = app_network() and v.call_id = $1 and ($2::integer is null or v.number < $2)
       order by v.number desc limit $3`,
      [callId, below ?? null, most],
    );
  }

  /** A version with all that it says. @throws DomainError `call_version.missing` */
  async find(callId: string, number: number): Promise<CallVersion & { readonly content: CallContent }> {
    const row = await this.work.one<CallVersion & { content: CallContent }>(
      `select ${VERSION}, v.content from call_version v where v.network_id = app_network() and v.call_id = $1 and v.number = $2`,
      [callId, number],
    );
    if (!row) throw missing('call_version');
    return row;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
