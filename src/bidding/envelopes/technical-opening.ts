import { Injectable, Logger } from '@nestjs/common';
import { Outbox } from '../../platform/outbox.js';
import { OpenedBids } from '../bid/opened-bids.js';
import type { OpeningMeans } from '../opening/opening.js';
import { OpeningOutcome } from '../opening/opening-outcome.js';
import { StageShares } from '../seal/stage-shares.js';
import { type KnownStage, Stages } from '../stage/stages.js';
import { openedTechnical } from './envelope-opening.js';
import { PriceEnvelopes } from './price-envelopes.js';

const AT_ONCE = 100;

/** The first opening of the two-envelope procedure: who bid and what is said besides prices. docs/decisions/0009-negotiation.md. */
@Injectable()
export class TechnicalOpening {
  private readonly log = new Logger('opening');

  constructor(
    private readonly stages: Stages,
    private readonly shares: StageShares,
    private readonly bids: OpenedBids,
    private readonly prices: PriceEnvelopes,
    private readonly outcome: OpeningOutcome,
    private readonly outbox: Outbox,
  ) {}

  /** Within the running transaction of the service. */
  async open(known: KnownStage, means: OpeningMeans): Promise<void> {
    for (let after: string | null = null; ; ) {
      const sealed = await this.bids.stillSealed(known.id, AT_ONCE, after);
      const found = sealed.map((bid) => ({ bidId: bid.bidId, opened: openedTechnical(bid, means) }));
      const readable = found.flatMap(({ bidId, opened }) => ('technical' in opened ? [{ bidId, ...opened.technical }] : []));
      await this.bids.recordLots(readable.map(({ bidId, lots }) => ({ bidId, content: { lots } })));
      await this.prices.keep(readable);
      const faulty = found.flatMap(({ bidId, opened }) => ('technical' in opened ? [] : [{ bid: { bidId }, opened }]));
      await this.bids.recordStates(faulty);
      for (const { bid, opened } of faulty)
        if ('fault' in opened) this.log.error({ event: 'bid.unreadable', stageId: known.id, bidId: bid.bidId, fault: opened.fault });
      if (sealed.length < AT_ONCE) break;
      after = sealed.at(-1)?.membershipId ?? null;
    }
    await this.stages.recordTechnicalOpened(known.id);
    await this.shares.forget(known.id, 'bids');
    await this.outcome.publish(known, 'stage.technical_opened', 'opening.technical');
    await this.outbox.add('stage.technical_opened', { stageId: known.id, roundId: known.roundId });
  }
}
