import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch, pageOf } from '../../platform/http.js';
import { freeLineView, suggestionsView } from './free-line.view.js';
import {
  AnswerBody,
  ConfirmationBody,
  FreeLinePage,
  FreeLineQuery,
  FreeLineView,
  MatchBody,
  NewFreeLineBody,
  QuestionBody,
  SuggestionsView,
  WithdrawalBody,
} from './free-lines.schema.js';
import { MatchFreeLine } from './match-free-line.service.js';
import { ReadFreeLines } from './read-free-lines.service.js';
import { StateFreeLine } from './state-free-line.service.js';

type View = z.infer<typeof FreeLineView>;
const CHANGE = ['round.missing', 'free_line.missing', 'free_line.state', 'version.stale', 'round.phase', 'totals.published'];
const OWN_CHANGE = [...CHANGE, 'requirement.not_a_member'];

/** Lines that members state in words because the catalogue has no item for them. Domain §5. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/free-lines')
export class FreeLinesController {
  constructor(
    private readonly reading: ReadFreeLines,
    private readonly stating: StateFreeLine,
    private readonly matching: MatchFreeLine,
  ) {}

  @Get()
  @Allows('office', 'auditor', 'buyer')
  @Answers(200, FreeLinePage, {
    summary: 'Lines in words: one’s own, for the office all, without their prices and suppliers',
    description: 'Sorted by `stated`, `membership` or `description`.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  async list(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: FreeLineQuery }) query: z.infer<typeof FreeLineQuery>,
  ): Promise<z.infer<typeof FreeLinePage>> {
    const listed = await this.reading.list(by, roundId, query.state, query);
    return pageOf(
      listed,
      query.limit,
      (line) => [line.sortKey, line.id],
      (line) => freeLineView(line, by),
    );
  }

  @Post()
  @Allows('buyer')
  @Answers(201, FreeLineView, {
    summary: 'State a line in words; it counts once the office has found its item and you have confirmed it',
    problems: ['round.missing', 'round.phase', 'deadline.passed', 'requirement.not_a_member', 'free_line.invalid', 'free_line.too_many'],
  })
  async state(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: NewFreeLineBody }) body: z.infer<typeof NewFreeLineBody>,
  ): Promise<View> {
    return freeLineView(await this.stating.state(by, roundId, body), by);
  }

  @Get(':freeLineId')
  @Allows('office', 'auditor', 'buyer')
  @Answers(200, FreeLineView, { summary: 'One line in words', problems: ['round.missing', 'free_line.missing'] })
  async find(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('freeLineId', { schema: IdParam }) id: string,
  ): Promise<View> {
    return freeLineView(await this.reading.find(by, roundId, id), by);
  }

  @Get(':freeLineId/suggestions')
  @Allows('office')
  @Answers(200, SuggestionsView, {
    summary: 'Items of the round that the words may mean, the likest first',
    problems: ['round.missing', 'free_line.missing'],
  })
  async suggestions(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('freeLineId', { schema: IdParam }) id: string,
  ): Promise<z.infer<typeof SuggestionsView>> {
    return suggestionsView(await this.reading.suggestions(by, roundId, id));
  }

  @Post(':freeLineId/match')
  @Allows('office')
  @Answers(200, FreeLineView, {
    summary: 'Say which item is meant, or make a new one of it; nothing counts before the member has confirmed it',
    problems: [...CHANGE, 'free_line.item', 'free_line.category', 'free_line.unit', 'catalogue.invalid'],
  })
  async match(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('freeLineId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: MatchBody }) { item, newItem, quantity, unit }: z.infer<typeof MatchBody>,
  ): Promise<View> {
    return freeLineView(await this.matching.match(by, roundId, id, seen, { item: newItem ?? item ?? '', quantity, unit }), by);
  }

  @Post(':freeLineId/question')
  @Allows('office')
  @Answers(200, FreeLineView, { summary: 'Ask the member what it means', problems: [...CHANGE, 'free_line.words'] })
  async ask(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('freeLineId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: QuestionBody }) { question }: z.infer<typeof QuestionBody>,
  ): Promise<View> {
    return freeLineView(await this.matching.ask(by, roundId, id, seen, question), by);
  }

  @Post(':freeLineId/answer')
  @Allows('buyer')
  @Answers(200, FreeLineView, {
    summary: 'Answer the office’s question, or say why its item is not what you mean',
    problems: [...OWN_CHANGE, 'free_line.words'],
  })
  async answer(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('freeLineId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: AnswerBody }) { answer }: z.infer<typeof AnswerBody>,
  ): Promise<View> {
    return freeLineView(await this.stating.answer(by, roundId, id, seen, answer), by);
  }

  @Post(':freeLineId/confirm')
  @Allows('buyer')
  @Answers(200, FreeLineView, {
    summary: 'Confirm what the office took the line for; it becomes a requirement line in force',
    problems: [...OWN_CHANGE, 'requirement.invalid'],
  })
  async confirm(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('freeLineId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: ConfirmationBody }) prices: z.infer<typeof ConfirmationBody>,
  ): Promise<View> {
    return freeLineView(await this.stating.confirm(by, roundId, id, seen, prices), by);
  }

  @Post(':freeLineId/withdraw')
  @Allows('buyer')
  @Answers(200, FreeLineView, { summary: 'Withdraw a line that is not confirmed yet', problems: OWN_CHANGE })
  async withdraw(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('freeLineId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: WithdrawalBody }) _nothing: z.infer<typeof WithdrawalBody>,
  ): Promise<View> {
    return freeLineView(await this.stating.withdraw(by, roundId, id, seen), by);
  }
}
