import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { ORDER_FORMATS, ReadOrderDocument } from './read-order-document.service.js';

const DocumentQuery = z.object({
  format: z.enum(ORDER_FORMATS).default('pdf').describe('A PDF, UBL 2.1 Order or openTRANS 2.1 ORDER'),
  language: z.enum(['de', 'en']).default('de').describe('Of the PDF'),
  download: z.stringbool().default(false),
  actingFor: z.string().max(40).optional().describe('like the header `Acting-For`, for links, which send none'),
});

/** Orders as documents. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/orders/:orderId/document')
export class OrderDocumentsController {
  constructor(private readonly reading: ReadOrderDocument) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, null, {
    summary: 'An order as PDF, German or English, as UBL 2.1 or as openTRANS 2.1',
    description: 'As it was placed: what was answered, cancelled or delivered since is not in it.',
    problems: ['agreement.missing', 'order.missing'],
    contentType: 'application/pdf',
  })
  async read(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('orderId', { schema: IdParam }) orderId: string,
    @Query({ schema: DocumentQuery }) { format, language, download }: z.infer<typeof DocumentQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { filename, contentType, content } = await this.reading.read(by, agreementId, orderId, format, language);
    void reply.headers({ 'cache-control': 'private, no-store', ...(format === 'pdf' ? { 'content-language': language } : {}) });
    const disposition = `${download || format !== 'pdf' ? 'attachment' : 'inline'}; filename="${filename}"`;
    return new StreamableFile(content, { type: contentType, disposition, length: content.length });
  }
}
