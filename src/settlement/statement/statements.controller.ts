import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { code } from '../../platform/fields.js';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { ReadStatement } from './read-statement.service.js';

const StatementQuery = z.object({
  language: z.enum(['de', 'en']).default('de'),
  of: code(40).optional().describe('For office and auditor: the code of the party or supplier'),
  download: z.stringbool().default(false),
  actingFor: z.string().max(40).optional().describe('like the header `Acting-For`, for links, which send none'),
});

/** Bonus statements as documents. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/bonus-runs/:runId/statement')
export class StatementsController {
  constructor(private readonly reading: ReadStatement) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, null, {
    summary: 'A bonus statement as a PDF document, German or English: one’s own, or for the office that of `of`',
    problems: ['agreement.missing', 'bonus_run.missing', 'bonus_run.not_released', 'statement.missing'],
    contentType: 'application/pdf',
  })
  async read(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @Query({ schema: StatementQuery }) { language, of, download }: z.infer<typeof StatementQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, pdf } = await this.reading.read(by, agreementId, runId, of, language);
    void reply.headers({ 'cache-control': 'private, no-store', 'content-language': language });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `${download ? 'attachment' : 'inline'}; filename="${name}"`,
      length: pdf.length,
    });
  }
}
