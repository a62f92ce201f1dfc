import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { type Instant, instant, isoOf } from '../values/instant.js';
import { invariant, present } from '../values/invariant.js';
import type { CallState } from './call.js';
import type { OpeningFault, Release, Stage } from './stage.js';
import type { StoredShare } from './stage-key.js';

/** Bids sealed until a deadline, or a live auction. Domain §8, §9. */
export type StageKind = 'sealed' | 'auction';

/** A stage with what is known of it besides its state. */
export interface KnownStage {
  readonly id: string;
  readonly callId: string;
  readonly roundId: string;
  readonly round: string;
  readonly number: number;
  readonly kind: StageKind;
  readonly version: number;
  /** The version of the call that bids in it are made for. Domain §7. */
  readonly callVersion: number;
  readonly lotIds: readonly string[] | null;
  /** It asks only the bidders that it was called for. */
  readonly isForChosen: boolean;
  readonly publicKey: Buffer | null;
  /** A draft's planned deadline too. */
  readonly deadline: Instant | undefined;
  /** What kept a released opening from coming about; null: nothing. */
  readonly openingFault: OpeningFault | null;
  readonly stage: Stage;
}

/** A holder of a share of a stage's key. */
export interface ShareHolder extends Release {
  readonly name: string;
  /** As whom it released, or else as what it could; null: it has no mandate any more. */
  readonly side: 'office' | 'auditor' | null;
  readonly releasedAt: Instant | undefined;
}

interface StageRow extends StoredStage {
  id: string;
  call_id: string;
  round_id: string;
  round: string;
  number: number;
  kind: StageKind;
  version: number;
  call_version: number;
  lot_ids: string[] | null;
  is_for_chosen: boolean;
  public_key: Buffer | null;
  opening_fault: OpeningFault | null;
}

const micros = (column: string): string => `microseconds(${column})::text`;
const COLUMNS = `s.id, s.call_id, s.round_id, r.title as round, s.number, s.kind, s.version, s.call_version, s.lot_ids, s.is_for_chosen, s.public_key, s.opening_fault,
  case when r.phase = 'cancelled' then 'cancelled' else s.state end as state, s.opening_began_at is not null as "openingBegan",
  ${micros('stage_deadline(s)')} as deadline, ${micros('s.closed_at')} as "closedAt", ${micros('s.opened_at')} as "openedAt"`;
const FROM = `from stage s join round r on r.network_id = s.network_id and r.id = s.round_id where s.network_id = app_network()`;

/** A stage's state and times in microseconds, as stored. */
export interface StoredStage {
  readonly state: Stage['state'];
  readonly deadline: string | number | null;
  readonly closedAt: string | number | null;
  readonly openedAt: string | number | null;
  readonly openingBegan: boolean;
}

function at(micros: string | number | null): Instant {
  return instant(BigInt(present(micros, 'a point in time of the stage')));
}

/** The rule's type of a stored stage; the table's constraints promise that it has what its state needs. */
export function toStage(row: StoredStage): Stage {
  switch (row.state) {
    case 'draft':
      return { state: 'draft' };
    case 'cancelled':
      return { state: 'cancelled' };
    case 'open':
      return { state: 'open', deadline: at(row.deadline) };
    case 'closed':
      return { state: 'closed', deadline: at(row.deadline), closedAt: at(row.closedAt), openingBegan: row.openingBegan };
    case 'opened':
      return { state: 'opened', deadline: at(row.deadline), closedAt: at(row.closedAt), openedAt: at(row.openedAt) };
  }
}

function toKnown(row: StageRow): KnownStage {
  return {
    id: row.id,
    callId: row.call_id,
    roundId: row.round_id,
    round: row.round,
    number: row.number,
    kind: row.kind,
    version: row.version,
    callVersion: row.call_version,
    lotIds: row.lot_ids,
    isForChosen: row.is_for_chosen,
    publicKey: row.public_key,
    deadline: row.deadline === null ? undefined : at(row.deadline),
    openingFault: row.opening_fault,
    stage: toStage(row),
  };
}

/** Stages: load, lock and record; they come back as the rules' types. */
@Injectable()
export class Stages {
  constructor(private readonly work: UnitOfWork) {}

