import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import { Calls } from '../call/calls.js';
import { assertMayAsk, MOST_QUESTIONS } from './question.js';
import { QuestionTimes } from './question-times.js';
import { type OwnQuestion, Questions } from './questions.js';

/** Takes an invited supplier's question, and lets it take it back until it is answered. Nobody else learns who asked. Domain §7. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly calls: Calls,
    private readonly times: QuestionTimes,
    private readonly questions: Questions,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * The office is told that there is a question; the log keeps its hash, not its asker.
   * @throws DomainError `round.missing`, `call.missing`, `question.not_invited`, `question.call_over`, `question.no_stage`,
   * `question.deadline_passed`, `question.too_many`
   */
  ask(by: Mandate, roundId: string, text: string): Promise<OwnQuestion> {
    return this.work.as(by, async () => {
      const round = await this.rounds.find(roundId);
      const call = await this.times.callOf(roundId);
      await this.assertInvited(call.id);
      assertMayAsk(await this.times.of(call), await this.work.now());
      if ((await this.questions.countOwn(call.id)) >= MOST_QUESTIONS)
        throw new DomainError('too_many', 'question.too_many', `You have asked ${MOST_QUESTIONS} questions in this call; no more are taken.`);
      const id = newId<'question'>();
      await this.questions.add(id, call.id, present(by.membershipId, 'the membership of a bidder'), text);
      await this.audit.record('question.asked', id, { callId: call.id, roundId, hash: createHash('sha256').update(text).digest('hex') });
      await this.notices.tell({ office: true }, 'question.asked', { round: round.title, roundId }, roundId);
      return this.questions.lock(call.id, id);
    });
  }

  /** A second time changes nothing. @throws DomainError `call.missing`, `question.missing`, `question.answered` */
  withdraw(by: Mandate, roundId: string, questionId: string): Promise<void> {
    return this.work.as(by, async () => {
      const { id: callId } = await this.times.callOf(roundId);
      const question = await this.questions.lock(callId, questionId);
      if (question.withdrawnAt !== null) return;
      if (question.number !== null)
        throw new DomainError(
          'conflict',
          'question.answered',
          `The question is answered as number ${question.number}; it cannot be taken back any more.`,
        );
      await this.questions.withdraw(questionId);
      await this.audit.record('question.withdrawn', questionId, { callId });
    });
  }

  private async assertInvited(callId: string): Promise<void> {
    const [own] = await this.calls.invitations(callId);
    if (own?.state === 'invited') return;
    throw new DomainError('forbidden', 'question.not_invited', 'You are not (or no longer) asked for bids in this call.');
  }
}
