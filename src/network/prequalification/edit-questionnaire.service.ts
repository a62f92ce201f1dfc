import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { assertWordingStays, isSameQuestion, type Wording } from './prequalification.js';
import { type PrequalificationQuestion, Questionnaire } from './questionnaire.js';

/** A question as the office writes it; without an id it is a new one. */
export interface WrittenQuestion extends Wording {
  readonly id?: string | undefined;
  readonly isRequired: boolean;
}

/** Writes the network's prequalification questionnaire. Domain §7. */
@Injectable()
export class EditQuestionnaire {
  constructor(
    private readonly work: UnitOfWork,
    private readonly questionnaire: Questionnaire,
    private readonly audit: Audit,
  ) {}

  /**
   * Replaces the questionnaire whole. Answers stay with their questions, also where one is not asked any more. A question with other words
   * is a new one, so that nobody's answer, sent meanwhile, is attached to words that it never saw.
   * @param seen the version that the caller saw
   * @throws DomainError `version.stale`, `prequalification_question.missing`, `prequalification.answered`
   */
  edit(by: Mandate, written: readonly WrittenQuestion[], seen: number | undefined): Promise<void> {
    return this.work.as(by, async () => {
      assertVersion(seen, await this.questionnaire.lock());
      await this.questionnaire.lockQuestions();
      const before = new Map((await this.questionnaire.questions()).map((question) => [question.id, question]));
      const questions = written.map((question, place) => ({ ...question, id: idOf(question, place, before) }));
      await this.questionnaire.record(questions);
      const asked = questions.map(({ id, kind }) => ({ id, kind }));
      await this.audit.record('prequalification.edited', by.networkId, {
        by: this.audit.pseudonym(by.personId),
        questions: asked,
        hash: hashOf(questions),
      });
    });
  }
}

/** @throws DomainError `prequalification_question.missing`, `prequalification.answered` */
function idOf(question: WrittenQuestion, place: number, before: ReadonlyMap<string, PrequalificationQuestion>): string {
  if (question.id === undefined) return newId<'question'>();
  const known = before.get(question.id);
  if (!known) throw missing('prequalification_question');
  assertWordingStays(known, question, place);
  return isSameQuestion(known, question) ? known.id : newId<'question'>();
}

/** The log keeps the questions' hash: fifty with their words are more than an entry holds. */
function hashOf(questions: readonly (WrittenQuestion & { readonly id: string })[]): string {
  return createHash('sha256')
    .update(JSON.stringify(questions.map(({ id, kind, textDe, textEn, isRequired }) => [id, kind, textDe, textEn, isRequired])))
    .digest('hex');
}
