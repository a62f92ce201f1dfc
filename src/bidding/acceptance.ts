import { Injectable } from '@nestjs/common';
import { ServiceSigner } from '../audit/service-signer.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError, missing } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import type { Instant } from '../values/instant.js';
import { present } from '../values/invariant.js';
import { type Receipt, statementOf } from './receipt.js';
import { KeySealer, sealBid } from './seal.js';
import { type Before, type BidToStore, SealedBids } from './sealed-bids.js';
import { receptionOf } from './stage.js';
import { type KnownStage, Stages } from './stages.js';

/** A bid that has arrived and has no fault. */
export interface ArrivedBid {
  readonly networkId: string;
  readonly stageId: string;
  readonly membershipId: string;
  readonly at: Instant;
  readonly content: Buffer;
  /** The caller's, or one made for this request: a repeat after a lost answer, ours too, finds what was stored. */
  readonly idempotencyKey: string;
  readonly requestMac: Buffer;
}

/** What the store answers for a bid: a signed receipt, for a late bid too, or why it is refused. */
export type Answer = { readonly receipt: Receipt; readonly signature: Buffer; readonly isLate: boolean } | { readonly refused: DomainError };

interface Waiting {
  readonly bid: ArrivedBid;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const WRITERS = 2;
const MOST_BIDS = 200;
const MOST_BYTES = 8 * 1024 * 1024;
const ATTEMPTS = 4;
const SEALER_MS = 1000;
/** Bids of one supplier in one stage, late and replaced ones included. */
const MOST_VERSIONS = 500;

/**
 * Accepts bids in groups: those of a network that wait share one transaction, and each is answered after its commit. At
 * most two groups are under way, so that one is sealed and sent while the other is being made durable.
 */
@Injectable()
export class Acceptance {
  private queue: Waiting[] = [];
  private writers = 0;
  private readonly sealers = new Map<string, { readonly sealer: KeySealer; readonly until: number }>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly stages: Stages,
    private readonly bids: SealedBids,
    private readonly signer: ServiceSigner,
  ) {}

