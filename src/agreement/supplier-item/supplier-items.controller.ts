import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { StateSupplierItems } from './state-supplier-items.service.js';
import { SupplierItemList, SupplierItemsBody } from './supplier-items.schema.js';

/** What a supplier calls the items of its agreement. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/supplier-items')
export class SupplierItemsController {
  constructor(private readonly stating: StateSupplierItems) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, SupplierItemList, {
    summary: 'The items that an agreement sells, with their supplier’s own numbers and where it describes them',
    problems: ['agreement.missing'],
  })
  async list(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof SupplierItemList>> {
    return { items: await this.stating.list(by, agreementId) };
  }

  @Patch()
  @Allows('bidder')
  @Answers(200, SupplierItemList, {
    summary: 'State your own numbers of the items that you sell under an agreement, and where you describe them, at any time',
    description:
      'What is not named stays as it is. Catalogue, new orders, their PDF, UBL and openTRANS, BMEcat and punch-out name them; order files and volume reports are read by them. Orders that were placed keep what they named.',
    problems: ['agreement.missing', 'supplier_item.refused'],
  })
  async state(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: SupplierItemsBody }) { items }: z.infer<typeof SupplierItemsBody>,
  ): Promise<z.input<typeof SupplierItemList>> {
    return { items: await this.stating.state(by, agreementId, items) };
  }
}
