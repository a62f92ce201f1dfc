import { Controller, Get, Param } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { ExhaustionView } from './exhaustion.schema.js';
import { ShowExhaustion } from './show-exhaustion.service.js';

/** Which positions of an agreement have reached their maximum quantity. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/exhaustion')
export class ExhaustionController {
  constructor(private readonly showing: ShowExhaustion) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, ExhaustionView, {
    summary: 'Positions with a maximum quantity: whether they are sold out; for office, auditor and supplier how much is used',
    problems: ['agreement.missing'],
  })
  async show(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof ExhaustionView>> {
    const items = (await this.showing.of(by, agreementId)).map(({ bought, percent, ...shown }) => ({
      ...shown,
      bought: bought ?? null,
      percent: percent ?? null,
    }));
    return { items };
  }
}
