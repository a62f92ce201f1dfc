import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { afterOf, Answers, IdParam, pageOf, PageQuery } from '../../platform/http.js';
import { AnswerQuestion } from './answer-question.service.js';
import { AskQuestion } from './ask-question.service.js';
import {
  AnswerBody,
  AnsweredQuestionPage,
  AnsweredQuestionView,
  NewQuestionBody,
  OwnQuestionList,
  OwnQuestionView,
  WaitingQuestionPage,
} from './questions.schema.js';
import { ReadQuestions } from './read-questions.service.js';

const CALL = ['round.missing', 'call.missing'];

/** Questions about a call: anonymous, answered once to all. Domain §7. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/call/questions')
export class QuestionsController {
  constructor(
    private readonly asking: AskQuestion,
    private readonly answering: AnswerQuestion,
    private readonly reading: ReadQuestions,
  ) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'bidder')
  @Answers(200, AnsweredQuestionPage, {
    summary: 'The answered questions, a numbered list that is part of the call',
    problems: [...CALL, 'page.cursor'],
  })
  async answered(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: PageQuery }) { limit, cursor }: PageQuery,
  ): Promise<z.infer<typeof AnsweredQuestionPage>> {
    const { items, questionsUntil, allowedActions } = await this.reading.answered(by, roundId, afterOf(cursor, 1)?.[0], limit + 1);
    const page = pageOf(
      items,
      limit,
      ({ number }) => [number.toString()],
      (item) => item,
    );
    return { ...page, questionsUntil, allowedActions: [...allowedActions] };
  }

  @Post()
  @Allows('bidder')
  @Answers(201, OwnQuestionView, {
    summary: 'Ask a question; nobody but you learns who asked',
    description: 'The answer goes to every invited supplier. Do not name yourself in the text.',
    problems: [...CALL, 'question.not_invited', 'question.call_over', 'question.no_stage', 'question.deadline_passed', 'question.too_many'],
  })
  ask(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: NewQuestionBody }) { text }: z.infer<typeof NewQuestionBody>,
  ): Promise<z.infer<typeof OwnQuestionView>> {
    return this.asking.ask(by, roundId, text);
  }

  @Get('mine')
  @Allows('bidder')
  @Answers(200, OwnQuestionList, { summary: 'My own questions and under which numbers they are answered', problems: CALL })
  async own(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof OwnQuestionList>> {
    return { items: await this.reading.own(by, roundId) };
  }

  @Get('waiting')
  @Allows('office', 'auditor')
  @Answers(200, WaitingQuestionPage, {
    summary: 'Questions that wait for an answer, with the places that may tell who asked',
    problems: [...CALL, 'page.cursor'],
  })
  async waiting(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: PageQuery }) { limit, cursor }: PageQuery,
  ): Promise<z.infer<typeof WaitingQuestionPage>> {
    const waiting = await this.reading.waiting(by, roundId, afterOf(cursor, 1)?.[0], limit + 1);
    return pageOf(
      waiting,
      limit,
      ({ id }) => [id],
      ({ traces, ...question }) => ({ ...question, traces: [...traces] }),
    );
  }

  @Post(':questionId/answer')
  @Allows('office')
  @Answers(201, AnsweredQuestionView, {
    summary: 'Answer a question, once and to every invited supplier',
    problems: [...CALL, 'question.missing', 'question.answered', 'question.withdrawn', 'question.call_over', 'question.names_asker'],
  })
  answer(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('questionId', { schema: IdParam }) questionId: string,
    @Body({ schema: AnswerBody }) answer: z.infer<typeof AnswerBody>,
  ): Promise<z.infer<typeof AnsweredQuestionView>> {
    return this.answering.answer(by, roundId, questionId, answer);
  }

  @Delete(':questionId')
  @Allows('bidder')
  @Answers(204, null, {
    summary: 'Take back a question of mine that is not answered yet',
    problems: [...CALL, 'question.missing', 'question.answered'],
  })
  async withdraw(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('questionId', { schema: IdParam }) questionId: string,
  ): Promise<void> {
    await this.asking.withdraw(by, roundId, questionId);
  }
}
