import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { Outbox } from '../../platform/outbox.js';
import type { Instant } from '../../values/instant.js';
import { OpenedBids } from '../bid/opened-bids.js';
import type { OpenedContent } from './opening.js';
import { standingAfter, type StandingOffer } from '../bid/standing-offer.js';
import { type KnownStage, Stages } from '../stage/stages.js';

/** A bid whose prices are known. */
export interface OpenedBid {
  readonly bidId: string;
  readonly receivedAt: Instant;
  readonly content: OpenedContent;
}

/** What comes of an opening once every price that is to be known is: what stands of each supplier, and the published record. */
@Injectable()
export class OpeningOutcome {
  constructor(
    private readonly stages: Stages,
    private readonly bids: OpenedBids,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Within the running transaction. @param contents the opened bids by membership */
  async record(known: KnownStage, contents: ReadonlyMap<string, OpenedBid>): Promise<void> {
    await this.recordStanding(known, contents);
    await this.stages.recordOpened(known.id);
    await this.publish(known, 'stage.opened', 'opening.published');
    await this.outbox.add('stage.opened', { stageId: known.id, roundId: known.roundId });
  }

  /** Office and auditor learn who bid, bidders that it was opened; the log's sealed entries are disclosed. */
  async publish({ id, roundId, round, number }: KnownStage, entry: string, notice: 'opening.published' | 'opening.technical'): Promise<void> {
    await this.audit.record(entry, id, { roundId, number, ...(await this.bids.recordHash(id)) });
    await this.audit.disclose(id);
    const told = { round, roundId, stage: `${number}` };
    await this.notices.tell({ office: true }, notice, told, roundId);
    await this.notices.tell({ memberships: await this.bids.bidders(id), roles: ['bidder'] }, notice, told, roundId);
  }

  private async recordStanding(known: KnownStage, contents: ReadonlyMap<string, OpenedBid>): Promise<void> {
    const before = await this.bids.standingBefore(known.callId, known.number);
    const suppliers = new Set([...before.keys(), ...contents.keys()]);
    const after = [...suppliers].map((supplier) => [supplier, standingAfter(before.get(supplier), laterBid(contents.get(supplier)))] as const);
    await this.bids.recordStanding(known.id, new Map(after));
  }
}

function laterBid(bid: OpenedBid | undefined): StandingOffer<null> | undefined {
  if (!bid) return undefined;
  const lots = bid.content.lots.map(({ lotId }) => [lotId, { bidId: bid.bidId, receivedAt: bid.receivedAt, offer: null }] as const);
  return { lots: new Map(lots), spendRebates: bid.content.spendRebates, packages: bid.content.packages };
}
