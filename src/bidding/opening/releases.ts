import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import type { Envelope } from '../envelopes/envelope.js';
import { openShare } from './holder-key.js';
import { HolderKeys } from './holder-keys.js';
import { ReleasedShares } from './released-shares.js';
import type { Share } from '../seal/shares.js';
import { isReleased } from '../stage/stage.js';
import { StageShares } from '../seal/stage-shares.js';
import { type KnownStage, Stages } from '../stage/stages.js';

/** A holder's release of one of a stage's keys; the second of two different people makes it whole. Domain §8.4. */
@Injectable()
export class Releases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stages: Stages,
    private readonly shares: StageShares,
    private readonly holderKeys: HolderKeys,
    private readonly released: ReleasedShares,
  ) {}

  /**
   * The caller's share, opened with its passphrase. Outside any transaction: it takes a tenth of a second, and the stage's
   * row is wanted.
   * @param assertPossible throws where nothing is to be released
   * @throws DomainError `stage.missing`, `holder_key.none`, `holder_key.passphrase`, `share.wrong`, which names the share
   */
  async opened(
    by: Mandate,
    roundId: string,
    stageId: string,
    passphrase: string,
    envelope: Envelope,
    assertPossible: (known: KnownStage) => void | Promise<void>,
  ): Promise<Share> {
    const held = await this.work.asService(by.networkId, async () => {
      await assertPossible(await this.stages.read(roundId, stageId));
      return this.holderKeys.shareOf(stageId, by.personId, envelope);
    });
    if (!held)
      throw new DomainError(
        'forbidden',
        'holder_key.none',
        'You hold no share of this stage’s key. Those who held a holder key when the call was published release it.',
      );
    return openShare(held.key, passphrase, held.share);
  }

  /**
   * Keeps an opened share until the opening, within the running transaction. Releasing twice changes nothing.
   * @returns whether it is a new one, and whether two have released now
   */
  async add(by: Mandate, stageId: string, envelope: Envelope, share: Share): Promise<{ isNew: boolean; isReleased: boolean }> {
    const before = await this.shares.releases(stageId, envelope);
    if (before.some(({ personId }) => personId === by.personId)) return { isNew: false, isReleased: isReleased(before) };
    const mine = { personId: by.personId, isOffice: by.side === 'office' };
    await this.shares.addRelease(stageId, envelope, share.number, mine, this.released.hidden(stageId, envelope, share));
    return { isNew: true, isReleased: isReleased([...before, mine]) };
  }
}
