import { Injectable, Logger } from '@nestjs/common';
import { Appender } from '../../audit/appender.js';
import { answerToKeep, hasAnswer, revived } from '../../platform/idempotency.js';
import { DomainError } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import type { ArrivedAuctionBid } from './arrived-auction-bid.js';
import { AuctionBell } from './auction-bell.js';
import { type BidToTake, bidsToRecord, type LockedLot, lockedLotOf } from './auction-lots.js';
import { BidDeciding, type TakenBid } from './bid-deciding.js';
import { type BegunGroup, GroupedBids, isLotHeld, type LotToRecord } from './grouped-bids.js';
import { LateLots } from './late-lots.js';
import { type GroupedRow, toldOf } from './told-group.js';

interface Waiting {
  readonly bid: ArrivedAuctionBid;
  readonly resolve: (taken: TakenBid) => void;
  readonly reject: (error: unknown) => void;
  /** In ms of the process's clock. */
  readonly since: number;
  /** Of its attempts, but for those that only waited for its lot. */
  failures: number;
}

type Outcome = { readonly taken: TakenBid; readonly isAgain: boolean } | { readonly refused: DomainError };

/** A lot within a group, and what was accepted for it so far. */
interface GroupedLot {
  readonly row: GroupedRow;
  readonly locked: LockedLot;
  readonly bids: BidToTake[];
}

const WRITERS = 1;
const MOST_BIDS = 50;
const ATTEMPTS = 3;
/** A bid waits so many ms for its lot. */
const PATIENCE = 20_000;

/**
 * Takes bids in groups: those of a network that wait share one durable transaction, in which each lot's bids are decided one
 * after the other under its row lock. One group is under way, so that the next grows while it is being written,
 * and a process that is late catches up. Lots of which a group could not be taken line up apart. Domain §9, decision 5.
 */
@Injectable()
export class AuctionAcceptance {
  private readonly log = new Logger('auction');
  private queue: Waiting[] = [];
  private readonly late = new LateLots<Waiting>((waiting) => this.isAnsweredSingly(waiting));
  private writers = 0;
  private isStarting = false;

  constructor(
    private readonly grouped: GroupedBids,
    private readonly deciding: BidDeciding,
    private readonly bell: AuctionBell,
    private readonly appender: Appender,
  ) {}

  /** Resolves once the bid is durable. @throws DomainError when it is refused; then nothing was changed */
  accept(bid: ArrivedAuctionBid): Promise<TakenBid> {
    const answer = new Promise<TakenBid>((resolve, reject) => {
      this.queue.push({ bid, resolve, reject, since: performance.now(), failures: 0 });
    });
    if (!this.isStarting) setImmediate(() => this.start());
    this.isStarting = true;
    return answer;
  }

  private start(): void {
    this.isStarting = false;
    this.lineUp();
    while (this.queue.length > 0 && this.writers < WRITERS) void this.write(this.nextGroup());
  }

  /** Bids of a lot that has a line go behind it, so that the lot's order is kept. */
  private lineUp(): void {
    const isLate = ({ bid }: Waiting) => this.late.has(lotKey(bid));
    for (const waiting of this.queue.filter(isLate)) this.late.add(lotKey(waiting.bid), waiting);
    this.queue = this.queue.filter((waiting) => !isLate(waiting));
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    this.writers += 1;
    try {
      await this.answer(group);
    } catch (error) {
      // One that cannot be stored must not fail its neighbours, nor keep others waiting.
      for (const waiting of group) {
        if (!isLotHeld(error)) waiting.failures += 1;
        this.late.add(lotKey(waiting.bid), waiting);
      }
    }
    this.writers -= 1;
    this.start();
  }

  /** Bids of one network, none with the idempotency key of another in the group. */
  private nextGroup(): Waiting[] {
    const [first] = this.queue;
    const [group, rest, keys]: [Waiting[], Waiting[], Set<string>] = [[], [], new Set()];
    for (const waiting of this.queue) {
      const { networkId, personId, key } = waiting.bid;
      const name = `${personId} ${key.name}`;
      const fits = networkId === first?.bid.networkId && group.length < MOST_BIDS && !keys.has(name);
      (fits ? group : rest).push(waiting);
      keys.add(name);
    }
    this.queue = rest;
    return group;
  }

