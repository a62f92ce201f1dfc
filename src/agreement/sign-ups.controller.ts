import { Body, Controller, Delete, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam, pageOf } from '../platform/http.js';
import { signUpOut } from './agreement.view.js';
import { DocumentQuery, RoundSignUpBody, SignUpBody, SignUpPage, SignUpQuery, SignUpView } from './agreements.schema.js';
import { LeaveAgreement } from './leave-agreement.service.js';
import { ReadAgreements } from './read-agreements.service.js';
import { ReadConfirmation } from './read-confirmation.service.js';
import { SignUpToAgreement } from './sign-up.service.js';

type View = z.input<typeof SignUpView>;

const REFUSALS = [
  'sign_up.not_admitted',
  'sign_up.members_only',
  'sign_up.no_agreement',
  'sign_up.closed',
  'sign_up.after_term',
  'sign_up.already_signed',
  'sign_up.ended',
  'sign_up.invalid',
  'edition.not_open',
  'agreement.terminated',
] as const;

/** Sign-ups: a member's or customer's binding declaration to an edition, and leaving. */
@Controller('api/v1/networks/:networkId')
export class SignUpsController {
  constructor(
    private readonly signing: SignUpToAgreement,
    private readonly leaving: LeaveAgreement,
    private readonly reading: ReadAgreements,
    private readonly confirming: ReadConfirmation,
  ) {}

  @Post('agreements/:agreementId/sign-ups')
  @Allows('signatory', 'applicant')
  @Answers(201, SignUpView, {
    summary: 'Sign up to an agreement, or accept its new edition; the answer is the confirmation',
    description: 'Signing up again with the same day changes nothing and answers the same.',
    problems: REFUSALS,
  })
  async signUp(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: SignUpBody }) body: z.infer<typeof SignUpBody>,
  ): Promise<View> {
    return signUpOut(await this.signing.signUp(by, { agreementId }, body));
  }

  @Post('rounds/:roundId/sign-ups')
  @Allows('signatory', 'applicant')
  @Answers(201, SignUpView, {
    summary: 'Sign up to a round’s agreement with a supplier; without one the answer says so',
    problems: REFUSALS,
  })
  async signUpToSupplier(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: RoundSignUpBody }) { supplier, ...declaration }: z.infer<typeof RoundSignUpBody>,
  ): Promise<View> {
    return signUpOut(await this.signing.signUp(by, { roundId, supplier }, declaration));
  }

  @Get('agreements/:agreementId/sign-ups')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, SignUpPage, {
    summary: 'Who signed up: everyone for the office and the supplier, for others their own sign-up',
    problems: ['agreement.missing', 'page.cursor'],
  })
  async list(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: SignUpQuery }) query: z.infer<typeof SignUpQuery>,
  ): Promise<z.input<typeof SignUpPage>> {
    const listed = await this.reading.signUpsTo(by, agreementId, query);
    return pageOf(listed, query.limit, ({ party, id }) => [party, id], signUpOut);
  }

  @Get('agreements/:agreementId/sign-ups/:signUpId/confirmation')
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, null, {
    summary: 'The confirmation of a sign-up as a PDF document, German or English, with the edition’s prices',
    problems: ['agreement.missing', 'sign_up.missing'],
    contentType: 'application/pdf',
  })
  async confirmation(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('signUpId', { schema: IdParam }) signUpId: string,
    @Query({ schema: DocumentQuery }) { language, download }: z.infer<typeof DocumentQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, pdf } = await this.confirming.read(by, agreementId, signUpId, language);
    void reply.headers({ 'cache-control': 'private, no-store', 'content-language': language });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `${download ? 'attachment' : 'inline'}; filename="${name}"`,
      length: pdf.length,
    });
  }

  @Delete('agreements/:agreementId/sign-ups/:signUpId')
  @Allows('signatory')
  @Answers(200, SignUpView, {
    summary: 'Give notice: the sign-up ends when the notice period is over',
    problems: ['agreement.missing', 'sign_up.missing', 'sign_up.already_ending'],
  })
  async leave(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('signUpId', { schema: IdParam }) signUpId: string,
  ): Promise<View> {
    return signUpOut(await this.leaving.leave(by, agreementId, signUpId));
  }
}
