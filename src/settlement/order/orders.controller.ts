import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, pageOf } from '../../platform/http.js';
import { Decimal } from '../../values/decimal.js';
import { AnswerOrder } from './answer-order.service.js';
import { CancelOrder } from './cancel-order.service.js';
import { headViewOf, orderViewOf } from './order.view.js';
import { AnswerBody, OrderBody, OrderCancellationBody, OrderPage, OrdersQuery, OrderView } from './orders.schema.js';
import { PlaceOrder } from './place-order.service.js';
import { ReadOrders } from './read-orders.service.js';

type View = z.infer<typeof OrderView>;

/** Orders of several lines under an agreement. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/orders')
export class OrdersController {
  constructor(
    private readonly placing: PlaceOrder,
    private readonly reading: ReadOrders,
    private readonly answering: AnswerOrder,
    private readonly cancelling: CancelOrder,
  ) {}

  @Post()
  @Allows('buyer', 'signatory')
  @Answers(201, OrderView, {
    summary: 'Order several positions at once: each line is a call-off, all are accepted or none',
    description:
      'The delivery address decides the region. The supplier gets the order by e-mail. The same order with the same reference again changes nothing. Prices are by your own volume of the agreement year.',
    problems: [
      'agreement.missing',
      'agreement.not_open',
      'call_off.outside_term',
      'call_off.not_signed_up',
      'order.wanted_too_early',
      'order.reference_taken',
      'order.lines',
    ],
  })
  async place(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: OrderBody }) { date, wantedOn, remark, lines, ...body }: z.infer<typeof OrderBody>,
  ): Promise<View> {
    const all = lines.map((line) => ({ ...line, quantity: Decimal.parse(line.quantity) }));
    return this.read(by, agreementId, await this.placing.place(by, agreementId, { ...body, date, wantedOn, remark, lines: all }));
  }

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, OrderPage, {
    summary: 'Orders, the latest first: a party’s own; for office and supplier all',
    description: 'Sorted by `placedAt`, `date` or `reference`.',
    problems: ['agreement.missing', 'page.cursor', 'page.sort'],
  })
  async list(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: OrdersQuery }) query: z.infer<typeof OrdersQuery>,
  ): Promise<z.infer<typeof OrderPage>> {
    const rows = await this.reading.list(by, agreementId, query);
    return pageOf(rows, query.limit, ({ head }) => [head.sortKey, head.id], headViewOf);
  }

  @Get(':orderId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, OrderView, { summary: 'An order with what has become of its lines', problems: ['agreement.missing', 'order.missing'] })
  find(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('orderId', { schema: IdParam }) orderId: string,
  ): Promise<View> {
    return this.read(by, agreementId, orderId);
  }

  @Post(':orderId/answers')
  @Allows('bidder')
  @Answers(201, OrderView, {
    summary: 'Answer an order as its supplier: confirm lines for a day, or decline them with a reason',
    description:
      'A confirmed line can be confirmed for another day later, and not be declined any more. A declined line counts nowhere, as if it had been cancelled. The party is told.',
    problems: ['agreement.missing', 'agreement.not_open', 'order.missing', 'order.answer'],
  })
  async answer(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('orderId', { schema: IdParam }) orderId: string,
    @Body({ schema: AnswerBody }) { lines }: z.infer<typeof AnswerBody>,
  ): Promise<View> {
    await this.answering.answer(by, agreementId, orderId, lines);
    return this.read(by, agreementId, orderId);
  }

  @Post(':orderId/cancel')
  @Allows('office', 'buyer', 'signatory')
  @Answers(200, OrderView, {
    summary: 'Cancel what stands of an order, all of it or, where a line cannot be cancelled, nothing',
    description: 'By the rules for a single call-off. The supplier is told. Cancelling again changes nothing.',
    problems: [
      'agreement.missing',
      'agreement.not_open',
      'order.missing',
      'call_off.reported',
      'call_off.delivered',
      'call_off.day_over',
      'call_off.at_maximum',
    ],
  })
  async cancel(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('orderId', { schema: IdParam }) orderId: string,
    @Body({ schema: OrderCancellationBody }) { reason }: z.infer<typeof OrderCancellationBody>,
  ): Promise<View> {
    await this.cancelling.cancel(by, agreementId, orderId, reason);
    return this.read(by, agreementId, orderId);
  }

  @Post(':orderId/acknowledgements')
  @Allows('buyer', 'signatory')
  @Answers(201, OrderView, {
    summary: 'Say as the party that what the supplier has declined or moved is known',
    problems: ['agreement.missing', 'order.missing'],
  })
  async acknowledge(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('orderId', { schema: IdParam }) orderId: string,
  ): Promise<View> {
    await this.cancelling.acknowledge(by, agreementId, orderId);
    return this.read(by, agreementId, orderId);
  }

  private async read(by: Mandate, agreementId: string, orderId: string): Promise<View> {
    return orderViewOf(await this.reading.find(by, agreementId, orderId), by);
  }
}
