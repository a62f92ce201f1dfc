import { Injectable } from '@nestjs/common';
import { ServiceSigner } from '../../audit/service-signer.js';
import type { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import type { Instant } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { statementOf } from './receipt.js';
import { KeySealer, sealBid, type SealedBid, sealedHash } from '../seal/seal.js';
import type { BidToStore, StageNow } from './sealed-bids.js';

/** A bid as its bidder sealed it, for its next version in the stage. */
export interface SealedByBidder {
  readonly version: number;
  readonly ciphertext: Buffer;
  readonly sealedKey: Buffer;
}

/** A bid that has arrived. */
export interface ArrivedBid {
  readonly networkId: string;
  readonly stageId: string;
  readonly membershipId: string;
  /** The version of the call that it was checked against. */
  readonly callVersion: number;
  readonly at: Instant;
  /** Why it is refused, unless it is late (then it is kept as it came) or was accepted before under the same key. */
  readonly fault: DomainError | undefined;
  readonly content: string | SealedByBidder;
  /** The caller's, or one made for this request: a repeat after a lost answer, ours too, finds what was stored. */
  readonly idempotencyKey: string;
  readonly requestMac: Buffer;
}

const SEALER_MS = 1000;

/** Seals bids to their stage's key and signs their receipts. Domain §8.2. */
@Injectable()
export class BidSealing {
  private readonly sealers = new Map<string, { readonly sealer: KeySealer; readonly until: number }>();

  constructor(private readonly signer: ServiceSigner) {}

  /** The bid as it is stored, with the signature on its receipt; about a tenth of a millisecond. */
  seal(bid: ArrivedBid, stage: StageNow, version: number, state: 'sealed' | 'late'): BidToStore {
    const { networkId, stageId, membershipId } = bid;
    const binding = { networkId, callId: stage.callId, stageId, membershipId, bidId: newId<'bid'>(), version };
    const sealed = typeof bid.content === 'string' ? sealBid(bid.content, this.sealerFor(stageId, stage), binding) : withHash(bid.content);
    const receipt = { ...binding, callVersion: stage.callVersion, receivedAt: bid.at, hash: sealed.hash };
    return {
      ...receipt,
      ...sealed,
      state,
      signature: this.signer.sign(statementOf(receipt)),
      entryId: newId<'audit entry'>(),
      idempotencyKey: bid.idempotencyKey,
      requestMac: bid.requestMac,
    };
  }

  /** One ephemeral key serves the bids that a stage gets within a second; each bid's own key is wrapped by a key of its own. */
  private sealerFor(stageId: string, stage: StageNow): KeySealer {
    const now = performance.now();
    const kept = this.sealers.get(stageId);
    if (kept && kept.until > now) return kept.sealer;
    for (const [id, { until }] of this.sealers) if (until <= now) this.sealers.delete(id);
    const sealer = new KeySealer(present(stage.publicKey, 'the public key of a called stage'));
    this.sealers.set(stageId, { sealer, until: now + SEALER_MS });
    return sealer;
  }
}

function withHash({ ciphertext, sealedKey }: SealedByBidder): SealedBid {
  return { ciphertext, sealedKey, hash: sealedHash(sealedKey, ciphertext) };
}
