import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import { DecideRenewal } from './decide-renewal.service.js';
import { RenewalDecisionBody, RenewalDecisionView, RenewalView } from './renewals.schema.js';

/** What is proposed for the end of an agreement's term, and what the office decides. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/renewal')
export class RenewalsController {
  constructor(private readonly deciding: DecideRenewal) {}

  @Get()
  @Allows('office', 'auditor')
  @Answers(200, RenewalView, {
    summary: 'What was bought against the estimates, and what follows from it for the end of the term',
    description: 'Computed from the counted lines of the volume reports whenever it is asked for.',
    problems: ['agreement.missing', 'renewal.not_open'],
  })
  async read(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof RenewalView>> {
    // The schema's lists are not read-only; on the wire that is no difference.
    return (await this.deciding.read(by, agreementId)) as unknown as z.input<typeof RenewalView>;
  }

  @Post('decisions')
  @Allows('office')
  @Answers(201, RenewalDecisionView, {
    summary: 'Decide what follows the end of the term; `renew` issues an edition with the longer term, to be signed and accepted like any other',
    problems: [
      'agreement.missing',
      'version.stale',
      'renewal.not_open',
      'renewal.over',
      'renewal.not_agreed',
      'renewal.reason',
      'renewal.edition_under_way',
      'terms.invalid',
      'edition.accept_by',
    ],
  })
  decide(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: RenewalDecisionBody }) body: z.infer<typeof RenewalDecisionBody>,
  ): Promise<z.input<typeof RenewalDecisionView>> {
    return this.deciding.decide(by, agreementId, seen, body);
  }
}
