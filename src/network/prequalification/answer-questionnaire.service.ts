import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { PrequalificationAnswers, type Said } from './answers.js';
import { assertStillValid, type QuestionKind } from './prequalification.js';
import { Questionnaire } from './questionnaire.js';

/** Takes a supplier's answer to a question; whoever changes one makes it unchecked. Domain §7. */
@Injectable()
export class AnswerQuestionnaire {
  constructor(
    private readonly work: UnitOfWork,
    private readonly questionnaire: Questionnaire,
    private readonly answers: PrequalificationAnswers,
    private readonly audit: Audit,
  ) {}

  /**
   * Saying the same again changes nothing, and leaves it checked.
   * @param seen the version of the answer that the caller saw
   * @throws DomainError `prequalification_question.missing`, `prequalification.other_kind`, `prequalification.expired`, `version.stale`
   */
  answer(by: Mandate, questionId: string, kind: QuestionKind, said: Said, seen: number | undefined): Promise<void> {
    return this.work.as(by, async () => {
      const question = await this.questionnaire.hold(questionId);
      if (question.kind !== kind)
        throw new DomainError('invalid', 'prequalification.other_kind', `The question asks for a ${question.kind}; the answer is a ${kind}.`);
      const membershipId = present(by.membershipId, 'the membership of a bidder');
      await this.answers.queue(membershipId);
      const before = await this.answers.lockIfAny(membershipId, questionId);
      assertVersion(seen, before?.version ?? 0);
      if (before && isSame(before, said)) return;
      assertStillValid(said.expiresOn, await this.answers.today());
      await this.answers.record(membershipId, questionId, said);
      const told = { by: this.audit.pseudonym(by.personId), supplier: by.membershipCode ?? '', expiresOn: said.expiresOn, hash: hashOf(said) };
      await this.audit.record('prequalification.answered', questionId, told, { membershipId });
    });
  }
}

function isSame(before: Said, said: Said): boolean {
  return (['declared', 'text', 'number', 'expiresOn'] as const).every((part) => before[part] === said[part]);
}

/** The log keeps an answer's hash: a reference may name people. Domain §15. */
function hashOf({ declared, text, number, expiresOn }: Said): string {
  return createHash('sha256')
    .update(JSON.stringify([declared, text, number, expiresOn]))
    .digest('hex');
}
