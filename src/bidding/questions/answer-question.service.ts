import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError, type ErrorDetail } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { CallingOfStages } from '../stage/calling-of-stages.js';
import { type Asker, tracesOf } from './asker-traces.js';
import { QuestionTimes } from './question-times.js';
import { type AnsweredQuestion, Questions } from './questions.js';

/** The office's answer: its own wording of the question, and what it says to it. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
  /** The office has seen the places that tell who asked, and publishes them all the same. */
  readonly despiteTraces: boolean;
}

/** Answers a question once, to every invited supplier, as the next number of the call's list. Domain §7. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly calling: CallingOfStages,
    private readonly times: QuestionTimes,
    private readonly questions: Questions,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws DomainError `round.missing`, `call.missing`, `question.missing`, `question.answered`, `question.withdrawn`,
   * `question.call_over`, `question.names_asker`
   */
  answer(by: Mandate, roundId: string, questionId: string, given: Answer): Promise<AnsweredQuestion> {
    return this.work.as(by, async () => {
      const round = await this.rounds.find(roundId);
      const call = await this.times.callOf(roundId);
      if (call.state !== 'published') throw callOver(call.state);
      const question = await this.questions.lock(call.id, questionId);
      if (question.number !== null) throw answered(question.number);
      if (question.withdrawnAt !== null) throw new DomainError('conflict', 'question.withdrawn', 'The question was taken back by who asked it.');
      if (!given.despiteTraces) assertTellsNobody(given, (await this.questions.askersOf([questionId])).get(questionId));
      const number = await this.questions.answer(call.id, questionId, given.question, given.answer);
      await this.audit.record('question.answered', questionId, {
        by: this.audit.pseudonym(by.personId),
        callId: call.id,
        roundId,
        number,
        question: hashOf(given.question),
        answer: hashOf(given.answer),
      });
      const bidders = { memberships: await this.calling.stillAsked(call.id), roles: ['bidder'] as const };
      await this.notices.tell(bidders, 'question.answered', { round: round.title, roundId, number: `${number}` }, roundId);
      const [listed] = await this.questions.answered(call.id, `${number - 1}`, 1);
      return present(listed, 'the answer just written');
    });
  }
}

function assertTellsNobody({ question, answer }: Answer, asker: Asker | undefined): void {
  if (!asker) return;
  const placesIn = (pointer: string, text: string): ErrorDetail[] =>
    tracesOf(text, asker).map(({ from, to, kind }) => ({ pointer, detail: `“${text.slice(from, to)}” may tell who asked`, code: kind }));
  const places = [...placesIn('/question', question), ...placesIn('/answer', answer)];
  if (places.length === 0) return;
  throw new DomainError(
    'invalid',
    'question.names_asker',
    `${places.length} place(s) may tell who asked; nothing was published. Change the wording, or send despiteTraces to publish it all the same.`,
    places,
  );
}

function answered(number: number): DomainError {
  return new DomainError(
    'conflict',
    'question.answered',
    `The question is answered already, as number ${number}. An answer is given once; correct it by changing the call.`,
  );
}

function callOver(state: string): DomainError {
  return new DomainError('conflict', 'question.call_over', `The call is ${state}; questions about it are not answered any more.`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
