import { Controller, Delete, Get, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { FILE_ENDS } from '../../platform/files/document.js';
import { DOCUMENT_BYTES, documentAnswer, documentBody } from '../../platform/files/document-answer.js';
import { KeptDocumentView, NewDocumentQuery } from '../../platform/files/documents.schema.js';
import { Answers, IdParam } from '../../platform/http.js';

import { KeepDocuments } from './keep-documents.service.js';

const DRAFT = ['round.missing', 'call.missing', 'call.published'];

/** The documents of a call for bids. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/call/documents')
export class DocumentsController {
  constructor(private readonly documents: KeepDocuments) {}

  @Post()
  @Allows('office')
  @ApiConsumes(DOCUMENT_BYTES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(201, KeptDocumentView, {
    summary: 'Add a document to the draft of the call: the file itself as the request’s body, at most 50 MiB',
    description: `Its name ends with one of ${FILE_ENDS.join(', ')}, and it begins as such files do. It is scanned for malware where the operator has set a scanner up (isScanned).`,
    problems: [
      ...DRAFT,
      'document.name',
      'document.type',
      'document.content',
      'document.too_large',
      'document.empty',
      'document.interrupted',
      'document.too_many',
      'document.name_twice',
      'document.content_type',
      'document.infected',
      'document.not_scanned',
    ],
  })
  async add(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: NewDocumentQuery }) { name }: z.infer<typeof NewDocumentQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof KeptDocumentView>> {
    return this.documents.add(by, roundId, name, documentBody(request.body));
  }

  @Get(':documentId')
  @Allows('office', 'auditor', 'buyer', 'bidder')
  @Answers(200, null, { summary: 'A document of the call, as a file', contentType: DOCUMENT_BYTES, problems: ['document.missing'] })
  async give(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('documentId', { schema: IdParam }) documentId: string,
  ): Promise<StreamableFile> {
    return documentAnswer(await this.documents.give(by, roundId, documentId));
  }

  @Delete(':documentId')
  @Allows('office')
  @Answers(204, null, { summary: 'Remove a document from the draft of the call', problems: [...DRAFT, 'document.missing'] })
  remove(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('documentId', { schema: IdParam }) documentId: string,
  ): Promise<void> {
    return this.documents.remove(by, roundId, documentId);
  }
}
