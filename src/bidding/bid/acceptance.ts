import { Injectable, Logger } from '@nestjs/common';
import { DomainError, missing } from '../../values/domain-error.js';
import type { Instant } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { type ArrivedBid, BidSealing } from './bid-sealing.js';
import type { Receipt } from './receipt.js';
import { type Before, type BidToStore, type SameKey, SealedBids, type StageNow } from './sealed-bids.js';
import { receptionOf } from '../stage/stage.js';

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
/** Bids of one supplier in one stage, late and replaced ones included. */
const MOST_VERSIONS = 500;

/**
 * Accepts bids in groups: those of a network that wait share one transaction, and each is answered after its commit. At
 * most two groups are under way, so that one is sealed and sent while the other is being made durable.
 */
@Injectable()
export class Acceptance {
  private readonly log = new Logger('acceptance');
  private queue: Waiting[] = [];
  private writers = 0;
  private underWay = 0;
  /** Whose bids for which stage are under way: two groups would give them the same version, and one of the two be refused its place. */
  private readonly seats = new Set<string>();
  private isStarting = false;

  constructor(
    private readonly bids: SealedBids,
    private readonly sealing: BidSealing,
  ) {}

  /** Resolves once the bid is durable or refused; rejects when it could not be stored, and then it is not. */
  accept(bid: ArrivedBid): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => this.queue.push({ bid, resolve, reject }));
    if (!this.isStarting) setImmediate(() => this.start());
    this.isStarting = true;
    return answer;
  }

  /**
   * Starts what is worthwhile, at most once a turn of the event loop, so that bodies read in the same turn go together. A
   * second group starts once as many wait as are under way: else both would be made durable in smaller pieces.
   */
  private start(): void {
    this.isStarting = false;
    while (this.queue.length > 0 && this.writers < WRITERS && this.queue.length >= this.underWay) {
      const group = this.nextGroup();
      // All that wait are of suppliers who have bids under way: the end of those starts them.
      if (group.length === 0) return;
      void this.write(group);
    }
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    this.writers += 1;
    this.underWay += group.length;
    const seats = new Set(group.map(({ bid }) => seatOf(bid)));
    for (const seat of seats) this.seats.add(seat);
    await this.answer(group);
    this.writers -= 1;
    this.underWay -= group.length;
    for (const seat of seats) this.seats.delete(seat);
    this.start();
  }

  /**
   * Bids of one network, none with the idempotency key of another in the group, none of a supplier who has bids under way. It takes
   * its part of all that are on their way and leaves the others theirs: else one group would hold nearly all of a rush, and the two
   * would take turns instead of sharing it.
   */
  private nextGroup(): Waiting[] {
    const first = this.queue.find(({ bid }) => !this.seats.has(seatOf(bid)));
    if (!first) return [];
    const most = Math.min(MOST_BIDS, Math.ceil((this.queue.length + this.underWay) / WRITERS));
    const group: Waiting[] = [];
    const rest: Waiting[] = [];
    const keys = new Set<string>();
    let bytes = 0;
    for (const waiting of this.queue) {
      const { networkId, membershipId, idempotencyKey, content } = waiting.bid;
      const key = `${membershipId} ${idempotencyKey}`;
      const fits = networkId === first.bid.networkId && group.length < most && (group.length === 0 || bytes + sizeOf(content) < MOST_BYTES);
      if (fits && !keys.has(key) && !this.seats.has(seatOf(waiting.bid))) {
        group.push(waiting);
        bytes += sizeOf(content);
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
    } catch (error) {
      this.log.warn({ event: 'bids.singly', bids: group.length, reason: error instanceof Error ? error.message : 'unknown' });
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

  private async store(bids: readonly ArrivedBid[]): Promise<Answer[]> {
    const networkId = present(bids[0], 'a bid').networkId;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const decided = this.decide(bids, await this.bids.before(networkId, bids));
      if (decided.toStore.length === 0) return decided.answers;
      if (await this.bids.store(networkId, decided.stages, decided.toStore, decided.isOvertaking)) return decided.answers;
    }
    throw new Error('a stage changed each time while bids for it were being sealed');
  }

  private decide(bids: readonly ArrivedBid[], known: readonly Before[]) {
    const seats = new Seats();
    const toStore: BidToStore[] = [];
    const stages = new Map<string, StageNow>();
    const answers = bids.map((bid, index): Answer => {
      const before = present(known[index], 'what is known of the supplier');
      if (before.same) return this.sameAgain(bid, before.same);
      const { now } = before;
      const refused = refusalOf(before);
      if (refused || !now) return { refused: refused ?? missing('stage') };
      const reception = receptionOf(now.stage, bid.at);
      if (reception.outcome === 'refused') return { refused: reception.error };
      const isLate = reception.outcome === 'late';
      // A late bid is kept as it came.
      if (!isLate && bid.callVersion !== now.callVersion) return { refused: callChanged(now.callVersion) };
      if (!isLate && bid.fault) return { refused: bid.fault };
      if (!isLate && typeof bid.content !== 'string' && bid.content.version !== seats.nextOf(bid, before))
        return { refused: versionTaken(seats.nextOf(bid, before)) };
      const stored = this.sealing.seal(bid, now, seats.versionOf(bid, before), isLate ? 'late' : 'sealed');
      stages.set(bid.stageId, now);
      toStore.push(stored);
      if (!isLate) seats.take(bid, before, toStore.length - 1);
      return { receipt: stored, signature: stored.signature, isLate };
    });
    const overtaken = (bid: BidToStore, index: number): boolean => bid.state === 'sealed' && !seats.holds(bid, index);
    return {
      answers,
      stages,
      toStore: toStore.map((bid, index) => (overtaken(bid, index) ? { ...bid, state: 'replaced' as const } : bid)),
      isOvertaking: known.some(({ standingReceivedAt }) => standingReceivedAt !== undefined),
    };
  }

  private sameAgain(bid: ArrivedBid, same: SameKey): Answer {
    const isSame = same.stageId === bid.stageId && same.requestMac.equals(bid.requestMac);
    if (isSame) return { receipt: same, signature: same.signature, isLate: same.state === 'late' };
    return {
      refused: new DomainError(
        'conflict',
        'idempotency.reused',
        `The Idempotency-Key “${bid.idempotencyKey}” was used for another bid before. Use a new key for a new bid.`,
      ),
    };
  }
}

/** The bid was made for an earlier version of the call. Domain §7. */
export function callChanged(present: number): DomainError {
  return new DomainError(
    'conflict',
    'bid.call_changed',
    `The call was changed: its version is ${present} now. Read what changed, and hand in your bid for that version.`,
    [{ pointer: '/callVersion', detail: 'the present version of the call' }],
    { callVersion: present },
  );
}

/** A bid that its bidder sealed is bound to its version; another came in meanwhile. */
function versionTaken(next: number): DomainError {
  return new DomainError(
    'conflict',
    'bid.version_taken',
    `Your next bid in this stage is number ${next}: seal it anew for that number.`,
    [{ pointer: '/version', detail: 'the number of your next bid in this stage' }],
    { version: next },
  );
}

function sizeOf(content: ArrivedBid['content']): number {
  return typeof content === 'string' ? content.length : content.ciphertext.length;
}

function refusalOf({ isInvited, lastVersion }: Before): DomainError | undefined {
  if (!isInvited) return new DomainError('forbidden', 'bid.not_admitted', 'You are not (or no longer) asked for bids in this call.');
  if (lastVersion < MOST_VERSIONS) return undefined;
  return new DomainError(
    'too_many',
    'bid.too_many',
    `You have handed in ${MOST_VERSIONS} bids in this stage; no more are taken. The last one that was accepted stands.`,
  );
}

/** Within a group: whose version is next, and which bid of a supplier was received last and so stands. */
class Seats {
  private readonly versions = new Map<string, number>();
  private readonly standing = new Map<string, { readonly index: number; readonly at: Instant }>();

  versionOf(bid: ArrivedBid, before: Before): number {
    const version = this.nextOf(bid, before);
    this.versions.set(seatOf(bid), version);
    return version;
  }

  nextOf(bid: ArrivedBid, before: Before): number {
    return (this.versions.get(seatOf(bid)) ?? before.lastVersion) + 1;
  }

  /** The latest receipt counts, in whatever order bids are stored. */
  take(bid: ArrivedBid, before: Before, index: number): void {
    const seat = seatOf(bid);
    const held = this.standing.get(seat);
    const latest = held?.at ?? before.standingReceivedAt;
    if (latest !== undefined && latest > bid.at) return;
    this.standing.set(seat, { index, at: bid.at });
  }

  holds(bid: { readonly stageId: string; readonly membershipId: string }, index: number): boolean {
    return this.standing.get(seatOf(bid))?.index === index;
  }
}

function seatOf(bid: { readonly stageId: string; readonly membershipId: string }): string {
  return `${bid.stageId} ${bid.membershipId}`;
}
