import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { afterOf, Answers, IdParam, pageOf, PageQuery } from '../../platform/http.js';
import { DomainError } from '../../values/domain-error.js';
import { AuctionBidBody, AuctionBidPage, AuctionView, NewAuctionBody, PauseBody, ResumeBody, TakenBidView } from './auctions.schema.js';
import { BidInAuction } from './bid-in-auction.service.js';
import { CallAuction } from './call-auction.service.js';
import { PauseAuction } from './pause-auction.service.js';
import { isPractice } from './practice/practice-id.js';
import { Practise } from './practice/practise.service.js';
import { StartPractice } from './practice/start-practice.service.js';
import { ReadAuction } from './read-auction.service.js';

type View = z.infer<typeof AuctionView>;

/** A page of the log starts after a moment (microseconds) and a bid. */
const BidKey = z.tuple([z.string().regex(/^\d{1,18}$/), z.uuid()]);

/** @throws DomainError `page.cursor` */
function cursorOf(cursor: string | undefined): readonly [string, string] | undefined {
  const parts = afterOf(cursor, 2);
  if (!parts) return undefined;
  const key = BidKey.safeParse(parts);
  if (key.success) return key.data;
  throw new DomainError('invalid', 'page.cursor', 'This is no cursor of this list. Start without one, or use the “next” of an earlier page.', [
    { pointer: '/query/cursor', detail: 'not a cursor of this list' },
  ]);
}

/** Live reverse auctions of a round's call: each is one of its stages. Domain §9. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/auctions')
export class AuctionsController {
  constructor(
    private readonly calling: CallAuction,
    private readonly bidding: BidInAuction,
    private readonly pausing: PauseAuction,
    private readonly reading: ReadAuction,
    private readonly practice: StartPractice,
    private readonly practising: Practise,
  ) {}

  @Post()
  @Allows('office')
  @Answers(201, AuctionView, {
    summary: 'Call an auction for chosen lots among the bidders still admissible',
    description: 'It follows an evaluation; each bidder starts from its own price. Everybody who takes part is told at once.',
    problems: [
      'round.missing',
      'call.missing',
      'call.not_published',
      'call.unknown_lot',
      'call.unknown_supplier',
      'round.phase',
      'stage.unopened',
      'auction.withheld_total',
      'auction.too_few_bidders',
      'auction.starts_past',
      'auction.ends_before_start',
      'auction.decrement',
    ],
  })
  async call(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: NewAuctionBody }) body: z.infer<typeof NewAuctionBody>,
  ): Promise<View> {
    return this.seen(by, roundId, await this.calling.call(by, roundId, body));
  }

  @Post('practice')
  @Allows('bidder')
  @Answers(201, AuctionView, {
    summary: 'Start a practice auction, for me alone',
    description:
      'Made-up lots, sparring bidders, the same rules and routes as in a real one under the id that it answers. Nothing of it reaches the round, its evaluation, its log or the office. It takes the place of my earlier one and is removed after half an hour.',
    problems: ['call.missing'],
  })
  async practise(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<View> {
    return this.seen(by, roundId, await this.practice.start(by, roundId));
  }

  @Get(':stageId')
  @Allows('office', 'auditor', 'bidder')
  @Answers(200, AuctionView, {
    summary: 'An auction at this moment',
    description: 'A bidder sees its own lots, rank and price, and the best price if the call shows it; never who bids.',
    problems: ['auction.missing'],
  })
  read(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
  ): Promise<View> {
    return this.seen(by, roundId, stageId);
  }

  @Get(':stageId/bids')
  @Allows('office', 'auditor', 'bidder')
  @Answers(200, AuctionBidPage, {
    summary: 'The accepted bids, the newest first; a bidder sees its own',
    problems: ['auction.missing', 'page.cursor'],
  })
  async bids(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Query({ schema: PageQuery }) { limit, cursor }: PageQuery,
  ): Promise<z.infer<typeof AuctionBidPage>> {
    const rows = await this.reading.bids(by, roundId, stageId, cursorOf(cursor), limit + 1);
    return pageOf(
      rows,
      limit,
      ({ key }) => key,
      ({ bid }) => bid,
    );
  }

  @Post(':stageId/lots/:lotId/bids')
  @Allows('bidder')
  @Answers(201, TakenBidView, {
    summary: 'Bid on a lot of a running auction',
    description: 'It must beat my own last price by the least step. In the last two minutes it extends the lot if it takes one of the named ranks.',
    problems: [
      'auction.missing',
      'auction.over',
      'auction.not_admitted',
      'auction.not_started',
      'auction.paused',
      'auction.ended',
      'auction.price',
      'auction.price_too_low',
      'auction.step_too_small',
      'auction.practised_enough',
    ],
  })
  bid(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Param('lotId', { schema: IdParam }) lotId: string,
    @Body({ schema: AuctionBidBody }) { price }: z.infer<typeof AuctionBidBody>,
  ): Promise<z.infer<typeof TakenBidView>> {
    return isPractice(stageId) ? this.practising.bid(by, roundId, stageId, lotId, price) : this.bidding.bid(by, roundId, stageId, lotId, price);
  }

  @Post(':stageId/pause')
  @Allows('office')
  @Answers(200, AuctionView, {
    summary: 'Pause an auction or some of its lots',
    problems: ['auction.missing', 'auction.over', 'auction.not_started'],
  })
  async pause(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Body({ schema: PauseBody }) { reason, lots }: z.infer<typeof PauseBody>,
  ): Promise<View> {
    await this.pausing.pause(by, roundId, stageId, reason, lots);
    return this.seen(by, roundId, stageId);
  }

  @Post(':stageId/resume')
  @Allows('office')
  @Answers(200, AuctionView, {
    summary: 'Resume what is paused, with the time that was left and at least two minutes',
    problems: ['auction.missing', 'auction.over', 'auction.not_paused'],
  })
  async resume(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Body({ schema: ResumeBody }) { lots }: z.infer<typeof ResumeBody>,
  ): Promise<View> {
    await this.pausing.resume(by, roundId, stageId, lots);
    return this.seen(by, roundId, stageId);
  }

  private async seen(by: Mandate, roundId: string, stageId: string): Promise<View> {
    return (await this.reading.read(by, roundId, stageId)).view;
  }
}
