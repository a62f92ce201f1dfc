import { Body, Controller, Delete, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import { DocumentQuery } from '../agreements.schema.js';
import { ReadLetter } from './read-letter.service.js';
import { TerminateAgreement } from './terminate-agreement.service.js';
import { TerminationBody, TerminationList, TerminationView } from './terminations.schema.js';

type View = z.input<typeof TerminationView>;

/** Termination of an agreement by its supplier or by the network. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/terminations')
export class TerminationsController {
  constructor(
    private readonly terminating: TerminateAgreement,
    private readonly letters: ReadLetter,
  ) {}

  @Get()
  @Allows('office', 'auditor', 'signatory', 'bidder')
  @Answers(200, TerminationList, {
    summary: 'Terminations of an agreement with their reasons, the latest first: all for the office, those declared for the supplier',
    problems: ['agreement.missing'],
  })
  async list(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof TerminationList>> {
    return { items: await this.terminating.list(by, agreementId) };
  }

  @Post()
  @Allows('office', 'signatory')
  @Answers(201, TerminationView, {
    summary: 'Terminate an agreement: the supplier at once, the office as a proposal that another office person declares',
    description: 'Everybody signed up and the other side are told once it is declared; call-offs are possible until its last day.',
    problems: [
      'agreement.missing',
      'termination.not_open',
      'termination.reason',
      'termination.notice',
      'termination.past',
      'termination.no_earlier',
      'termination.waiting',
    ],
  })
  terminate(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: TerminationBody }) body: z.infer<typeof TerminationBody>,
  ): Promise<View> {
    return this.terminating.terminate(by, agreementId, body);
  }

  @Post(':terminationId/confirmation')
  @Allows('office')
  @Answers(201, TerminationView, {
    summary: 'Declare a termination that another person of the office has proposed; it then cannot be taken back',
    problems: [
      'agreement.missing',
      'termination.missing',
      'termination.decided',
      'termination.same_person',
      'version.stale',
      'termination.notice',
      'termination.past',
      'termination.no_earlier',
    ],
  })
  declare(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('terminationId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
  ): Promise<View> {
    return this.terminating.declare(by, agreementId, id, seen);
  }

  @Get(':terminationId/letter')
  @Allows('office', 'auditor', 'signatory', 'bidder')
  @Answers(200, null, {
    summary: 'A declared termination as a letter to the other side: a PDF, German or English',
    problems: ['agreement.missing', 'termination.missing'],
    contentType: 'application/pdf',
  })
  async letter(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('terminationId', { schema: IdParam }) id: string,
    @Query({ schema: DocumentQuery }) { language, download }: z.infer<typeof DocumentQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, pdf } = await this.letters.read(by, agreementId, id, language);
    void reply.headers({ 'cache-control': 'private, no-store', 'content-language': language });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `${download ? 'attachment' : 'inline'}; filename="${name}"`,
      length: pdf.length,
    });
  }

  @Delete(':terminationId')
  @Allows('office')
  @Answers(200, TerminationView, {
    summary: 'Drop a proposed termination',
    problems: ['agreement.missing', 'termination.missing', 'termination.decided'],
  })
  drop(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('terminationId', { schema: IdParam }) id: string,
  ): Promise<View> {
    return this.terminating.drop(by, agreementId, id);
  }
}
