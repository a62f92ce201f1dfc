import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { assertWordingStays, type Wording } from './prequalification.js';
import { Questionnaire } from './questionnaire.js';

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
   * Replaces the questionnaire whole. Answers stay with their questions, also where one is not asked any more.
   * @param seen the version that the caller saw
   * @throws DomainError `version.stale`, `prequalification_question.missing`, `prequalification.answered`
   */
  edit(by: Mandate, written: readonly WrittenQuestion[], seen: number | undefined): Promise<void> {
    return this.work.as(by, async () => {
      assertVersion(seen, await this.questionnaire.lock());
      const before = new Map((await this.questionnaire.questions()).map((question) => [question.id, question]));
      for (const [place, question] of written.entries()) {
        if (question.id === undefined) continue;
        const known = before.get(question.id);
        if (!known) throw missing('prequalification_question');
        assertWordingStays(known, question, place);
      }
      const questions = written.map(({ id, ...question }) => ({ ...question, id: id ?? newId<'question'>() }));
      await this.questionnaire.record(questions);
      await this.audit.record('prequalification.edited', by.networkId, { by: this.audit.pseudonym(by.personId), questions });
    });
  }
}
