import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { SURCHARGE_TAKERS } from '../../agreement/price-level.js';
import { Answers, IdParam } from '../../platform/http.js';
import { ReadSurcharges } from './read-surcharges.service.js';

const SurchargeList = z
  .object({
    currency: z.string(),
    items: z.array(
      z.object({
        year: z.int().describe('of the agreement, from 1'),
        from: z.iso.date(),
        until: z.iso.date(),
        isOver: z.boolean().describe('before that the sums still grow, and the tier that is reached may change them'),
        goesTo: z.enum(SURCHARGE_TAKERS).describe('whose income it is'),
        party: z.string(),
        partyName: z.string(),
        turnover: z.string().describe('What the customer paid, less its tier bonus'),
        atSheet: z.string().describe('The same at the price sheet'),
        surcharge: z.string().describe('The difference'),
      }),
    ),
  })
  .meta({ id: 'CustomerSurchargeList' });

/** What customers paid beyond the price sheet. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/customer-surcharges')
export class SurchargesController {
  constructor(private readonly reading: ReadSurcharges) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, SurchargeList, {
    summary: 'The surcharge of customers by agreement year and customer, for invoices: all for office and supplier, a customer’s own',
    description: 'By what the supplier has reported, at the tier that the year has reached. Poolround writes no invoices and books nothing.',
    problems: ['agreement.missing', 'agreement.not_open'],
  })
  async list(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof SurchargeList>> {
    const { currency, surcharges } = await this.reading.of(by, agreementId);
    const items = surcharges.map(({ turnover, atSheet, surcharge, ...one }) => ({
      ...one,
      turnover: turnover.toString(),
      atSheet: atSheet.toString(),
      surcharge: surcharge.toString(),
    }));
    return { currency, items };
  }
}
