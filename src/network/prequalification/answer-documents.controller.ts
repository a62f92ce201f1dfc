import { Controller, Delete, Get, Param, Put, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { FILE_ENDS } from '../../platform/files/document.js';
import { DOCUMENT_BYTES, documentAnswer, documentBody } from '../../platform/files/document-answer.js';
import { NewDocumentQuery } from '../../platform/files/documents.schema.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import { present } from '../../values/invariant.js';
import { AttachDocument } from './attach-document.service.js';
import { OwnPrequalificationView } from './prequalification.schema.js';
import { answeredView } from './prequalification.view.js';
import { ReadPrequalification } from './read-prequalification.service.js';

type Own = z.infer<typeof OwnPrequalificationView>;

const ATTACHING = ['prequalification_question.missing', 'prequalification_answer.missing', 'prequalification.no_certificate', 'version.stale'];

/** Certificates as files. Domain §7. */
@Controller('api/v1/networks/:networkId/prequalification')
export class AnswerDocumentsController {
  constructor(
    private readonly attaching: AttachDocument,
    private readonly reading: ReadPrequalification,
  ) {}

  @Put('mine/:prequalificationQuestionId/document')
  @Allows('bidder')
  @ApiConsumes(DOCUMENT_BYTES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(200, OwnPrequalificationView, {
    summary: 'Attach the certificate itself, in place of an earlier one: the file as the request’s body, at most 10 MiB',
    description: `Then the office checks the answer anew. Its name ends with one of ${FILE_ENDS.join(', ')}, and it begins as such files do. If-Match is the answer’s version.`,
    problems: [
      ...ATTACHING,
      'document.name',
      'document.type',
      'document.content',
      'document.too_large',
      'document.empty',
      'document.interrupted',
      'document.content_type',
      'document.infected',
      'document.not_scanned',
    ],
  })
  async attach(
    @By() by: Mandate,
    @Param('prequalificationQuestionId', { schema: IdParam }) questionId: string,
    @Query({ schema: NewDocumentQuery }) { name }: z.infer<typeof NewDocumentQuery>,
    @IfMatch() seen: number | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Own> {
    await this.attaching.attach(by, questionId, name, documentBody(request.body), seen);
    return answeredView(by, await this.reading.own(by));
  }

  @Get('mine/:prequalificationQuestionId/document')
  @Allows('bidder')
  @Answers(200, null, { summary: 'My own certificate, as a file', contentType: DOCUMENT_BYTES, problems: ['document.missing'] })
  async mine(@By() by: Mandate, @Param('prequalificationQuestionId', { schema: IdParam }) questionId: string): Promise<StreamableFile> {
    return documentAnswer(await this.attaching.give(by, present(by.membershipId, 'the membership of a bidder'), questionId));
  }

  @Delete('mine/:prequalificationQuestionId/document')
  @Allows('bidder')
  @Answers(200, OwnPrequalificationView, {
    summary: 'Take the certificate’s file off the answer; then the office checks it anew',
    problems: [...ATTACHING, 'document.missing'],
  })
  async detach(
    @By() by: Mandate,
    @Param('prequalificationQuestionId', { schema: IdParam }) questionId: string,
    @IfMatch() seen: number | undefined,
  ): Promise<Own> {
    await this.attaching.detach(by, questionId, seen);
    return answeredView(by, await this.reading.own(by));
  }

  @Get('suppliers/:membershipId/answers/:prequalificationQuestionId/document')
  @Allows('office', 'auditor')
  @Answers(200, null, { summary: 'A supplier’s certificate, as a file', contentType: DOCUMENT_BYTES, problems: ['document.missing'] })
  async ofSupplier(
    @By() by: Mandate,
    @Param('membershipId', { schema: IdParam }) membershipId: string,
    @Param('prequalificationQuestionId', { schema: IdParam }) questionId: string,
  ): Promise<StreamableFile> {
    return documentAnswer(await this.attaching.give(by, membershipId, questionId));
  }
}
