import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { ServiceSigner } from '../../audit/service-signer.js';
import { isSignedBy } from '../../audit/signature.js';
import { EventHandlers } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DueRounds } from '../../round/due-rounds.js';
import { faultOf } from '../bid/bid.js';
import { BidBody } from '../bid/bids.schema.js';
import { type CalledStage, CalledStages } from './called-stages.js';
import { TechnicalOpening } from '../envelopes/technical-opening.js';
import { Door } from '../bid/door.js';
import { DueStages } from './due-stages.js';
import { OpenedBids } from '../bid/opened-bids.js';
import { opened, type OpeningMeans } from '../opening/opening.js';
import { OpeningAttempt } from '../opening/opening-attempt.js';
import { type OpenedBid, OpeningOutcome } from '../opening/opening-outcome.js';
import { statementOf } from '../bid/receipt.js';
import { ReleasedShares } from '../opening/released-shares.js';
import { isReleased } from './stage.js';
import { StageShares } from '../seal/stage-shares.js';
import { type KnownStage, Stages } from './stages.js';

const AT_ONCE = 200;

/** Opens all bids of a stage once two have released it: the only place where bids are decrypted. Domain §8.4. */
@Injectable()
export class OpenStage implements OnModuleInit {
  private readonly log = new Logger('opening');

  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventHandlers,
    private readonly door: Door,
    private readonly stages: Stages,
    private readonly called: CalledStages,
    private readonly due: DueStages,
    private readonly rounds: DueRounds,
    private readonly released: ReleasedShares,
    private readonly bids: OpenedBids,
    private readonly signer: ServiceSigner,
    private readonly shares: StageShares,
    private readonly technical: TechnicalOpening,
    private readonly outcome: OpeningOutcome,
    private readonly attempt: OpeningAttempt,
  ) {}

  onModuleInit(): void {
    this.events.on('stage.released', ({ roundId, stageId }, networkId) => this.open(networkId, roundId, stageId));
  }

  /** Safe to call twice: an opened stage stays as it is; what a killed process left is done again from the start. */
  open(networkId: string, roundId: string, stageId: string): Promise<void> {
    return this.attempt.make(networkId, stageId, () => this.openReleased(networkId, roundId, stageId));
  }

  private async openReleased(networkId: string, roundId: string, stageId: string): Promise<void> {
    await this.closeIfDue();
    await this.shutTheDoor(networkId, roundId, stageId);
    const keys = await this.signer.keys();
    await this.work.asService(networkId, async () => {
      const known = await this.stages.claim(roundId, stageId);
      if (known.stage.state !== 'closed' || known.technicalOpenedAt !== undefined) return;
      if (!isReleased(await this.shares.releases(stageId, 'bids'))) return;
      const key = await this.released.keyOf(known, 'bids');
      const stage = await this.called.load(roundId, stageId);
      const { lots } = stage;
      const means: OpeningMeans = {
        key,
        lots,
        isSigned: (receipt, signature) => keys.some(({ publicKey }) => isSignedBy(publicKey, statementOf(receipt), signature)),
        read: (text) => BidBody.parse(JSON.parse(text)),
        faultOf: stage.isSealedByBidder ? await this.faultFinder(stage) : undefined,
      };
      if (known.hasTwoEnvelopes) await this.technical.open(known, means);
      else await this.openWhole(known, means);
      key.privateKey.fill(0);
    });
  }

  /** The clock has closed the stage; if the alarm was lost, that is written down now. */
  private closeIfDue(): Promise<void> {
    return this.work.asService(null, async () => {
      await this.rounds.advanceAll(await this.due.closeDue(), 'bidding', 'evaluating');
    });
  }

  private shutTheDoor(networkId: string, roundId: string, stageId: string): Promise<void> {
    return this.door.shut(networkId, stageId, async () => {
      await this.stages.lock(roundId, stageId);
      await this.stages.beginOpening(stageId);
    });
  }

  /** Positions are looked for only once prices are opened, too. */
  private async faultFinder(stage: CalledStage): Promise<OpeningMeans['faultOf']> {
    const rulesOf = await this.called.rulesAtOpening(stage);
    const needsAllPositions = stage.needsAllPositions && stage.pricePublicKey === null;
    return ({ membershipId }, content) => faultOf(content, { ...rulesOf(membershipId), needsAllPositions });
  }

  private async openWhole(known: KnownStage, means: OpeningMeans): Promise<void> {
    const contents = await this.openAll(known.id, means);
    await this.shares.forget(known.id, 'bids');
    await this.outcome.record(known, contents);
  }

  private async openAll(stageId: string, means: OpeningMeans): Promise<Map<string, OpenedBid>> {
    const contents = new Map<string, OpenedBid>();
    for (;;) {
      const sealed = await this.bids.stillSealed(stageId, AT_ONCE);
      const found = sealed.map((bid) => ({ bid, opened: opened(bid, means) }));
      await this.bids.record(found);
      for (const { bid, opened: result } of found) {
        if ('content' in result) contents.set(bid.membershipId, { bidId: bid.bidId, receivedAt: bid.receivedAt, content: result.content });
        else if ('fault' in result) this.log.error({ event: 'bid.unreadable', stageId, bidId: bid.bidId, fault: result.fault });
      }
      if (sealed.length < AT_ONCE) return contents;
    }
  }
}
