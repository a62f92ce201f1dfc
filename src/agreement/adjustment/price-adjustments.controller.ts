import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import { editionOut } from '../agreement.view.js';
import { EditionView } from '../agreements.schema.js';
import { DecideAdjustment } from './decide-adjustment.service.js';
import type { PriceAdjustment } from './price-adjustments.js';
import { AcceptanceBody, PriceAdjustmentList, PriceAdjustmentView, RefusalBody } from './price-adjustments.schema.js';

type View = z.input<typeof PriceAdjustmentView>;

function viewOf(adjustment: PriceAdjustment): View {
  // The schema's lists are not read-only; on the wire that is no difference.
  return adjustment as unknown as View;
}

/** Price adjustments that the job proposes, and the office's decision. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/price-adjustments')
export class PriceAdjustmentsController {
  constructor(private readonly deciding: DecideAdjustment) {}

  @Get()
  @Allows('office', 'auditor')
  @Answers(200, PriceAdjustmentList, {
    summary: 'What published months of the indices make of the prices, the latest month first',
    problems: ['agreement.missing'],
  })
  async list(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof PriceAdjustmentList>> {
    return { items: (await this.deciding.list(by, agreementId)).map(viewOf) };
  }

  @Post(':adjustmentId/acceptance')
  @Allows('office')
  @Answers(201, EditionView, {
    summary: 'Accept an adjustment: issues an edition with the new prices and its calculation sheet',
    problems: [
      'agreement.missing',
      'price_adjustment.missing',
      'version.stale',
      'price_adjustment.decided',
      'price_adjustment.outdated',
      'edition.accept_by',
      'price_adjustment.notice',
    ],
  })
  async accept(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('adjustmentId', { schema: IdParam }) adjustmentId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: AcceptanceBody }) body: z.infer<typeof AcceptanceBody>,
  ): Promise<z.input<typeof EditionView>> {
    return editionOut(await this.deciding.accept(by, agreementId, adjustmentId, seen, body));
  }

  @Post(':adjustmentId/refusal')
  @Allows('office')
  @Answers(201, PriceAdjustmentView, {
    summary: 'Refuse an adjustment, with the reason: prices stay',
    problems: ['agreement.missing', 'price_adjustment.missing', 'version.stale', 'price_adjustment.decided'],
  })
  async refuse(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('adjustmentId', { schema: IdParam }) adjustmentId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: RefusalBody }) { reason }: z.infer<typeof RefusalBody>,
  ): Promise<View> {
    return viewOf(await this.deciding.refuse(by, agreementId, adjustmentId, seen, reason));
  }
}
