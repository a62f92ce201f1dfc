import { Injectable, Logger } from '@nestjs/common';
import { Secrets } from '../../platform/secrets.js';
import { DomainError } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { type Envelope, keyName } from '../envelopes/envelope.js';
import { type KeyPair, openUnder, sealUnder } from '../seal/seal.js';
import { isCommitted, type Share } from '../seal/shares.js';
import { stageKeyFrom, THRESHOLD } from '../seal/stage-key.js';
import { StageShares } from '../seal/stage-shares.js';
import type { KnownStage } from '../stage/stages.js';

const boundTo = (name: string, number: number): string => `poolround released share 1\n${name}\n${number}\n`;

/** Shares between their release and the opening: under the service's own key, one alone tells nothing of the stage's key. */
@Injectable()
export class ReleasedShares {
  private readonly log = new Logger('opening');
  private readonly key: Buffer;

  constructor(
    private readonly shares: StageShares,
    secrets: Secrets,
  ) {
    this.key = secrets.key('released shares');
  }

  /** A released share as it may be stored. */
  hidden(stageId: string, envelope: Envelope, share: Share): Buffer {
    return sealUnder(this.key, share.bytes, boundTo(keyName(stageId, envelope), share.number));
  }

  /**
   * A private key of the stage, from the released shares that are still what was committed to.
   * @throws DomainError `share.wrong`, naming the shares, when fewer than two are right
   */
  async keyOf({ id, publicKey, pricePublicKey }: KnownStage, envelope: Envelope): Promise<KeyPair> {
    const name = keyName(id, envelope);
    const wanted = envelope === 'bids' ? publicKey : pricePublicKey;
    const released = await this.shares.released(id, envelope);
    const read = released.map((row) => ({ ...row, share: this.read(name, row.number, row.share) }));
    const right = read.flatMap(({ share, commitment }) => (share && isCommitted(name, share, commitment) ? [share] : []));
    const wrong = read.map(({ number }) => number).filter((number) => !right.some((share) => share.number === number));
    if (wrong.length > 0) this.log.error({ event: 'share.wrong', stageId: id, shares: wrong });
    const key = right.length >= THRESHOLD ? stageKeyFrom(present(wanted, 'the public key of a called stage'), right) : undefined;
    if (!key)
      throw new DomainError(
        'conflict',
        'share.wrong',
        `Shares ${wrong.join(', ')} of this stage's key are not what was released; a further holder must release the opening.`,
      );
    return key;
  }

  private read(name: string, number: number, sealed: Buffer): Share | undefined {
    try {
      return { number, bytes: openUnder(this.key, sealed, boundTo(name, number)) };
    } catch {
      return undefined;
    }
  }
}
