import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Notices } from '../notice/notices.js';
import { Outbox } from '../platform/outbox.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { openShare } from './holder-key.js';
import { HolderKeys } from './holder-keys.js';
import { ReleasedShares } from './released-shares.js';
import { assertReleasable, isReleased } from './stage.js';
import { Stages } from './stages.js';
import type { Share } from './shares.js';

/** A holder releases the opening with its passphrase; the second of two different people starts it. Domain §8.4. */
@Injectable()
export class ReleaseOpening {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stages: Stages,
    private readonly holderKeys: HolderKeys,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly released: ReleasedShares,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Releasing twice changes nothing.
   * @returns whether two have released now
   * @throws DomainError `stage.missing`, `stage.deadline_ahead`, `stage.opened`, `holder_key.none`, `holder_key.passphrase`,
   * `share.wrong`, which names the share
   */
  async release(by: Mandate, roundId: string, stageId: string, passphrase: string): Promise<{ isReleased: boolean }> {
    // The passphrase is worked on outside a transaction: it takes a tenth of a second, and the stage's row is wanted.
    const share = await this.opened(by, roundId, stageId, passphrase);
    return this.work.as(by, async () => {
      const known = await this.stages.claim(roundId, stageId);
      assertReleasable(known.stage, await this.work.now());
      const before = await this.stages.releases(stageId);
      const mine = { personId: by.personId, isOffice: by.side === 'office' };
      if (before.some(({ personId }) => personId === by.personId)) return { isReleased: isReleased(before) };
      await this.stages.addRelease(stageId, share.number, mine, this.released.hidden(stageId, share));
      await this.audit.record('stage.released', stageId, { by: this.audit.pseudonym(by.personId), share: share.number });
      const isEnough = isReleased([...before, mine]);
      if (isEnough) await this.outbox.add('stage.released', { stageId, roundId });
      else await this.notices.tell({ office: true }, 'opening.awaited', { round: known.round, roundId, stage: `${known.number}` }, roundId);
      return { isReleased: isEnough };
    });
  }

  private async opened(by: Mandate, roundId: string, stageId: string, passphrase: string): Promise<Share> {
    const held = await this.work.asService(by.networkId, async () => {
      const { stage } = await this.stages.read(roundId, stageId);
      assertReleasable(stage, await this.work.now());
      return this.holderKeys.shareOf(stageId, by.personId);
    });
    if (!held)
      throw new DomainError(
        'forbidden',
        'holder_key.none',
        'You hold no share of this stage’s key. Those who held a holder key when the call was published release it.',
      );
    return openShare(held.key, passphrase, held.share);
  }
}
