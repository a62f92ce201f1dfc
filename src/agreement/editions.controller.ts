import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam, IfMatch } from '../platform/http.js';
import { DomainError } from '../values/domain-error.js';
import { editionOut } from './agreement.view.js';
import { DocumentQuery, EditionView, NewEditionBody, NumberParam, SignatureBody } from './agreements.schema.js';
import { canonicalContent } from './content.js';
import { IssueEdition } from './issue-edition.service.js';
import { ReadAgreements } from './read-agreements.service.js';
import { SignEdition } from './sign-edition.service.js';

type View = z.input<typeof EditionView>;

/** The numbered editions of an agreement: issued, read as documents, signed. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/editions')
export class EditionsController {
  constructor(
    private readonly issuing: IssueEdition,
    private readonly signing: SignEdition,
    private readonly reading: ReadAgreements,
  ) {}

  @Post()
  @Allows('office')
  @Answers(201, EditionView, {
    summary: 'Issue an edition: the drafted one first, later ones with changed terms; it never changes any more',
    description:
      'Its documents are made by a job. A further edition replaces one that is not signed by both yet at once, and the one in force when it opens.',
    problems: ['agreement.missing', 'version.stale', 'agreement.terminated', 'terms.invalid', 'edition.accept_by'],
  })
  async issue(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: NewEditionBody }) body: z.infer<typeof NewEditionBody>,
  ): Promise<View> {
    return editionOut(await this.issuing.issue(by, agreementId, seen, body));
  }

  @Get(':number')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, EditionView, { summary: 'An edition with its price sheet', problems: ['agreement.missing', 'edition.missing'] })
  async find(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('number', { schema: NumberParam }) number: number,
  ): Promise<View> {
    return editionOut(await this.reading.edition(by, agreementId, number));
  }

  @Get(':number/content')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, null, {
    summary: 'The canonical content of an issued edition: its SHA-256 is the document hash',
    problems: ['agreement.missing', 'edition.missing', 'edition.not_issued'],
    contentType: 'application/json',
  })
  async content(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('number', { schema: NumberParam }) number: number,
  ): Promise<StreamableFile> {
    const { content, edition } = await this.reading.edition(by, agreementId, number);
    if (edition.state === 'drafted')
      throw new DomainError('conflict', 'edition.not_issued', 'A draft has no document hash yet; issue the edition first.');
    return new StreamableFile(Buffer.from(canonicalContent(content), 'utf8'), { type: 'application/json' });
  }

  @Get(':number/document')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, null, {
    summary: 'An edition as a PDF document, German or English',
    description: 'The same edition gives the same bytes. `ETag` is made of document hash and language. A draft is marked as one on every page.',
    problems: ['agreement.missing', 'edition.missing', 'document.pending'],
    contentType: 'application/pdf',
  })
  async document(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('number', { schema: NumberParam }) number: number,
    @Query({ schema: DocumentQuery }) { language, download }: z.infer<typeof DocumentQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, pdf, hash } = await this.reading.document(by, agreementId, number, language);
    void reply.headers({ etag: `"${hash}-${language}"`, 'cache-control': 'private, no-cache', 'content-language': language });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `${download ? 'attachment' : 'inline'}; filename="${name}"`,
      length: pdf.length,
    });
  }

  @Post(':number/signatures')
  @Allows('office', 'signatory')
  @Answers(201, EditionView, {
    summary: 'Sign an edition, for the network (office) or the supplier (its signatory); the second signature opens it to sign-up',
    problems: [
      'agreement.missing',
      'edition.missing',
      'edition.not_issued',
      'edition.other_document',
      'edition.already_signed',
      'edition.superseded',
      'edition.too_late',
      'agreement.terminated',
    ],
  })
  async sign(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('number', { schema: NumberParam }) number: number,
    @Body({ schema: SignatureBody }) { documentHash }: z.infer<typeof SignatureBody>,
  ): Promise<View> {
    return editionOut(await this.signing.sign(by, agreementId, number, documentHash));
  }
}