  /** A bid of a late lot. Never rejects. */
  private async isAnsweredSingly(waiting: Waiting): Promise<boolean> {
    try {
      await this.answer([waiting]);
    } catch (error) {
      if (!isLotHeld(error)) waiting.failures += 1;
      if (waiting.failures < ATTEMPTS && performance.now() - waiting.since < PATIENCE) return false;
      waiting.reject(error);
    }
    return true;
  }

  /** @throws Error when the group was not stored, as far as is known; then nobody was answered */
  private async answer(group: readonly Waiting[]): Promise<void> {
    const outcomes = await this.take(group.map(({ bid }) => bid)).catch((error: unknown) => {
      this.log.warn({ event: 'auction.bids_again', bids: group.length, reason: error instanceof Error ? error.message : 'unknown' });
      throw error;
    });
    group.forEach(({ resolve, reject }, index) => {
      const outcome = present(outcomes[index], 'an outcome for every bid');
      if ('refused' in outcome) reject(outcome.refused);
      else resolve(outcome.taken);
    });
  }

  private async take(bids: readonly ArrivedAuctionBid[]): Promise<Outcome[]> {
    const lots = new Map<string, GroupedLot>();
    let knownAtMs = 0;
    const outcomes = await this.grouped.take(bids, (begun) => {
      knownAtMs = begun.knownAtMs;
      const decided = bids.map((bid, index) => this.outcomeOf(bid, begun, index, lots));
      return { value: decided, lots: toRecord(lots), answers: answersOf(bids, decided) };
    });
    this.tell(bids[0]?.networkId ?? '', [...lots.values()], knownAtMs);
    return outcomes;
  }

  private tell(networkId: string, lots: readonly GroupedLot[], knownAtMs: number): void {
    if (lots.length === 0) return;
    this.appender.nudge();
    const changed = lots.map(({ row, bids }) => ({ row, after: present(bids.at(-1), 'a bid of a lot').lot }));
    const elapsedUs = BigInt(Math.round((performance.now() - knownAtMs) * 1000));
    for (const told of toldOf(changed, elapsedUs)) this.bell.tell(networkId, told);
  }

  private outcomeOf(bid: ArrivedAuctionBid, begun: BegunGroup, index: number, lots: Map<string, GroupedLot>): Outcome {
    try {
      const kept = begun.kept[index];
      // What was kept is what this same request was answered before: it has its type.
      if (kept && hasAnswer(kept, bid.key.request)) return { taken: revived(kept.answer) as TakenBid, isAgain: true };
      const row = begun.locked[index];
      const own = lockedLotOf(row, bid.roundId);
      const known = lots.get(lotKey(own)) ?? { row: present(row, 'a locked lot'), locked: own, bids: [] };
      const lot = known.bids.at(-1)?.lot ?? own.lot;
      // All of a group bid at the moment when the lot was locked, one after the other.
      const { taken, bids } = this.deciding.decide(bid.networkId, { ...own, lot, now: known.locked.now }, bid.membershipId, bid.text);
      known.bids.push(...bids);
      lots.set(lotKey(own), known);
      return { taken, isAgain: false };
    } catch (error) {
      if (error instanceof DomainError) return { refused: error };
      throw error;
    }
  }
}

function lotKey({ stageId, lotId }: Pick<LockedLot, 'stageId' | 'lotId'>): string {
  return `${stageId} ${lotId}`;
}

function toRecord(lots: ReadonlyMap<string, GroupedLot>): LotToRecord[] {
  return [...lots.values()].map(({ locked, bids }) => ({ stage: locked.stageId, lot: locked.lotId, ...bidsToRecord(locked, bids) }));
}

/** What is kept with the keys; those of refused bids stay free. */
function answersOf(bids: readonly ArrivedAuctionBid[], outcomes: readonly Outcome[]) {
  return bids.flatMap(({ personId: person, key }, index) => {
    const outcome = present(outcomes[index], 'an outcome for every bid');
    if ('refused' in outcome || outcome.isAgain) return [];
    return [{ person, key: key.name, hash: key.request.requestHash, answer: answerToKeep(outcome.taken) }];
  });
}