  /** The round's stages that the caller may see, in their order. */
  async ofRound(roundId: string): Promise<KnownStage[]> {
    return (await this.work.query<StageRow>(`select ${COLUMNS} ${FROM} and s.round_id = $1 order by s.number`, [roundId])).map(toKnown);
  }

  /** @throws DomainError `stage.missing` */
  async read(roundId: string, stageId: string): Promise<KnownStage> {
    return this.found(`select ${COLUMNS} ${FROM} and s.round_id = $1 and s.id = $2`, [roundId, stageId]);
  }

  /** The stage alone: not even bids are accepted meanwhile, what was begun is stored. @throws DomainError `stage.missing` */
  async lock(roundId: string, stageId: string): Promise<KnownStage> {
    return this.found(`select ${COLUMNS} ${FROM} and s.round_id = $1 and s.id = $2 for update of s`, [roundId, stageId]);
  }

  /** The stage, for one release or opening after the other; bids (late ones, after the deadline) are stored meanwhile. @throws DomainError `stage.missing` */
  async claim(roundId: string, stageId: string): Promise<KnownStage> {
    return this.found(`select ${COLUMNS} ${FROM} and s.round_id = $1 and s.id = $2 for no key update of s`, [roundId, stageId]);
  }

  /** The stage, shared with bids being accepted, but with no change of deadline at the same time. @throws DomainError `stage.missing` */
  async share(roundId: string, stageId: string): Promise<KnownStage> {
    return this.found(`select ${COLUMNS} ${FROM} and s.round_id = $1 and s.id = $2 for key share of s`, [roundId, stageId]);
  }

  private async found(sql: string, parameters: readonly unknown[]): Promise<KnownStage> {
    const row = await this.work.one<StageRow>(sql, parameters);
    if (!row) throw missing('stage');
    return toKnown(row);
  }

  /** Plans a stage: a draft; a sealed one gets its key before it is called. */
  async add(stage: {
    readonly id: string;
    readonly callId: string;
    readonly roundId: string;
    readonly number: number;
    readonly kind?: StageKind;
    readonly deadline?: Instant | undefined;
  }): Promise<void> {
    const { id, callId, roundId, number, kind = 'sealed', deadline } = stage;
    await this.work.query(
      `insert into stage (network_id, id, call_id, round_id, number, kind, deadline) values (app_network(), $1, $2, $3, $4, $5, $6)`,
      [id, callId, roundId, number, kind, deadline === undefined ? null : isoOf(deadline)],
    );
  }

  /** Changes or takes away a draft's planned deadline. */
  async plan(stageId: string, deadline: Instant | undefined): Promise<void> {
    await this.work.query(`update stage set deadline = $2, version = version + 1 where network_id = app_network() and id = $1 and state = 'draft'`, [
      stageId,
      deadline === undefined ? null : isoOf(deadline),
    ]);
  }

  /** Gives a draft its key: the public half, and the private one only in shares. */
  async giveKey(stageId: string, publicKey: Buffer, shares: readonly StoredShare[]): Promise<void> {
    await this.work.query(`update stage set public_key = $2 where network_id = app_network() and id = $1`, [stageId, publicKey]);
    for (const share of shares) {
      await this.work.query(
        `insert into stage_share (network_id, stage_id, number, person_id, holder_key_id, sealed_share, commitment)
         values (app_network(), $1, $2, $3, $4, $5, $6)`,
        [stageId, share.number, share.personId, share.holderKeyId, share.sealedShare, share.commitment],
      );
    }
  }

  /** Opens a draft for bids until its deadline, for some lots or (null) all of the call. */
  async call(stageId: string, deadline: Instant, lotIds: readonly string[] | null): Promise<void> {
    await this.work.query(
      `update stage s set state = 'open', deadline = $2, lot_ids = $3, version = s.version + 1, call_version = coalesce(c.published_version, 1)
       from call c where s.network_id = app_network() and s.id = $1 and c.network_id = s.network_id and c.id = s.call_id`,
      [stageId, isoOf(deadline), lotIds],
    );
  }

  async move(stageId: string, deadline: Instant): Promise<void> {
    await this.work.query(`update stage set deadline = $2, version = version + 1 where network_id = app_network() and id = $1`, [
      stageId,
      isoOf(deadline),
    ]);
  }

