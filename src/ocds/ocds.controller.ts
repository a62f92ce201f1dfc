import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam } from '../platform/http.js';
import { ExportRound } from './export-round.service.js';
import { OcdsQuery } from './ocds.schema.js';

/** A round in the Open Contracting Data Standard. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/ocds')
export class OcdsController {
  constructor(private readonly exporting: ExportRound) {}

  @Get()
  @Allows('office', 'auditor')
  @Answers(200, null, {
    summary: 'The round as OCDS 1.1 releases: tender, lots, bid statistics, awards, framework agreements',
    description:
      'A release package. Nothing of bids before their opening; details of losing bids for the auditor only; withheld totals, and prices that would tell them, stay out.',
    contentType: 'application/json',
    problems: ['round.missing'],
  })
  async export(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: OcdsQuery }) { prefix }: z.infer<typeof OcdsQuery>,
  ): Promise<StreamableFile> {
    return new StreamableFile(Readable.from(await this.exporting.export(by, roundId, prefix)), {
      type: 'application/json',
      disposition: `attachment; filename="ocds-${roundId}.json"`,
    });
  }
}
