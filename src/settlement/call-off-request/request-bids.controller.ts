import { Body, Controller, Delete, Get, type OnModuleInit, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { ArrivalHook, Arrived, type ArrivalTicket } from '../../bidding/bid/arrival.hook.js';
import { Answers, IdParam } from '../../platform/http.js';
import { BidForRequest } from './bid-for-request.service.js';
import { ChooseBid } from './choose-bid.service.js';
import { OwnRequestBidView, RequestBidContentBody, RequestBidReceiptView } from './request-bids.schema.js';
import { ChoiceBody, RequestView } from './requests.schema.js';
import { viewOf } from './requests.view.js';

const REQUEST = 'api/v1/networks/:networkId/panels/:panelId/requests/:requestId';
const BIDDING = ['call_off_request.missing', 'request_bid.late', 'request_bid.closed', 'request_bid.not_invited'] as const;

/** Suppliers' sealed bids for a request, and the party's choice once they are open. */
@Controller(REQUEST)
export class RequestBidsController implements OnModuleInit {
  constructor(
    private readonly arrivals: ArrivalHook,
    private readonly bidding: BidForRequest,
    private readonly choosing: ChooseBid,
  ) {}

  onModuleInit(): void {
    this.arrivals.time(`POST /${REQUEST}/bids`, 'requestId');
    this.arrivals.time(`DELETE /${REQUEST}/bids/mine`, 'requestId');
  }

  @Post('bids')
  @Allows('bidder')
  @Answers(201, RequestBidReceiptView, {
    summary: 'Bid for a request, in place of my earlier bid',
    description: 'Sealed at once: until the deadline nobody reads it, and nobody but you knows of it.',
    problems: [...BIDDING, 'request_bid.above_agreement', 'request_bid.too_many', 'call_off_request.lapsed'],
  })
  submit(
    @By() by: Mandate,
    @Param('panelId', { schema: IdParam }) panelId: string,
    @Param('requestId', { schema: IdParam }) requestId: string,
    @Arrived() ticket: ArrivalTicket,
    @Body({ schema: RequestBidContentBody }) content: z.infer<typeof RequestBidContentBody>,
  ): Promise<z.infer<typeof RequestBidReceiptView>> {
    return this.bidding.submit(by, panelId, requestId, content, ticket.take());
  }

  @Get('bids/mine')
  @Allows('bidder')
  @Answers(200, OwnRequestBidView, {
    summary: 'My bid for a request: its receipt, never its content; and what a bid may ask at most',
    problems: ['call_off_request.missing', 'call_off_request.lapsed'],
  })
  async own(
    @By() by: Mandate,
    @Param('panelId', { schema: IdParam }) panelId: string,
    @Param('requestId', { schema: IdParam }) requestId: string,
  ): Promise<z.infer<typeof OwnRequestBidView>> {
    const { currency, ceiling, receipt } = await this.bidding.own(by, panelId, requestId);
    return { currency, ceiling: ceiling.toString(), receipt: receipt ?? null };
  }

  @Delete('bids/mine')
  @Allows('bidder')
  @Answers(204, null, { summary: 'Take my bid for a request back', problems: BIDDING })
  withdraw(
    @By() by: Mandate,
    @Param('panelId', { schema: IdParam }) panelId: string,
    @Param('requestId', { schema: IdParam }) requestId: string,
    @Arrived() ticket: ArrivalTicket,
  ): Promise<void> {
    return this.bidding.withdraw(by, panelId, requestId, ticket.take());
  }

  @Post('choice')
  @Allows('buyer', 'signatory')
  @Answers(201, RequestView, {
    summary: 'Take the best bid: it becomes a call-off at its price',
    problems: [
      'call_off_request.missing',
      'call_off_request.not_opened',
      'call_off_request.not_best',
      'call_off_request.bid_over_maximum',
      'call_off_request.bid_lapsed',
      'call_off.quota',
      'call_off.too_many',
    ],
  })
  async choose(
    @By() by: Mandate,
    @Param('panelId', { schema: IdParam }) panelId: string,
    @Param('requestId', { schema: IdParam }) requestId: string,
    @Body({ schema: ChoiceBody }) { bid }: z.infer<typeof ChoiceBody>,
  ): Promise<z.input<typeof RequestView>> {
    return viewOf(by)(await this.choosing.choose(by, panelId, requestId, bid));
  }
}
