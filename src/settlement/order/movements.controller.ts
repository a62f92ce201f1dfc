import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { Decimal } from '../../values/decimal.js';
import type { MovementKind } from './movement.js';
import { AnswerReturn } from './answer-return.service.js';
import type { MovementAt } from './locked-movements.js';
import { DeliveryBody, MovementList, ReceiptBody, ReturnAnswerBody, ReturnBody, ReversalBody } from './movements.schema.js';
import { NoteMovement } from './note-movement.service.js';
import { movementActions } from './reversal.js';
import { ReverseMovement } from './reverse-movement.service.js';

type List = z.input<typeof MovementList>;
const PROBLEMS = [
  'agreement.missing',
  'agreement.not_open',
  'order.missing',
  'order.moved_later',
  'order.moved_too_much',
  'order.movement_taken',
] as const;

const OF_MOVEMENT = ['agreement.missing', 'agreement.not_open', 'order.missing', 'order_movement.missing', 'order.movement_reversed'] as const;

/** Deliveries, receipts and returns of an order. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/orders/:orderId')
export class MovementsController {
  constructor(
    private readonly noting: NoteMovement,
    private readonly answering: AnswerReturn,
    private readonly reversing: ReverseMovement,
  ) {}

  @Get('movements')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, MovementList, { summary: 'What was delivered, received and returned of an order', problems: ['agreement.missing', 'order.missing'] })
  list(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('orderId', { schema: IdParam }) orderId: string,
  ): Promise<List> {
    return this.all(by, agreementId, orderId);
  }

  @Post('deliveries')
  @Allows('bidder')
  @Answers(201, MovementList, {
    summary: 'Note a delivery as the supplier, never more than is still to be delivered',
    description: 'Partial deliveries are noted one by one. The party is told. The same delivery note again changes nothing.',
    problems: PROBLEMS,
  })
  deliver(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('orderId', { schema: IdParam }) orderId: string,
    @Body({ schema: DeliveryBody }) body: z.infer<typeof DeliveryBody>,
  ): Promise<List> {
    return this.note(by, { agreementId, orderId }, 'delivery', body);
  }

  @Post('receipts')
  @Allows('buyer', 'signatory')
  @Answers(201, MovementList, { summary: 'Note as the party what was received, never more than was delivered', problems: PROBLEMS })
  receive(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('orderId', { schema: IdParam }) orderId: string,
    @Body({ schema: ReceiptBody }) body: z.infer<typeof ReceiptBody>,
  ): Promise<List> {
    return this.note(by, { agreementId, orderId }, 'receipt', body);
  }

  @Post('returns')
  @Allows('buyer', 'signatory')
  @Answers(201, MovementList, {
    summary: 'Note as the party what is sent back, for credit or to be replaced, never more than was delivered',
    description: 'The supplier is told and confirms it; only then is what is credited not called off any more, in every sum, and a replacement open.',
    problems: PROBLEMS,
  })
  sendBack(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('orderId', { schema: IdParam }) orderId: string,
    @Body({ schema: ReturnBody }) body: z.infer<typeof ReturnBody>,
  ): Promise<List> {
    return this.note(by, { agreementId, orderId }, 'return', body);
  }

  @Post('movements/:movementId/answer')
  @Allows('bidder')
  @Answers(201, MovementList, {
    summary: 'Confirm or refuse, as the supplier, that goods come back',
    description: 'Only a confirmed return changes what is called off or still to be delivered. The party is told.',
    problems: [...OF_MOVEMENT, 'order.no_return', 'order.return_answered'],
  })
  async answer(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('orderId', { schema: IdParam }) orderId: string,
    @Param('movementId', { schema: IdParam }) movementId: string,
    @Body({ schema: ReturnAnswerBody }) body: z.infer<typeof ReturnAnswerBody>,
  ): Promise<List> {
    const at: MovementAt = { agreementId, orderId, movementId };
    await this.answering.answer(by, at, body.answer === 'refused' ? body.reason : null);
    return this.all(by, agreementId, orderId);
  }

  @Post('movements/:movementId/reversal')
  @Allows('office', 'buyer', 'signatory', 'bidder')
  @Answers(201, MovementList, {
    summary: 'Take back what was noted wrongly; it stays listed with the reason and counts nowhere',
    description:
      'A delivery the supplier, a receipt or an unanswered return the party, a confirmed return the office. The other side is told. Its reference is free again.',
    problems: [...OF_MOVEMENT, 'order.not_yours_to_reverse', 'order.moved_on', 'order.above_maximum'],
  })
  async reverse(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('orderId', { schema: IdParam }) orderId: string,
    @Param('movementId', { schema: IdParam }) movementId: string,
    @Body({ schema: ReversalBody }) { reason }: z.infer<typeof ReversalBody>,
  ): Promise<List> {
    await this.reversing.reverse(by, { agreementId, orderId, movementId }, reason);
    return this.all(by, agreementId, orderId);
  }

  private async note(
    by: Mandate,
    { agreementId, orderId }: { agreementId: string; orderId: string },
    kind: MovementKind,
    { reference, on, lines }: z.infer<typeof DeliveryBody> | z.infer<typeof ReturnBody>,
  ): Promise<List> {
    const moved = lines.map((line) => ({
      line: line.line,
      quantity: Decimal.parse(line.quantity),
      back: 'wants' in line ? { wants: line.wants, reason: line.reason } : undefined,
    }));
    await this.noting.note(by, agreementId, orderId, { kind, reference, on, lines: moved });
    return this.all(by, agreementId, orderId);
  }

  private async all(by: Mandate, agreementId: string, orderId: string): Promise<List> {
    const items = await this.noting.list(by, agreementId, orderId);
    return { items: items.map((one) => ({ ...one, lines: [...one.lines], allowedActions: movementActions(by, one) })) };
  }
}
