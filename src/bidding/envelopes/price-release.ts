import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { Outbox } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Releases } from '../opening/releases.js';
import type { Share } from '../seal/shares.js';
import { type KnownStage, Stages } from '../stage/stages.js';
import { assertPricesReleasable } from './envelope.js';

/** Whether a bidder passes the technical part of a lot. */
export interface LotOutcome {
  readonly membershipId: string;
  readonly lotId: string;
  readonly passed: boolean;
}

/** The second release of the two-envelope procedure, for the room that knows who passes. Domain §8.4. */
@Injectable()
export class PriceRelease {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stages: Stages,
    private readonly releases: Releases,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** The caller's share of the key of the prices. Outside any transaction. @throws DomainError as `Releases.opened`, `assertPricesReleasable` */
  opened(by: Mandate, roundId: string, stageId: string, passphrase: string): Promise<Share> {
    return this.releases.opened(by, roundId, stageId, passphrase, 'prices', assertPricesReleasable);
  }

  /** The stage, for one release after the other, within the running transaction. @throws DomainError `stage.missing`, as `assertPricesReleasable` */
  async claim(roundId: string, stageId: string): Promise<KnownStage> {
    const known = await this.stages.claim(roundId, stageId);
    assertPricesReleasable(known);
    return known;
  }

  /** A stage of which technical parts may be shown. @throws DomainError `stage.missing` */
  read(roundId: string, stageId: string): Promise<KnownStage> {
    return this.stages.read(roundId, stageId);
  }

  /** Whether somebody has released the prices of a stage of the round: from then on what they were released upon is fixed. */
  async isBegun(roundId: string): Promise<boolean> {
    const row = await this.work.one<{ begun: boolean }>(
      `select exists (select from stage s join price_release l on l.network_id = s.network_id and l.stage_id = s.id
         where s.network_id = app_network() and s.round_id = $1) as begun`,
      [roundId],
    );
    return row?.begun === true;
  }

  /**
   * Adds a release, within the running transaction; the first one fixes who passes. The second starts the opening.
   * @returns whether two have released now
   */
  async add(
    by: Mandate,
    { id, roundId, round, number }: KnownStage,
    share: Share,
    outcomes: readonly LotOutcome[],
  ): Promise<{ isReleased: boolean }> {
    const { isNew, isReleased } = await this.releases.add(by, id, 'prices', share);
    if (!isNew) return { isReleased };
    await this.fix(id, outcomes);
    const passed = outcomes.filter((each) => each.passed).length;
    const said = { by: this.audit.pseudonym(by.personId), share: share.number, passed, failed: outcomes.length - passed };
    await this.audit.record('stage.prices_released', id, said);
    if (isReleased) await this.outbox.add('stage.prices_released', { stageId: id, roundId });
    else await this.notices.tell({ office: true }, 'opening.prices_awaited', { round, roundId, stage: `${number}` }, roundId);
    return { isReleased };
  }

  private async fix(stageId: string, outcomes: readonly LotOutcome[]): Promise<void> {
    await this.work.query(
      `insert into technical_outcome (network_id, stage_id, membership_id, lot_id, passed)
       select app_network(), $1, * from unnest($2::uuid[], $3::uuid[], $4::boolean[])
       on conflict (network_id, stage_id, membership_id, lot_id) do nothing`,
      [stageId, outcomes.map((each) => each.membershipId), outcomes.map((each) => each.lotId), outcomes.map((each) => each.passed)],
    );
  }
}
