import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch, pageOf } from '../../platform/http.js';
import { ReadSuppliers } from './read-suppliers.service.js';
import { RecordOffer } from './record-offer.service.js';
import { SupplierFilterQuery, SupplierOfferBody, SupplierPage, SupplierView } from './suppliers.schema.js';

type View = z.infer<typeof SupplierView>;

/** The suppliers among whom the office chooses whom to invite. Domain §7. */
@Controller('api/v1/networks/:networkId/suppliers')
export class SuppliersController {
  constructor(
    private readonly reading: ReadSuppliers,
    private readonly recording: RecordOffer,
  ) {}

  @Get()
  @Allows('office', 'auditor')
  @Answers(200, SupplierPage, {
    summary: 'Admitted suppliers by what they offer, where they deliver, and how earlier calls ended for them',
    description: 'Sorted by `code`, `name`, `invited`, `bid` or `won`.',
    problems: ['page.cursor', 'page.sort'],
  })
  async list(
    @By() by: Mandate,
    @Query({ schema: SupplierFilterQuery }) query: z.infer<typeof SupplierFilterQuery>,
  ): Promise<z.infer<typeof SupplierPage>> {
    const suppliers = await this.reading.list(by, query, query);
    return pageOf(
      suppliers,
      query.limit,
      ({ sortKey, membershipId }) => [sortKey, membershipId],
      ({ sortKey: _, ...supplier }) => supplier,
    );
  }

  @Get(':membershipId')
  @Allows('office', 'auditor')
  @Answers(200, SupplierView, { summary: 'What a supplier offers, and how earlier calls ended for it', problems: ['membership.missing'] })
  find(@By() by: Mandate, @Param('membershipId', { schema: IdParam }) membershipId: string): Promise<View> {
    return this.reading.find(by, membershipId);
  }

  @Put(':membershipId/offer')
  @Allows('office')
  @Answers(200, SupplierView, {
    summary: 'Record what a supplier offers and where it delivers',
    problems: ['membership.missing', 'call.unknown_category', 'version.stale'],
  })
  offer(
    @By() by: Mandate,
    @Param('membershipId', { schema: IdParam }) membershipId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: SupplierOfferBody }) { categories, regions }: z.infer<typeof SupplierOfferBody>,
  ): Promise<View> {
    return this.recording.record(by, membershipId, categories, regions, seen);
  }
}
