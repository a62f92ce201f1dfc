import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { Decimal } from '../../values/decimal.js';
import { orderViewOf } from '../order/order.view.js';
import { OrderView } from '../order/orders.schema.js';
import { ReadOrders } from '../order/read-orders.service.js';
import { writtenBuyUp } from '../written-price.js';
import { BasketOrderBody, BasketView, PutBody, TakeOutBody } from './basket.schema.js';
import { FillBasket, type ReadBasket } from './fill-basket.service.js';
import { OrderBasket } from './order-basket.service.js';

type View = z.infer<typeof BasketView>;
const PROBLEMS = ['agreement.missing', 'agreement.not_open', 'call_off.not_signed_up'] as const;

/** What a party collects under an agreement before it orders. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/basket')
export class BasketController {
  constructor(
    private readonly filling: FillBasket,
    private readonly ordering: OrderBasket,
    private readonly reading: ReadOrders,
  ) {}

  @Get()
  @Allows('buyer', 'signatory')
  @Answers(200, BasketView, { summary: 'My organisation’s basket, priced by its own volume of the agreement year', problems: PROBLEMS })
  async read(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<View> {
    return viewOf(await this.filling.read(by, agreementId));
  }

  @Put('lines')
  @Allows('buyer', 'signatory')
  @Answers(200, BasketView, {
    summary: 'Put positions into the basket, each with its quantity in place of the one that it had',
    problems: [...PROBLEMS, 'basket.lines', 'basket.full'],
  })
  async put(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: PutBody }) { lines }: z.infer<typeof PutBody>,
  ): Promise<View> {
    const all = lines.map((line) => ({ ...line, quantity: Decimal.parse(line.quantity) }));
    return viewOf(await this.filling.put(by, agreementId, all));
  }

  @Post('removals')
  @Allows('buyer', 'signatory')
  @Answers(201, BasketView, { summary: 'Take positions out of the basket', problems: PROBLEMS })
  async takeOut(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: TakeOutBody }) { lines }: z.infer<typeof TakeOutBody>,
  ): Promise<View> {
    return viewOf(await this.filling.takeOut(by, agreementId, lines));
  }

  @Delete()
  @Allows('buyer', 'signatory')
  @Answers(200, BasketView, { summary: 'Empty the basket', problems: PROBLEMS })
  async empty(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<View> {
    return viewOf(await this.filling.takeOut(by, agreementId, undefined));
  }

  @Post('order')
  @Allows('buyer', 'signatory')
  @Answers(201, OrderView, {
    summary: 'Order what is in the basket, and empty it',
    description: 'As an order of its lines. Where it cannot be accepted, the basket stays as it is; `errors` point to its lines.',
    problems: [...PROBLEMS, 'basket.empty', 'call_off.outside_term', 'order.wanted_too_early', 'order.reference_taken', 'order.lines'],
  })
  async order(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: BasketOrderBody }) { date, wantedOn, remark, ...head }: z.infer<typeof BasketOrderBody>,
  ): Promise<z.infer<typeof OrderView>> {
    const id = await this.ordering.order(by, agreementId, { ...head, date, wantedOn, remark });
    return orderViewOf(await this.reading.find(by, agreementId, id), by);
  }
}

function viewOf({ currency, lines, total, names }: ReadBasket): View {
  return {
    currency,
    total: total.toString(),
    lines: lines.map(({ line, position, price, buyUp }) => {
      const name = position ? names.get(position.item) : undefined;
      return {
        ...line,
        isSold: position !== undefined,
        category: position?.category ?? null,
        item: position?.item ?? null,
        nameDe: name?.nameDe ?? null,
        nameEn: name?.nameEn ?? null,
        unit: position?.unit ?? null,
        unitPrice: price?.unitPrice ?? null,
        per: price?.per ?? null,
        amount: price?.amount ?? null,
        buyUp: writtenBuyUp(buyUp, currency),
      };
    }),
  };
}
