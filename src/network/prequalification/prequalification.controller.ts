import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { afterOf, Answers, assertSeen, IdParam, IfMatch, pageOf } from '../../platform/http.js';
import { AnswerQuestionnaire } from './answer-questionnaire.service.js';
import { CheckAnswer, type CheckOfAnswer } from './check-answer.service.js';
import { EditQuestionnaire } from './edit-questionnaire.service.js';
import { answeredView, ofSupplierView, saidIn } from './prequalification.view.js';
import {
  AnswerRefusalBody,
  OwnPrequalificationView,
  PrequalificationAnswerBody,
  PrequalificationOfSupplierView,
  QuestionnaireBody,
  QuestionnaireView,
  StandingQuery,
  SupplierStandingPage,
} from './prequalification.schema.js';
import { ReadPrequalification } from './read-prequalification.service.js';

type OfSupplier = z.infer<typeof PrequalificationOfSupplierView>;

const CHECKING = ['membership.missing', 'prequalification_question.missing', 'prequalification_answer.missing', 'version.stale', 'version.required'];

/** The network's prequalification questionnaire, its answers, and what the office says of them. Domain §7. */
@Controller('api/v1/networks/:networkId/prequalification')
export class PrequalificationController {
  constructor(
    private readonly editing: EditQuestionnaire,
    private readonly answering: AnswerQuestionnaire,
    private readonly checking: CheckAnswer,
    private readonly reading: ReadPrequalification,
  ) {}

  @Get('questions')
  @Allows('office', 'auditor', 'bidder')
  @Answers(200, QuestionnaireView, { summary: 'What every supplier is asked' })
  async questions(@By() by: Mandate): Promise<z.infer<typeof QuestionnaireView>> {
    return { ...(await this.reading.questions(by)), allowedActions: by.side === 'office' ? ['edit'] : [] };
  }

  @Put('questions')
  @Allows('office')
  @Answers(200, QuestionnaireView, {
    summary: 'Write the questionnaire whole',
    description:
      'The words of a question that was answered stay; another kind or wording is another question, with an id of its own. Questions left out are not asked any more.',
    problems: ['version.stale', 'prequalification_question.missing', 'prequalification.answered'],
  })
  async edit(
    @By() by: Mandate,
    @IfMatch() seen: number | undefined,
    @Body({ schema: QuestionnaireBody }) { questions }: z.infer<typeof QuestionnaireBody>,
  ): Promise<z.infer<typeof QuestionnaireView>> {
    await this.editing.edit(by, questions, seen);
    return this.questions(by);
  }

  @Get('mine')
  @Allows('bidder')
  @Answers(200, OwnPrequalificationView, { summary: 'My organisation’s answers, and what the office says of them' })
  async mine(@By() by: Mandate): Promise<z.infer<typeof OwnPrequalificationView>> {
    return answeredView(by, await this.reading.own(by));
  }

  @Put('mine/:prequalificationQuestionId')
  @Allows('bidder')
  @Answers(200, OwnPrequalificationView, {
    summary: 'Answer a question, or change the answer: then the office checks it anew',
    description: 'Answered once, reused by every call. If-Match is the answer’s version, 0 where there is none yet.',
    problems: ['prequalification_question.missing', 'prequalification.other_kind', 'prequalification.expired', 'version.stale'],
  })
  async answer(
    @By() by: Mandate,
    @Param('prequalificationQuestionId', { schema: IdParam }) questionId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: PrequalificationAnswerBody }) body: z.infer<typeof PrequalificationAnswerBody>,
  ): Promise<z.infer<typeof OwnPrequalificationView>> {
    await this.answering.answer(by, questionId, body.kind, saidIn(body), seen);
    return this.mine(by);
  }

  @Get('suppliers')
  @Allows('office', 'auditor')
  @Answers(200, SupplierStandingPage, { summary: 'How each admitted supplier stands to the questionnaire', problems: ['page.cursor'] })
  async suppliers(
    @By() by: Mandate,
    @Query({ schema: StandingQuery }) { standing, cursor, limit }: z.infer<typeof StandingQuery>,
  ): Promise<z.infer<typeof SupplierStandingPage>> {
    const found = await this.reading.suppliers(by, standing, afterOf(cursor, 1)?.[0], limit);
    return pageOf(
      found,
      limit,
      ({ supplier }) => [supplier],
      (item) => item,
    );
  }

  @Get('suppliers/:membershipId')
  @Allows('office', 'auditor')
  @Answers(200, PrequalificationOfSupplierView, { summary: 'A supplier’s answers', problems: ['membership.missing'] })
  async ofSupplier(@By() by: Mandate, @Param('membershipId', { schema: IdParam }) membershipId: string): Promise<OfSupplier> {
    return ofSupplierView(by, await this.reading.ofSupplier(by, membershipId));
  }

  @Post('suppliers/:membershipId/answers/:prequalificationQuestionId/accept')
  @Allows('office')
  @Answers(200, PrequalificationOfSupplierView, {
    summary: 'Accept an answer; If-Match, which is required, is the version that was checked',
    problems: [...CHECKING, 'prequalification.expired'],
  })
  accept(
    @By() by: Mandate,
    @Param('membershipId', { schema: IdParam }) membershipId: string,
    @Param('prequalificationQuestionId', { schema: IdParam }) questionId: string,
    @IfMatch() seen: number | undefined,
  ): Promise<OfSupplier> {
    return this.check(by, membershipId, questionId, { check: 'accepted' }, seen);
  }

  @Post('suppliers/:membershipId/answers/:prequalificationQuestionId/refuse')
  @Allows('office')
  @Answers(200, PrequalificationOfSupplierView, {
    summary: 'Refuse an answer with a reason that the supplier reads; If-Match, which is required, is the version that was checked',
    problems: CHECKING,
  })
  refuse(
    @By() by: Mandate,
    @Param('membershipId', { schema: IdParam }) membershipId: string,
    @Param('prequalificationQuestionId', { schema: IdParam }) questionId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: AnswerRefusalBody }) { reason }: z.infer<typeof AnswerRefusalBody>,
  ): Promise<OfSupplier> {
    return this.check(by, membershipId, questionId, { check: 'refused', reason }, seen);
  }

  private async check(by: Mandate, membershipId: string, questionId: string, said: CheckOfAnswer, seen: number | undefined): Promise<OfSupplier> {
    assertSeen(seen);
    await this.checking.check(by, membershipId, questionId, said, seen);
    return this.ofSupplier(by, membershipId);
  }
}