  /** From here on no bid that is still under way is taken. Twice changes nothing. */
  async beginOpening(stageId: string): Promise<void> {
    await this.work.query(
      `update stage set opening_began_at = clock_timestamp(), version = version + 1 where network_id = app_network() and id = $1 and state = 'closed' and opening_began_at is null`,
      [stageId],
    );
  }

  /** A released opening that has not come about, and why; what somebody else opened meanwhile stays opened. */
  async recordFault(stageId: string, fault: OpeningFault): Promise<void> {
    await this.work.query(`update stage set opening_fault = $2 where network_id = app_network() and id = $1 and state = 'closed'`, [stageId, fault]);
  }

  /** Opened; the shares that did it are forgotten. */
  async recordOpened(stageId: string): Promise<void> {
    await this.work.query(
      `update stage set state = 'opened', opened_at = clock_timestamp(), opening_fault = null, version = version + 1 where network_id = app_network() and id = $1`,
      [stageId],
    );
    await this.work.query(`update stage_release set share = null where network_id = app_network() and stage_id = $1`, [stageId]);
  }

  /**
   * Stages and call of a cancelled round end with it.
   * @returns the stages that ended, and the call if it ended just now and suppliers knew of it
   */
  async cancelOf(roundId: string): Promise<{ readonly stages: readonly string[]; readonly knownCall: string | undefined }> {
    const cancelled = await this.work.query<{ id: string }>(
      `update stage set state = 'cancelled', version = version + 1 where network_id = app_network() and round_id = $1 and state in ('draft', 'open', 'closed') returning id`,
      [roundId],
    );
    const call = await this.work.one<{ id: string; was: CallState }>(
      `with before as (select network_id, id, state from call where network_id = app_network() and round_id = $1 and state <> 'cancelled' for update)
       update call c set state = 'cancelled', version = version + 1 from before b where c.network_id = b.network_id and c.id = b.id returning c.id, b.state as was`,
      [roundId],
    );
    return { stages: cancelled.map(({ id }) => id), knownCall: call && call.was !== 'draft' ? call.id : undefined };
  }

  /** Who has released the opening so far. */
  async releases(stageId: string): Promise<(Release & { readonly name: string; readonly at: string })[]> {
    return this.work.query(
      `select l.person_id as "personId", l.office as "isOffice", name_here(l.network_id, l.person_id) as name,
         ${micros('l.released_at')} as at from stage_release l
       where l.network_id = app_network() and l.stage_id = $1 order by l.released_at`,
      [stageId],
    );
  }

  /** Who holds a share of the stage's key, and when each released; for office and auditor, nobody for others. */
  async holders(stageId: string): Promise<ShareHolder[]> {
    const rows = await this.work.query<{ person_id: string; name: string; side: ShareHolder['side']; released_us: string | null }>(
      `select * from stage_holders($1)`,
      [stageId],
    );
    return rows.map(({ person_id: personId, name, side, released_us: released }) => ({
      personId,
      name,
      side,
      isOffice: side === 'office',
      releasedAt: released === null ? undefined : at(released),
    }));
  }

  /** A further release also makes an opening hopeful again that failed before. */
  async addRelease(stageId: string, shareNumber: number, by: Release, sealedShare: Buffer): Promise<void> {
    const added = await this.work.touch(
      `insert into stage_release (network_id, stage_id, number, person_id, office, share) values (app_network(), $1, $2, $3, $4, $5)
       on conflict (network_id, stage_id, person_id) do nothing`,
      [stageId, shareNumber, by.personId, by.isOffice, sealedShare],
    );
    invariant(added <= 1, 'one release a person');
    await this.work.query(`update stage set opening_fault = null where network_id = app_network() and id = $1 and opening_fault is not null`, [
      stageId,
    ]);
  }

  /** The released shares, as the service keeps them until the opening. */
  releasedShares(stageId: string): Promise<{ number: number; personId: string; share: Buffer; commitment: Buffer }[]> {
    return this.work.query(
      `select l.number, l.person_id as "personId", l.share, s.commitment from stage_release l
       join stage_share s on s.network_id = l.network_id and s.stage_id = l.stage_id and s.number = l.number
       where l.network_id = app_network() and l.stage_id = $1 and l.share is not null order by l.released_at`,
      [stageId],
    );
  }
}
