import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { ServiceSigner } from '../../audit/service-signer.js';
import { Secrets } from '../../platform/secrets.js';
import { DomainError, missing, said } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { Acceptance, type Answer, callChanged } from './acceptance.js';
import type { Arrival } from './arrivals.js';
import { type BidFault, faultOf, type RaisedPrice } from './bid.js';
import { type CalledStage, CalledStages } from '../stage/called-stages.js';
import { boundToPart, type PartBinding, type PartPlace, type SealedPart, withSealedPrices } from '../envelopes/price-parts.js';
import type { SealedByBidder } from './bid-sealing.js';
import type { Receipt } from './receipt.js';
import { KeySealer, sealPart } from '../seal/seal.js';
import type { WrittenBid } from './written-bid.js';

/** A receipt with the service's signature over it. Domain §8.2. */
export interface SignedReceipt extends Receipt {
  readonly signature: Buffer;
  readonly keyId: string;
}

const MOST_BYTES = 1024 * 1024;
/** So often a bid is checked anew because its call was changed meanwhile. */
const ATTEMPTS = 3;

/** What is wrong with a value of a bid, said of the value. */
const FAULTS: Readonly<Record<BidFault['code'], (what: string, raised?: RaisedPrice) => string>> = {
  unknown_position: (what) => said`${what} is no lot or position of this stage (or the name fits several lots: then name the lot by its id).`,
  technical_failed: (what) => said`${what} is a lot whose technical part you have not passed in this call: its prices are not asked for again.`,
  tiers_not_ascending: (what) => said`${what} does not ascend: the first tier starts at 0, each further one at a larger quantity.`,
  price_not_positive: (what) => said`${what} is no price above 0.`,
  packages_overlap: (what) => said`${what} is in a package already: a lot belongs to one package at most.`,
  price_raised: (what, raised) =>
    said`${what} costs ${raised?.now ?? ''} now, more than the ${raised?.before ?? ''} that stand of your last accepted bid: no stage may raise a price.`,
  position_repeated: (what) => said`${what} is named twice.`,
  position_missing: (what) => said`${what} is missing: this call asks for every position of a lot that you bid for.`,
  least_above_capacity: (what) => said`${what} is more than the most that you deliver of the lot: lower the least award or raise the capacity.`,
};

/** Takes a supplier's bid, seals it and gives a receipt. Domain §8. */
@Injectable()
export class SubmitBid {
  private readonly macKey: Buffer;

  constructor(
    private readonly called: CalledStages,
    private readonly acceptance: Acceptance,
    private readonly signer: ServiceSigner,
    secrets: Secrets,
  ) {
    this.macKey = secrets.key('bid idempotency');
  }

  /**
   * The supplier's bid takes the place of its earlier one in this stage. Whoever lost the answer gets the same receipt
   * by its idempotency key, also after the deadline.
   * @param arrived when the body was complete; left as soon as the bid is stored or refused
   * @throws DomainError `stage.missing`, `bid.late` (the bid is kept sealed), `bid.<fault>`, `bid.call_changed`, `bid.not_admitted`,
   * `bid.too_large`, `bid.too_many`, `idempotency.reused`, `stage.opening`, `stage.cancelled`
   */
  async submit(by: Mandate, roundId: string, stageId: string, bid: WrittenBid, arrived: Promise<Arrival>, key?: string): Promise<SignedReceipt> {
    const arrival = await arrived;
    try {
      return await this.taken(by, roundId, stageId, bid, arrival, key);
    } finally {
      arrival.leave();
    }
  }

  /**
   * Takes a bid that its bidder sealed, as it is: it is checked against the rules when it is opened.
   * @throws DomainError as `submit`, without a bid's faults; `bid.sealed_here`, `bid.version_taken`
   */
  async submitSealed(
    by: Mandate,
    roundId: string,
    stageId: string,
    sealed: OwnSealed,
    arrived: Promise<Arrival>,
    key?: string,
  ): Promise<SignedReceipt> {
    const arrival = await arrived;
    try {
      const { networkId } = by;
      const membershipId = present(by.membershipId, 'the membership of a bidder');
      const stage = await this.stageFor(networkId, roundId, stageId, membershipId);
      const { callVersion, ...content } = sealed;
      return this.receiptOf(
        await this.acceptance.accept({
          networkId,
          stageId,
          membershipId,
          callVersion,
          at: arrival.at,
          fault: stage.isSealedByBidder ? undefined : sealedHere(),
          content,
          idempotencyKey: key ?? `-${newId<'bid request'>()}`,
          requestMac: createHmac('sha256', this.macKey).update(content.sealedKey).update(content.ciphertext).digest(),
        }),
      );
    } finally {
      arrival.leave();
    }
  }

