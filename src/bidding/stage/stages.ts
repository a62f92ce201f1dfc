import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import type { CallState } from '../call/call.js';
import type { EnvelopedStage } from '../envelopes/envelope.js';
import type { OpeningFault, Stage } from './stage.js';

/** Bids sealed until a deadline, or a live auction. Domain §8, §9. */
export type StageKind = 'sealed' | 'auction';

/** A stage with what is known of it besides its state. */
export interface KnownStage extends EnvelopedStage {
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
  /** Of the prices, in the two-envelope procedure. */
  readonly pricePublicKey: Buffer | null;
  /** A draft's planned deadline too. */
  readonly deadline: Instant | undefined;
  /** What kept a released opening from coming about; null: nothing. */
  readonly openingFault: OpeningFault | null;
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
  price_public_key: Buffer | null;
  technical_us: string | null;
  opening_fault: OpeningFault | null;
}

const micros = (column: string): string => `microseconds(${column})::text`;
const COLUMNS = `s.id, s.call_id, s.round_id, r.title as round, s.number, s.kind, s.version, s.call_version, s.lot_ids, s.is_for_chosen, s.public_key, s.price_public_key, s.opening_fault,
  ${micros('s.technical_opened_at')} as technical_us,
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
    pricePublicKey: row.price_public_key,
    hasTwoEnvelopes: row.price_public_key !== null,
    technicalOpenedAt: row.technical_us === null ? undefined : at(row.technical_us),
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

  /** The technical parts are opened, the prices still sealed. */
  async recordTechnicalOpened(stageId: string): Promise<void> {
    await this.work.query(
      `update stage set technical_opened_at = clock_timestamp(), opening_fault = null, version = version + 1 where network_id = app_network() and id = $1`,
      [stageId],
    );
  }

  /** Everything that is to be opened is. */
  async recordOpened(stageId: string): Promise<void> {
    await this.work.query(
      `update stage set state = 'opened', opened_at = clock_timestamp(), opening_fault = null, version = version + 1 where network_id = app_network() and id = $1`,
      [stageId],
    );
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
}
