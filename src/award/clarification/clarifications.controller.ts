import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { afterOf, Answers, IdParam, pageOf } from '../../platform/http.js';
import { type Instant, isoOf } from '../../values/instant.js';
import { AnswerClarification } from './answer-clarification.service.js';
import { AskForClarification } from './ask-for-clarification.service.js';
import { stateOf } from './clarification.js';
import type { Clarification } from './clarifications.js';
import { ClarificationAnswerBody, ClarificationPage, ClarificationQuery, ClarificationView, NewClarificationBody } from './clarifications.schema.js';
import { ReadClarifications } from './read-clarifications.service.js';

type View = z.infer<typeof ClarificationView>;

/** Written questions about abnormally low bids, each between the office and one bidder. Domain §10. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/clarifications')
export class ClarificationsController {
  constructor(
    private readonly asking: AskForClarification,
    private readonly answering: AnswerClarification,
    private readonly reading: ReadClarifications,
  ) {}

  @Get()
  @Allows('office', 'auditor', 'bidder')
  @Answers(200, ClarificationPage, {
    summary: 'Written questions about abnormally low bids, with their answers, the oldest first',
    description: 'A bidder sees those about its own bids.',
    problems: ['round.missing', 'page.cursor'],
  })
  async list(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: ClarificationQuery }) { limit, cursor }: z.infer<typeof ClarificationQuery>,
  ): Promise<z.infer<typeof ClarificationPage>> {
    const { items, now } = await this.reading.list(by, roundId, afterOf(cursor, 1)?.[0], limit + 1);
    return pageOf(
      items,
      limit,
      ({ id }) => [id],
      (item) => viewOf(item, by, now),
    );
  }

  @Post()
  @Allows('office')
  @Answers(201, ClarificationView, {
    summary: 'Ask a bidder in writing about its abnormally low bid; it is told at once',
    description: 'What is asked stays as it is; ask anew once it is answered or its time is over.',
    problems: [
      'round.missing',
      'round.phase',
      'evaluation.not_opened',
      'evaluation.unassessed',
      'clarification.not_flagged',
      'clarification.past',
      'clarification.waits',
    ],
  })
  async ask(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: NewClarificationBody }) body: z.infer<typeof NewClarificationBody>,
  ): Promise<View> {
    const { id } = await this.asking.ask(by, roundId, body);
    return this.view(by, roundId, id);
  }

  @Get(':clarificationId')
  @Allows('office', 'auditor', 'bidder')
  @Answers(200, ClarificationView, { summary: 'A written question about a bid', problems: ['round.missing', 'clarification.missing'] })
  read(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('clarificationId', { schema: IdParam }) id: string,
  ): Promise<View> {
    return this.view(by, roundId, id);
  }

  @Post(':clarificationId/answer')
  @Allows('bidder')
  @Answers(201, ClarificationView, {
    summary: 'Answer a question about my bid: once, and before its time is over',
    problems: ['round.missing', 'clarification.missing', 'clarification.answered', 'clarification.late'],
  })
  async answer(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('clarificationId', { schema: IdParam }) id: string,
    @Body({ schema: ClarificationAnswerBody }) { text }: z.infer<typeof ClarificationAnswerBody>,
  ): Promise<View> {
    await this.answering.answer(by, roundId, id, text);
    return this.view(by, roundId, id);
  }

  private async view(by: Mandate, roundId: string, id: string): Promise<View> {
    const { item, now } = await this.reading.one(by, roundId, id);
    return viewOf(item, by, now);
  }
}

function viewOf({ answeredAt, askedAt, answerBy, ...item }: Clarification, by: Mandate, now: Instant): View {
  const state = stateOf({ answerBy, answeredAt }, now);
  return {
    ...item,
    askedAt: isoOf(askedAt),
    answerBy: isoOf(answerBy),
    answeredAt: answeredAt === undefined ? null : isoOf(answeredAt),
    state,
    allowedActions: by.side === 'supplier' && state === 'waiting' ? ['answer'] : [],
  };
}
