import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { bmecat } from './bmecat.js';
import { ReadCatalogueFile } from './read-catalogue-file.service.js';

const CatalogueFileQuery = z.object({
  actingFor: z.string().max(40).optional().describe('like the header `Acting-For`, for links, which send none'),
});

/** An agreement's catalogue for the ERP systems of those who buy under it. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/bmecat')
export class CatalogueFileController {
  constructor(private readonly reading: ReadCatalogueFile) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, null, {
    summary: 'What the agreement sells as BMEcat 2005 (T_NEW_CATALOG), German and English',
    description:
      'For a party that has signed up by the edition that binds it, else by the one in force; for a customer at its prices, surcharge included. Each tier is a price with its LOWER_BOUND in the delivery regions of its AREA_REFS; tiers go by the volume of the agreement year.',
    problems: ['agreement.missing', 'agreement.not_open'],
    contentType: 'application/xml',
  })
  async catalogue(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: CatalogueFileQuery }) _query: z.infer<typeof CatalogueFileQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const catalogue = await this.reading.read(by, agreementId);
    const { number, edition } = catalogue.content;
    void reply.headers({ 'cache-control': 'private, no-cache' });
    return new StreamableFile(Readable.from(bmecat(catalogue)), {
      type: 'application/xml; charset=utf-8',
      disposition: `attachment; filename="${number}-${edition}-bmecat.xml"`,
    });
  }
}
