import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam, PageQuery, pageOf } from '../platform/http.js';
import { Decimal } from '../values/decimal.js';
import type { CallOff } from './call-offs.js';
import { CancelCallOff } from './cancel-call-off.service.js';
import { cancelsAs, isCancellable } from './cancelling.js';
import { PlaceCallOff } from './place-call-off.service.js';
import { writtenPrice } from './written-price.js';
import { PriceCallOff } from './price-call-off.service.js';
import { ReadSettlement } from './read-settlement.service.js';
import {
  CallOffBody,
  CallOffPage,
  CallOffPriceQuery,
  CallOffPriceView,
  CallOffView,
  CancellationBody,
  PlacedCallOffView,
} from './settlement.schema.js';

/** Orders under an agreement. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/call-offs')
export class CallOffsController {
  constructor(
    private readonly ordering: PlaceCallOff,
    private readonly cancelling: CancelCallOff,
    private readonly pricing: PriceCallOff,
    private readonly reading: ReadSettlement,
  ) {}

  @Post()
  @Allows('buyer', 'signatory')
  @Answers(201, PlacedCallOffView, {
    summary: 'Call off under an agreement',
    description: 'The same order with the same reference again changes nothing. `buyUp` points out where more would cost less.',
    problems: [
      'agreement.missing',
      'agreement.not_open',
      'call_off.outside_term',
      'call_off.not_signed_up',
      'call_off.lot_not_awarded',
      'call_off.in_panel',
      'call_off.quota',
      'call_off.maximum',
      'call_off.too_many',
      'call_off.reference_taken',
    ],
  })
  async callOff(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: CallOffBody }) body: z.infer<typeof CallOffBody>,
  ): Promise<z.infer<typeof PlacedCallOffView>> {
    const placed = await this.ordering.place(by, agreementId, { ...body, quantity: Decimal.parse(body.quantity) });
    return { ...viewOf(by)(placed), buyUp: placed.buyUp };
  }

  @Get('price')
  @Allows('buyer', 'signatory')
  @Answers(200, CallOffPriceView, {
    summary: 'What a call-off would cost, before it is placed',
    description:
      'By your own volume of the agreement year: what others buy is not in it, nor whether the maximum still allows the order. Refused as the order would be, but for the maximum.',
    problems: ['agreement.missing', 'agreement.not_open', 'call_off.outside_term', 'call_off.not_signed_up', 'call_off.lot_not_awarded'],
  })
  async price(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: CallOffPriceQuery }) query: z.infer<typeof CallOffPriceQuery>,
  ): Promise<z.infer<typeof CallOffPriceView>> {
    return writtenPrice(await this.pricing.price(by, agreementId, { ...query, quantity: Decimal.parse(query.quantity) }));
  }

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, CallOffPage, {
    summary: 'Call-offs: a party’s own; for office and supplier all',
    description: 'Sorted by `date` or `reference`.',
    problems: ['agreement.missing', 'page.cursor', 'page.sort'],
  })
  async callOffs(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<z.infer<typeof CallOffPage>> {
    const rows = await this.reading.callOffs(by, agreementId, query);
    return pageOf(rows, query.limit, ({ sortKey, id }) => [sortKey, id], viewOf(by));
  }

  @Post(':callOffId/cancel')
  @Allows('office', 'buyer', 'signatory')
  @Answers(200, CallOffView, {
    summary: 'Cancel a call-off',
    description:
      'Its party may until the order day ends, the office for it also later, nobody once the supplier has reported it or noted a delivery of it. The supplier is told. It stays listed and is in no sum any more; bonus and tiers go by the volume reports and do not change. Cancelling again changes nothing.',
    problems: [
      'agreement.missing',
      'agreement.not_open',
      'call_off.missing',
      'call_off.reported',
      'call_off.delivered',
      'call_off.day_over',
      'call_off.at_maximum',
    ],
  })
  async cancel(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('callOffId', { schema: IdParam }) callOffId: string,
    @Body({ schema: CancellationBody }) { reason }: z.infer<typeof CancellationBody>,
  ): Promise<z.infer<typeof CallOffView>> {
    return viewOf(by)(await this.cancelling.cancel(by, agreementId, callOffId, reason));
  }
}

const viewOf =
  (by: Mandate) =>
  (callOff: CallOff): z.infer<typeof CallOffView> => {
    const { id, reference, date, party, category, region, item, unit, quantity, unitPrice, cancelledAt, cancelledBecause } = callOff;
    const as = cancelsAs(by);
    const canCancel = cancelledAt === null && as !== undefined && isCancellable(callOff, as);
    const allowedActions = canCancel ? ['cancel' as const] : [];
    return { id, reference, date, party, category, region, item, unit, quantity, unitPrice, cancelledAt, cancelledBecause, allowedActions };
  };