  /** A call that was changed meanwhile is looked at anew, and the bid is checked against that. */
  private async taken(
    by: Mandate,
    roundId: string,
    stageId: string,
    bid: WrittenBid,
    { at }: Arrival,
    key: string | undefined,
  ): Promise<SignedReceipt> {
    const { networkId } = by;
    const membershipId = present(by.membershipId, 'the membership of a bidder');
    const { text } = bid;
    const bytes = Buffer.byteLength(text);
    if (bytes > MOST_BYTES) throw new DomainError('too_large', 'bid.too_large', `A bid has at most ${MOST_BYTES} bytes; this one has ${bytes}.`);
    const idempotencyKey = key ?? `-${newId<'bid request'>()}`;
    const requestMac = createHmac('sha256', this.macKey).update(text).digest();
    for (let attempt = 1; ; attempt += 1) {
      const stage = await this.stageFor(networkId, roundId, stageId, membershipId);
      // Not even kept as a late one: it would be a bid of this call that the service has seen.
      if (stage.isSealedByBidder) throw sealedByBidder();
      const fault = await this.faultOf(networkId, stageId, stage, membershipId, bid);
      const { callVersion } = stage;
      const binding = { networkId, callId: stage.callId, stageId, membershipId };
      const sealedPrices = stage.pricePublicKey
        ? JSON.stringify(await withSealedPrices(bid.content(), partSealer(stage.pricePublicKey, binding)))
        : text;
      const arrived = { networkId, stageId, membershipId, callVersion, at, fault, content: sealedPrices, idempotencyKey, requestMac };
      const answer = await this.acceptance.accept(arrived);
      const isOutdated = 'refused' in answer && answer.refused.code === 'bid.call_changed' && answer.refused.extra['callVersion'] !== callVersion;
      if (!isOutdated || attempt >= ATTEMPTS) return this.receiptOf(answer);
      this.called.forget(networkId, roundId, stageId);
    }
  }

  /** The called stage, for whom it is for; who has been invited since it was kept finds it too. */
  private async stageFor(networkId: string, roundId: string, stageId: string, membershipId: string): Promise<CalledStage> {
    const kept = await this.called.of(networkId, roundId, stageId);
    if (kept.invited.has(membershipId)) return kept;
    this.called.forget(networkId, roundId, stageId);
    const stage = await this.called.of(networkId, roundId, stageId);
    if (!stage.invited.has(membershipId)) throw missing('stage');
    return stage;
  }

  private async faultOf(networkId: string, stageId: string, stage: CalledStage, membershipId: string, bid: WrittenBid) {
    if (bid.callVersion !== undefined && bid.callVersion !== stage.callVersion) return callChanged(stage.callVersion);
    const earlier = await this.called.earlierPrices(networkId, stageId, stage, membershipId);
    const passed = await this.called.passedLots(networkId, stageId, stage, membershipId);
    const fault = faultOf(bid.content(), { lots: stage.lots, earlier, needsAllPositions: stage.needsAllPositions, passed });
    return fault && refusal(fault);
  }

  private receiptOf(answer: Answer): SignedReceipt {
    if ('refused' in answer) throw answer.refused;
    const { receipt, signature, isLate } = answer;
    const signed = { ...receipt, signature, keyId: this.signer.keyId };
    if (isLate) throw late(signed);
    return signed;
  }
}

/** A bid that its bidder sealed, and the version of the call that it says it is for. */
export interface OwnSealed extends SealedByBidder {
  readonly callVersion: number;
}

function sealedByBidder(): DomainError {
  return new DomainError(
    'conflict',
    'bid.sealed_by_bidder',
    'This call takes bids only as you have sealed them yourself: in the portal, or with “poolround bid seal”. Nothing of this one was kept.',
  );
}

function sealedHere(): DomainError {
  return new DomainError('conflict', 'bid.sealed_here', 'This call takes bids in clear and seals them itself: hand yours in with POST …/bids.');
}

/** Seals parts of one bid to the key of the prices. */
function partSealer(publicKey: Buffer, binding: PartBinding): (content: string, place: PartPlace) => SealedPart {
  const to = new KeySealer(publicKey);
  return (content, place) => {
    const { ciphertext, sealedKey } = sealPart(content, to, boundToPart(binding, place));
    return { ciphertext: ciphertext.toString('base64'), sealedKey: sealedKey.toString('base64') };
  };
}

function late({ bidId, receivedAt, hash, signature, keyId }: SignedReceipt): DomainError {
  const extra = { bidId, receivedAt: isoOf(receivedAt), hash: hash.toString('hex'), signature: signature.toString('hex'), keyId };
  return new DomainError(
    'conflict',
    'bid.late',
    'The bid arrived at or after the deadline and was not accepted; it is kept sealed and listed in the opening record. Ask the office whether a further stage is planned.',
    [],
    extra,
  );
}

function refusal({ code, pointer, value, raised }: BidFault): DomainError {
  const detail = FAULTS[code](value === '' ? 'This' : `“${value.slice(0, 100)}”`, raised);
  return new DomainError('invalid', `bid.${code}`, `${detail} The bid was not accepted; an earlier one stands.`, [{ pointer, detail, code }]);
}
