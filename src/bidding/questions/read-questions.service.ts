import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { isoOf } from '../../values/instant.js';
import { Calls } from '../call/calls.js';
import { type Trace, tracesOf } from './asker-traces.js';
import { endOfQuestions, mayAsk } from './question.js';
import { QuestionTimes } from './question-times.js';
import { type AnsweredQuestion, type OwnQuestion, type Question, Questions } from './questions.js';

/** The answers of a call, until when questions are taken, and what the caller may do. */
export interface AnsweredQuestions {
  readonly items: readonly AnsweredQuestion[];
  readonly questionsUntil: string | null;
  readonly allowedActions: readonly ('ask' | 'answer')[];
}

/** A waiting question as the office sees it: with the places that tell who asked, without who it was. */
export interface WaitingQuestion extends Question {
  readonly traces: readonly Trace[];
}

/** Shows questions: answered ones to everybody who sees the call, waiting ones to the office, one's own to the asker. Domain §7. */
@Injectable()
export class ReadQuestions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly calls: Calls,
    private readonly times: QuestionTimes,
    private readonly questions: Questions,
  ) {}

  /** @param after number of the last answer that was seen @throws DomainError `round.missing`, `call.missing` */
  answered(by: Mandate, roundId: string, after: string | undefined, most: number): Promise<AnsweredQuestions> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      const call = await this.times.callOf(roundId);
      const time = await this.times.of(call);
      const end = endOfQuestions(time);
      const isAsked = by.side === 'supplier' && (await this.calls.invitations(call.id))[0]?.state === 'invited';
      return {
        items: await this.questions.answered(call.id, after, most),
        questionsUntil: end === undefined ? null : isoOf(end),
        allowedActions: [
          ...(isAsked && mayAsk(time, await this.work.now()) ? ['ask' as const] : []),
          ...(by.side === 'office' && call.state === 'published' ? ['answer' as const] : []),
        ],
      };
    });
  }

  /** @param after id of the last one that was seen @throws DomainError `round.missing`, `call.missing` */
  waiting(by: Mandate, roundId: string, after: string | undefined, most: number): Promise<WaitingQuestion[]> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      const waiting = await this.questions.waiting((await this.times.callOf(roundId)).id, after, most);
      const askers = await this.questions.askersOf(waiting.map(({ id }) => id));
      return waiting.map((question) => {
        const asker = askers.get(question.id);
        return { ...question, traces: asker ? tracesOf(question.text, asker) : [] };
      });
    });
  }

  /** @throws DomainError `round.missing`, `call.missing` */
  own(by: Mandate, roundId: string): Promise<OwnQuestion[]> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.questions.own((await this.times.callOf(roundId)).id);
    });
  }
}
