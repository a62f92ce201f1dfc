import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Networks } from '../networks.js';
import { PrequalificationAnswers } from './answers.js';
import { assertMayAccept } from './prequalification.js';
import { Questionnaire } from './questionnaire.js';

/** What the office says of an answer. */
export type CheckOfAnswer = { readonly check: 'accepted' } | { readonly check: 'refused'; readonly reason: string };

/** Accepts or refuses a supplier's answer, in the name of the office person who checked it. Domain §7. */
@Injectable()
export class CheckAnswer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly questionnaire: Questionnaire,
    private readonly answers: PrequalificationAnswers,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * The supplier is told of a refusal, with its reason.
   * @param seen the version of the answer that was checked
   * @throws DomainError `prequalification_question.missing`, `prequalification_answer.missing`, `prequalification.expired`, `version.stale`
   */
  check(by: Mandate, membershipId: string, questionId: string, said: CheckOfAnswer, seen: number): Promise<void> {
    return this.work.as(by, async () => {
      const question = await this.questionnaire.find(questionId);
      const answer = await this.answers.lock(membershipId, questionId);
      assertVersion(seen, answer.version);
      if (said.check === 'accepted') assertMayAccept(answer, await this.answers.today());
      const reason = said.check === 'refused' ? said.reason : null;
      await this.answers.check(membershipId, questionId, said.check, reason, by.personId);
      const why = reason === null ? {} : { hash: createHash('sha256').update(reason).digest('hex') };
      await this.audit.record(
        `prequalification.${said.check}`,
        questionId,
        { by: this.audit.pseudonym(by.personId), membershipId, version: answer.version, ...why },
        { membershipId },
      );
      if (reason === null) return;
      const { locale } = await this.networks.current();
      const told = { question: locale === 'de' ? question.textDe : question.textEn, reason };
      await this.notices.tell({ memberships: [membershipId], roles: ['bidder'] }, 'prequalification.refused', told, questionId);
    });
  }
}
