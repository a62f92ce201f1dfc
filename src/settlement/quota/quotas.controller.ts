import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import { QuotaList, QuotasBody } from './quotas.schema.js';
import { type SeenQuotas, SetQuotas } from './set-quotas.service.js';

/** What a party may call off of a position at most. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/quotas')
export class QuotasController {
  constructor(private readonly setting: SetQuotas) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, QuotaList, { summary: 'Quotas: all for the office, for a party those that bind it', problems: ['agreement.missing'] })
  async list(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.infer<typeof QuotaList>> {
    return viewOf(await this.setting.list(by, agreementId));
  }

  @Put(':positionId')
  @Allows('office')
  @Answers(200, QuotaList, {
    summary: 'Set the quotas of a position, in place of those that it had',
    description:
      'Enforced as the maximum is, also under concurrent orders. What was called off already stands. Every party that may call off more or less than before is told. If-Match is the version of the position’s quotas.',
    problems: ['agreement.missing', 'agreement.not_open', 'position.missing', 'quota.party', 'version.stale'],
  })
  async set(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('positionId', { schema: IdParam }) positionId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: QuotasBody }) { everyParty, parties }: z.infer<typeof QuotasBody>,
  ): Promise<z.infer<typeof QuotaList>> {
    return viewOf(await this.setting.set(by, { agreementId, positionId, seen }, { everyParty, parties }));
  }
}

function viewOf({ items, versions }: SeenQuotas): z.infer<typeof QuotaList> {
  return { items: items.map(({ membershipId: _, ...quota }) => ({ ...quota, regions: [...quota.regions] })), versions: [...versions] };
}
