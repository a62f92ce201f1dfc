import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { Outbox } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { Releases } from './releases.js';
import { assertReleasable } from '../stage/stage.js';
import { type KnownStage, Stages } from '../stage/stages.js';

/** A holder releases the opening with its passphrase; the second of two different people starts it. Domain §8.4. */
@Injectable()
export class ReleaseOpening {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stages: Stages,
    private readonly releases: Releases,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Releasing twice changes nothing.
   * @returns whether two have released now
   * @throws DomainError `stage.missing`, `stage.deadline_ahead`, `stage.opened`, `holder_key.none`, `holder_key.passphrase`,
   * `share.wrong`, which names the share
   */
  async release(by: Mandate, roundId: string, stageId: string, passphrase: string): Promise<{ isReleased: boolean }> {
    const share = await this.releases.opened(by, roundId, stageId, passphrase, 'bids', (known) => this.assertPossible(known));
    return this.work.as(by, async () => {
      const known = await this.stages.claim(roundId, stageId);
      await this.assertPossible(known);
      const { isNew, isReleased } = await this.releases.add(by, stageId, 'bids', share);
      if (!isNew) return { isReleased };
      await this.audit.record('stage.released', stageId, { by: this.audit.pseudonym(by.personId), share: share.number });
      if (isReleased) await this.outbox.add('stage.released', { stageId, roundId });
      else await this.notices.tell({ office: true }, 'opening.awaited', { round: known.round, roundId, stage: `${known.number}` }, roundId);
      return { isReleased };
    });
  }

  private async assertPossible({ stage, technicalOpenedAt }: KnownStage): Promise<void> {
    assertReleasable(stage, await this.work.now());
    if (technicalOpenedAt === undefined) return;
    throw new DomainError(
      'conflict',
      'stage.opened',
      'The technical parts of this stage are opened already; its prices are released after their assessment.',
    );
  }
}
