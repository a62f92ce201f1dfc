import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers } from '../../platform/http.js';
import { ListCustomerFees } from './list-customer-fees.service.js';

const FeeQuery = z.object({ year: z.coerce.number().int().min(2000).max(2999) });

const FeeList = z
  .object({
    items: z.array(
      z.object({
        customer: z.string(),
        name: z.string(),
        vatId: z.string().nullable(),
        kind: z.enum(['sign_up', 'yearly']).describe('once for a sign-up, or flat for the year'),
        agreement: z.string().nullable(),
        since: z.iso.date(),
        fee: z.string(),
      }),
    ),
  })
  .meta({ id: 'CustomerFeeList' });

/** What customers owe the network. */
@Controller('api/v1/networks/:networkId/customer-fees')
export class CustomerFeesController {
  constructor(private readonly fees: ListCustomerFees) {}

  @Get()
  @Allows('office', 'auditor')
  @Answers(200, FeeList, { summary: 'What customers owe the network for a calendar year, by sign-ups and flat, for its invoices' })
  async list(@By() by: Mandate, @Query({ schema: FeeQuery }) { year }: z.infer<typeof FeeQuery>): Promise<z.input<typeof FeeList>> {
    return { items: await this.fees.of(by, year) };
  }
}
