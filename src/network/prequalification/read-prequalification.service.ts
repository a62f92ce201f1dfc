import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { present } from '../../values/invariant.js';
import { Memberships } from '../memberships.js';
import { AnswerDocuments } from './answer-documents.js';
import { type Answered, PrequalificationAnswers, type StandingFilter, type SupplierStanding } from './answers.js';
import { isComplete, standingOf } from './prequalification.js';
import { type PrequalificationQuestion, Questionnaire } from './questionnaire.js';

/** A supplier's answers to the whole questionnaire. */
export interface AnsweredQuestionnaire {
  readonly isComplete: boolean;
  readonly items: readonly Answered<PrequalificationQuestion>[];
}

/** Shows the questionnaire and its answers: all to the office, its own to a supplier. Domain §7. */
@Injectable()
export class ReadPrequalification {
  constructor(
    private readonly work: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly questionnaire: Questionnaire,
    private readonly answers: PrequalificationAnswers,
    private readonly documents: AnswerDocuments,
  ) {}

  questions(by: Mandate): Promise<{ version: number; items: PrequalificationQuestion[] }> {
    return this.work.as(by, async () => ({ version: await this.questionnaire.version(), items: await this.questionnaire.questions() }));
  }

  own(by: Mandate): Promise<AnsweredQuestionnaire> {
    return this.work.as(by, () => this.answered(present(by.membershipId, 'the membership of a bidder')));
  }

  /** @throws DomainError `membership.missing` */
  ofSupplier(by: Mandate, membershipId: string): Promise<AnsweredQuestionnaire & { readonly supplier: string; readonly name: string }> {
    return this.work.as(by, async () => {
      const { code, organisation } = await this.memberships.find(membershipId);
      return { supplier: code, name: organisation.name, ...(await this.answered(membershipId)) };
    });
  }

  /** One row more than `limit` when there is a next page. */
  suppliers(by: Mandate, filter: StandingFilter | undefined, after: string | undefined, limit: number): Promise<SupplierStanding[]> {
    return this.work.as(by, () => this.answers.suppliers(filter, after, limit));
  }

  private async answered(membershipId: string): Promise<AnsweredQuestionnaire> {
    const today = await this.answers.today();
    const given = new Map((await this.answers.ofSupplier(membershipId)).map((answer) => [answer.questionId, answer]));
    const documents = await this.documents.ofSupplier(membershipId);
    const items = (await this.questionnaire.questions()).map((question) => {
      const answer = given.get(question.id);
      return { question, answer: answer ?? null, document: documents.get(question.id) ?? null, standing: standingOf(answer, today) };
    });
    return { items, isComplete: isComplete(items.map(({ question, standing }) => ({ isRequired: question.isRequired, standing }))) };
  }
}
