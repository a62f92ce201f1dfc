import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { documentNameOf, type KeptDocument } from '../../platform/files/document.js';
import type { GivenDocument } from '../../platform/files/document-answer.js';
import { DocumentParts } from '../../platform/files/document-parts.js';
import { DocumentReception } from '../../platform/files/document-reception.js';
import type { ReceivedFile } from '../../platform/files/received-file.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { AnswerDocuments } from './answer-documents.js';
import { type PrequalificationAnswer, PrequalificationAnswers } from './answers.js';
import { Questionnaire } from './questionnaire.js';

/** What a certificate may weigh as a file. */
const MOST_MEBIBYTES = 10;

/** Attaches a certificate's file to its answer, takes it off again, and gives it to its supplier and the office. Domain §7. */
@Injectable()
export class AttachDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly questionnaire: Questionnaire,
    private readonly answers: PrequalificationAnswers,
    private readonly documents: AnswerDocuments,
    private readonly reception: DocumentReception,
    private readonly parts: DocumentParts,
    private readonly audit: Audit,
  ) {}

  /**
   * The answer is unchecked from then on; the same file again changes nothing.
   * @param body the file's bytes, streamed; no transaction is open meanwhile
   * @param seen the version of the answer that the caller saw
   * @throws DomainError `prequalification_question.missing`, `prequalification_answer.missing`, `prequalification.no_certificate`, `version.stale`,
   *   `document.name|type|content|too_large|empty|interrupted|infected|not_scanned`
   */
  async attach(by: Mandate, questionId: string, givenName: string, body: Readable, seen: number | undefined): Promise<void> {
    const name = documentNameOf(givenName);
    await this.work.as(by, async () => void (await this.answerOf(by, questionId, seen)));
    await this.reception.take(name, body, MOST_MEBIBYTES, (document, file) =>
      this.work.as(by, () => this.keep(by, questionId, document, file, seen)),
    );
  }

  /** @throws DomainError `prequalification_question.missing`, `prequalification_answer.missing`, `prequalification.no_certificate`, `document.missing`, `version.stale` */
  async detach(by: Mandate, questionId: string, seen: number | undefined): Promise<void> {
    await this.work.as(by, async () => {
      const membershipId = await this.answerOf(by, questionId, seen);
      const { sha256 } = await this.documents.find(membershipId, questionId);
      await this.documents.remove(membershipId, questionId);
      await this.changed(by, membershipId, questionId, 'prequalification.document_removed', sha256);
    });
  }

  /** A supplier's file of an answer. @throws DomainError `document.missing` also for whoever may not see it */
  async give(by: Mandate, membershipId: string, questionId: string): Promise<GivenDocument> {
    const document = await this.work.as(by, () => this.documents.find(membershipId, questionId));
    return { document, content: this.parts.read(by, 'prequalification_document_part', document.id) };
  }

  private async keep(by: Mandate, questionId: string, document: KeptDocument, file: ReceivedFile, seen: number | undefined): Promise<void> {
    const membershipId = await this.answerOf(by, questionId, seen);
    const before = (await this.documents.ofSupplier(membershipId)).get(questionId);
    if (before?.sha256 === document.sha256 && before.name === document.name) return;
    await this.documents.put(membershipId, questionId, document, file);
    await this.changed(by, membershipId, questionId, 'prequalification.document_added', document.sha256);
  }

  /** The caller's answer, which asks for a certificate and is for itself until the transaction ends. @returns the caller's membership */
  private async answerOf(by: Mandate, questionId: string, seen: number | undefined): Promise<string> {
    const { kind } = await this.questionnaire.hold(questionId);
    if (kind !== 'certificate')
      throw new DomainError('conflict', 'prequalification.no_certificate', `The question asks for a ${kind}; a file belongs to a certificate only.`);
    const membershipId = present(by.membershipId, 'the membership of a bidder');
    const answer: PrequalificationAnswer = await this.answers.lock(membershipId, questionId);
    assertVersion(seen, answer.version);
    return membershipId;
  }

  /** The log keeps a file's checksum: its name may name people. Domain §15. */
  private async changed(
    by: Mandate,
    membershipId: string,
    questionId: string,
    kind: 'prequalification.document_added' | 'prequalification.document_removed',
    sha256: string,
  ): Promise<void> {
    await this.answers.uncheck(membershipId, questionId);
    await this.audit.record(kind, questionId, { by: this.audit.pseudonym(by.personId), supplier: by.membershipCode ?? '', sha256 }, { membershipId });
  }
}
