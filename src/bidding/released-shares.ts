import { Injectable, Logger } from '@nestjs/common';
import { Secrets } from '../platform/secrets.js';
import { DomainError } from '../values/domain-error.js';
import { present } from '../values/invariant.js';
import { type KeyPair, openUnder, sealUnder } from './seal.js';
import { isCommitted, type Share } from './shares.js';
import { stageKeyFrom, THRESHOLD } from './stage-key.js';
import { type KnownStage, Stages } from './stages.js';

const boundTo = (stageId: string, number: number): string => `poolround released share 1\n${stageId}\n${number}\n`;

/** Shares between their release and the opening: under the service's own key, one alone tells nothing of the stage's key. */
@Injectable()
export class ReleasedShares {
  private readonly log = new Logger('opening');
  private readonly key: Buffer;

  constructor(
    private readonly stages: Stages,
    secrets: Secrets,
  ) {
    this.key = secrets.key('released shares');
  }

  /** A released share as it may be stored. */
  hidden(stageId: string, share: Share): Buffer {
    return sealUnder(this.key, share.bytes, boundTo(stageId, share.number));
  }

  /**
   * The stage's private key, from the released shares that are still what was committed to.
   * @throws DomainError `share.wrong`, naming the shares, when fewer than two are right
   */
  async keyOf({ id, publicKey }: KnownStage): Promise<KeyPair> {
    const released = await this.stages.releasedShares(id);
    const read = released.map((row) => ({ ...row, share: this.read(id, row.number, row.share) }));
    const right = read.flatMap(({ share, commitment }) => (share && isCommitted(id, share, commitment) ? [share] : []));
    const wrong = read.map(({ number }) => number).filter((number) => !right.some((share) => share.number === number));
    if (wrong.length > 0) this.log.error({ event: 'share.wrong', stageId: id, shares: wrong });
    const key = right.length >= THRESHOLD ? stageKeyFrom(present(publicKey, 'the public key of a called stage'), right) : undefined;
    if (!key)
      throw new DomainError(
        'conflict',
        'share.wrong',
        `Shares ${wrong.join(', ')} of this stage's key are not what was released; a further holder must release the opening.`,
      );
    return key;
  }

  private read(stageId: string, number: number, sealed: Buffer): Share | undefined {
    try {
      return { number, bytes: openUnder(this.key, sealed, boundTo(stageId, number)) };
    } catch {
      return undefined;
    }
  }
}
