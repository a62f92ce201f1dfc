import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { CalledStages } from '../stage/called-stages.js';
import { OpenedBids } from '../bid/opened-bids.js';
import type { Opened } from '../opening/opening.js';
import { OpeningAttempt } from '../opening/opening-attempt.js';
import { type OpenedBid, OpeningOutcome } from '../opening/opening-outcome.js';
import { ReleasedShares } from '../opening/released-shares.js';
import { isReleased } from '../stage/stage.js';
import { StageShares } from '../seal/stage-shares.js';
import { type KnownStage, Stages } from '../stage/stages.js';
import { arePricesSealed } from './envelope.js';
import { type EnvelopePart, openedPrices } from './envelope-opening.js';
import { PriceEnvelopes } from './price-envelopes.js';
import type { PartBinding } from './price-parts.js';

const AT_ONCE = 100;

/**
 * Opens the prices of the two-envelope procedure once two have released them: first what did not pass is destroyed for
 * good, only then the key of the prices is put together. Domain §8.4; docs/decisions/0009-negotiation.md.
 */
@Injectable()
export class OpenPrices implements OnModuleInit {
  private readonly log = new Logger('opening');

  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventHandlers,
    private readonly stages: Stages,
    private readonly shares: StageShares,
    private readonly called: CalledStages,
    private readonly released: ReleasedShares,
    private readonly bids: OpenedBids,
    private readonly prices: PriceEnvelopes,
    private readonly outcome: OpeningOutcome,
    private readonly attempt: OpeningAttempt,
  ) {}

  onModuleInit(): void {
    this.events.on('stage.prices_released', ({ roundId, stageId }, networkId) => this.open(networkId, roundId, stageId));
  }

  /** Safe to call twice, as the opening of bids. */
  open(networkId: string, roundId: string, stageId: string): Promise<void> {
    return this.attempt.make(networkId, stageId, async () => {
      await this.work.asService(networkId, async () => {
        if (await this.isReleased(await this.stages.claim(roundId, stageId))) await this.prices.destroyFailed(stageId);
      });
      await this.work.asService(networkId, () => this.openRest(roundId, stageId));
    });
  }

  private async isReleased(known: KnownStage): Promise<boolean> {
    return arePricesSealed(known) && isReleased(await this.shares.releases(known.id, 'prices'));
  }

  private async openRest(roundId: string, stageId: string): Promise<void> {
    const known = await this.stages.claim(roundId, stageId);
    if (!(await this.isReleased(known))) return;
    const key = await this.released.keyOf(known, 'prices');
    const stage = await this.called.load(roundId, stageId);
    const rulesOf = stage.isSealedByBidder ? await this.called.rulesAtOpening(stage) : undefined;
    const contents = await this.openAll(known, (bid, parts) => openedPrices(bid, parts, key, stage.lots, rulesOf?.(bid.membershipId)));
    key.privateKey.fill(0);
    await this.shares.forget(stageId, 'prices');
    await this.prices.logFailed(stageId);
    await this.outcome.record(known, contents);
  }

  private async openAll(known: KnownStage, opened: (bid: PartBinding, parts: readonly EnvelopePart[]) => Opened): Promise<Map<string, OpenedBid>> {
    const contents = new Map<string, OpenedBid>();
    const networkId = this.work.scope.networkId ?? '';
    for (;;) {
      const waiting = await this.prices.waiting(known.id, AT_ONCE);
      const found = waiting.map((bid) => ({
        bid,
        opened: bid.isAsKept
          ? opened({ networkId, callId: known.callId, stageId: known.id, membershipId: bid.membershipId }, bid.parts)
          : ({ fault: 'prices_altered' } as const),
      }));
      await this.bids.recordStates(found);
      const readable = found.flatMap(({ bid, opened }) => ('content' in opened ? [{ bid, content: opened.content }] : []));
      await this.prices.addTerms(readable.map(({ bid, content }) => ({ bidId: bid.bidId, lots: content.lots })));
      await this.bids.recordPrices(readable.map(({ bid, content }) => ({ bidId: bid.bidId, content })));
      for (const { bid, opened } of found)
        if ('fault' in opened) this.log.error({ event: 'bid.unreadable', stageId: known.id, bidId: bid.bidId, fault: opened.fault });
      for (const { bid, content } of readable)
        if (content.lots.length > 0) contents.set(bid.membershipId, { bidId: bid.bidId, receivedAt: bid.receivedAt, content });
      if (waiting.length < AT_ONCE) return contents;
    }
  }
}