  /** Resolves once the bid is durable or refused; rejects when it could not be stored, and then it is not. */
  accept(bid: ArrivedBid): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => this.queue.push({ bid, resolve, reject }));
    // Bodies that are read in the same turn go into the same group.
    if (this.writers < WRITERS) setImmediate(() => void this.write());
    return answer;
  }

  private async write(): Promise<void> {
    if (this.writers >= WRITERS) return;
    this.writers += 1;
    for (let group = this.nextGroup(); group.length > 0; group = this.nextGroup()) await this.answer(group);
    this.writers -= 1;
  }

  /** Bids of one network, none with the idempotency key of another in the group. */
  private nextGroup(): Waiting[] {
    const [first] = this.queue;
    if (!first) return [];
    const group: Waiting[] = [];
    const rest: Waiting[] = [];
    const keys = new Set<string>();
    let bytes = 0;
    for (const waiting of this.queue) {
      const { networkId, membershipId, idempotencyKey, content } = waiting.bid;
      const key = `${membershipId} ${idempotencyKey}`;
      const fits = networkId === first.bid.networkId && group.length < MOST_BIDS && (group.length === 0 || bytes + content.length < MOST_BYTES);
      if (fits && !keys.has(key)) {
        group.push(waiting);
        bytes += content.length;
        keys.add(key);
      } else rest.push(waiting);
    }
    this.queue = rest;
    return group;
  }

  private async answer(group: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.store(group.map(({ bid }) => bid));
      group.forEach(({ resolve }, index) => resolve(present(answers[index], 'an answer for every bid')));
    } catch {
      // One that cannot be stored must not fail its neighbours.
      for (const { bid, resolve, reject } of group) await this.storeAlone(bid).then(resolve, reject);
    }
  }

  /** Another process may have stored a bid of the same supplier at the same moment: then look again. */
  private async storeAlone(bid: ArrivedBid): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return present((await this.store([bid]))[0], 'an answer for the bid');
      } catch (error) {
        if (attempt >= ATTEMPTS) throw error;
      }
    }
  }

  private store(bids: readonly ArrivedBid[]): Promise<Answer[]> {
    const networkId = present(bids[0], 'a bid').networkId;
    return this.work.asService(networkId, async () => {
      const stages = await this.stages.share([...new Set(bids.map((bid) => bid.stageId))]);
      const known = await this.bids.before(bids);
      const decided = this.decide(bids, stages, known);
      await this.bids.replaceStanding(decided.overtaking);
      if (decided.toStore.length > 0) await this.bids.store(decided.toStore);
      return decided.answers;
    });
  }

  private decide(bids: readonly ArrivedBid[], stages: ReadonlyMap<string, KnownStage>, known: readonly Before[]) {
    const seats = new Seats();
    const toStore: BidToStore[] = [];
    const answers = bids.map((bid, index): Answer => {
      const before = present(known[index], 'what is known of the supplier');
      const stage = stages.get(bid.stageId);
      if (before.same) return this.sameAgain(bid, before.same, stage);
      if (!stage || !before.isInvited) return { refused: stage ? notAsked() : missing('stage') };
      const reception = receptionOf(stage.stage, bid.at);
      if (reception.outcome === 'refused') return { refused: reception.error };
      if (before.lastVersion >= MOST_VERSIONS) return { refused: tooMany() };
      const isLate = reception.outcome === 'late';
      const stored = this.seal(bid, stage, seats.versionOf(bid, before), isLate ? 'late' : 'sealed');
      toStore.push(stored);
      if (!isLate) seats.take(bid, before, toStore.length - 1);
      return { receipt: stored, signature: stored.signature, isLate };
    });
    return {
      answers,
      toStore: toStore.map((bid, index) => (bid.state === 'sealed' && !seats.holds(bid, index) ? { ...bid, state: 'replaced' as const } : bid)),
      overtaking: seats.overtaking,
    };
  }

  private sameAgain(bid: ArrivedBid, same: NonNullable<Before['same']>, stage: KnownStage | undefined): Answer {
    const isSame = same.stageId === bid.stageId && stage !== undefined && same.requestMac.equals(bid.requestMac);
    if (isSame) return { receipt: same, signature: same.signature, isLate: same.state === 'late' };
    return {
      refused: new DomainError(
        'conflict',
        'idempotency.reused',
        `The Idempotency-Key “${bid.idempotencyKey}” was used for another bid before. Use a new key for a new bid.`,
      ),
    };
  }

  private seal(bid: ArrivedBid, stage: KnownStage, version: number, state: 'sealed' | 'late'): BidToStore {
    const { networkId, stageId, membershipId } = bid;
    const binding = { networkId, callId: stage.callId, stageId, membershipId, bidId: newId<'bid'>(), version };
    const sealed = sealBid(bid.content, this.sealerFor(stage), binding);
    const receipt = { ...binding, receivedAt: bid.at, hash: sealed.hash };
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
  private sealerFor(stage: KnownStage): KeySealer {
    const now = performance.now();
    const kept = this.sealers.get(stage.id);
    if (kept && kept.until > now) return kept.sealer;
    for (const [id, { until }] of this.sealers) if (until <= now) this.sealers.delete(id);
    const sealer = new KeySealer(present(stage.publicKey, 'the public key of a called stage'));
    this.sealers.set(stage.id, { sealer, until: now + SEALER_MS });
    return sealer;
  }
}

function notAsked(): DomainError {
  return new DomainError('forbidden', 'bid.not_admitted', 'You are not (or no longer) asked for bids in this call.');
}

function tooMany(): DomainError {
  return new DomainError(
    'too_many',
    'bid.too_many',
    `You have handed in ${MOST_VERSIONS} bids in this stage; no more are taken. The last one that was accepted stands.`,
  );
}

/** Within a group: whose version is next, and which bid of a supplier was received last and so stands. */
class Seats {
  private readonly versions = new Map<string, number>();
  private readonly standing = new Map<
    string,
    { readonly index: number | undefined; readonly at: Instant; readonly hadBefore: boolean; readonly bid: ArrivedBid }
  >();

  versionOf(bid: ArrivedBid, before: Before): number {
    const seat = seatOf(bid);
    const version = (this.versions.get(seat) ?? before.lastVersion) + 1;
    this.versions.set(seat, version);
    return version;
  }

  /** The latest receipt counts, in whatever order bids are stored. */
  take(bid: ArrivedBid, before: Before, index: number): void {
    const seat = seatOf(bid);
    const held = this.standing.get(seat);
    const latest = held?.at ?? before.standingReceivedAt;
    if (latest !== undefined && latest > bid.at) return;
    this.standing.set(seat, { index, at: bid.at, hadBefore: before.standingReceivedAt !== undefined, bid });
  }

  holds(bid: { readonly stageId: string; readonly membershipId: string }, index: number): boolean {
    return this.standing.get(seatOf(bid))?.index === index;
  }

  /** Bids whose suppliers have one in the store that stood until now. */
  get overtaking(): ArrivedBid[] {
    return [...this.standing.values()].filter(({ hadBefore }) => hadBefore).map(({ bid }) => bid);
  }
}

function seatOf(bid: { readonly stageId: string; readonly membershipId: string }): string {
  return `${bid.stageId} ${bid.membershipId}`;
}
