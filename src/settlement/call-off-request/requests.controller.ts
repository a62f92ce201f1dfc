import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, PageQuery, pageOf } from '../../platform/http.js';
import { Decimal } from '../../values/decimal.js';
import { writtenPrice } from '../written-price.js';
import { AnswerRequest } from './answer-request.service.js';
import { ReadRequests } from './read-requests.service.js';
import { RequestCallOff } from './request-call-off.service.js';
import { viewOf } from './requests.view.js';
import { DeclineBody, RequestBody, RequestPage, RequestPriceList, RequestPriceQuery, RequestView } from './requests.schema.js';
import { WithdrawRequest } from './withdraw-request.service.js';

type View = z.input<typeof RequestView>;
const ANSWERING = ['call_off_request.missing', 'call_off_request.too_late', 'call_off_request.answered'] as const;

/** What parties ask the suppliers of a panel for, and their answers. */
@Controller('api/v1/networks/:networkId/panels/:panelId/requests')
export class RequestsController {
  constructor(
    private readonly requesting: RequestCallOff,
    private readonly answering: AnswerRequest,
    private readonly withdrawing: WithdrawRequest,
    private readonly reading: ReadRequests,
  ) {}

  @Post()
  @Allows('buyer', 'signatory')
  @Answers(201, RequestView, {
    summary: 'Ask a panel’s suppliers for something',
    description:
      'By cascade the first supplier is asked; by share it becomes call-offs at once; in a mini-competition all suppliers may bid. The same request with the same reference again changes nothing.',
    problems: [
      'panel.missing',
      'call_off_request.not_signed_up',
      'call_off_request.nobody',
      'call_off_request.too_many',
      'call_off_request.criteria',
      'call_off.reference_taken',
      'call_off.quota',
      'call_off.maximum',
      'call_off.too_many',
    ],
  })
  async request(
    @By() by: Mandate,
    @Param('panelId', { schema: IdParam }) panelId: string,
    @Body({ schema: RequestBody }) body: z.infer<typeof RequestBody>,
  ): Promise<View> {
    return viewOf(by)(await this.requesting.request(by, panelId, { ...body, quantity: Decimal.parse(body.quantity) }));
  }

  @Get('price')
  @Allows('buyer', 'signatory')
  @Answers(200, RequestPriceList, {
    summary: 'What a request would cost with each of the suppliers, by rank',
    description: 'By your own volume of the agreement year, as the price of a call-off.',
    problems: ['panel.missing', 'call_off_request.not_signed_up', 'call_off_request.nobody'],
  })
  async price(
    @By() by: Mandate,
    @Param('panelId', { schema: IdParam }) panelId: string,
    @Query({ schema: RequestPriceQuery }) query: z.infer<typeof RequestPriceQuery>,
  ): Promise<z.input<typeof RequestPriceList>> {
    const prices = await this.reading.prices(by, panelId, { ...query, quantity: Decimal.parse(query.quantity) });
    return {
      items: prices.map((priced) => ({
        agreement: priced.seat.agreement,
        supplier: priced.seat.supplier,
        supplierName: priced.seat.supplierName,
        rank: priced.seat.rank,
        sharePercent: priced.seat.sharePercent,
        ...writtenPrice(priced),
      })),
    };
  }

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, RequestPage, {
    summary: 'Requests to a panel, the latest first: a party’s own; a supplier’s those that it was asked; for the office all',
    description: 'Sorted by `madeAt` or `date`.',
    problems: ['panel.missing', 'page.cursor', 'page.sort'],
  })
  async list(
    @By() by: Mandate,
    @Param('panelId', { schema: IdParam }) panelId: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ): Promise<z.input<typeof RequestPage>> {
    const rows = await this.reading.list(by, panelId, page);
    return pageOf(rows, page.limit, ({ sortKey, id }) => [sortKey, id], viewOf(by));
  }

  @Get(':requestId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, RequestView, { summary: 'A request with its turns', problems: ['panel.missing', 'call_off_request.missing'] })
  async find(
    @By() by: Mandate,
    @Param('panelId', { schema: IdParam }) panelId: string,
    @Param('requestId', { schema: IdParam }) requestId: string,
  ): Promise<View> {
    return viewOf(by)(await this.reading.find(by, panelId, requestId));
  }

  @Post(':requestId/withdrawal')
  @Allows('buyer', 'signatory')
  @Answers(201, RequestView, {
    summary: 'Take back a request that nobody has accepted',
    problems: ['call_off_request.missing', 'call_off_request.closed'],
  })
  async withdraw(
    @By() by: Mandate,
    @Param('panelId', { schema: IdParam }) panelId: string,
    @Param('requestId', { schema: IdParam }) requestId: string,
  ): Promise<View> {
    return viewOf(by)(await this.withdrawing.withdraw(by, panelId, requestId));
  }

  @Post(':requestId/acceptance')
  @Allows('bidder')
  @Answers(201, RequestView, {
    summary: 'Accept a request: it becomes a call-off under your agreement',
    problems: [...ANSWERING, 'call_off_request.party_left', 'call_off_request.over_maximum', 'call_off_request.lapsed'],
  })
  async accept(
    @By() by: Mandate,
    @Param('panelId', { schema: IdParam }) panelId: string,
    @Param('requestId', { schema: IdParam }) requestId: string,
  ): Promise<View> {
    return viewOf(by)(await this.answering.accept(by, panelId, requestId));
  }

  @Post(':requestId/decline')
  @Allows('bidder')
  @Answers(201, RequestView, { summary: 'Decline a request: the next supplier is asked', problems: ANSWERING })
  async decline(
    @By() by: Mandate,
    @Param('panelId', { schema: IdParam }) panelId: string,
    @Param('requestId', { schema: IdParam }) requestId: string,
    @Body({ schema: DeclineBody }) { reason }: z.infer<typeof DeclineBody>,
  ): Promise<View> {
    return viewOf(by)(await this.answering.decline(by, panelId, requestId, reason));
  }
}
