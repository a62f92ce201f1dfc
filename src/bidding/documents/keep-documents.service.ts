import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { documentNameOf, type KeptDocument } from '../../platform/files/document.js';
import type { GivenDocument } from '../../platform/files/document-answer.js';
import { DocumentParts } from '../../platform/files/document-parts.js';
import { DocumentReception } from '../../platform/files/document-reception.js';
import type { ReceivedFile } from '../../platform/files/received-file.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { assertDraft } from '../call/call.js';
import { type Call, Calls } from '../call/calls.js';
import { CallDocuments } from './call-documents.js';

/** What a document may weigh, and how many a call may have. */
const MOST_MEBIBYTES = 50;
const MOST_DOCUMENTS = 20;

/** Adds documents to the draft of a call, removes them, and gives them to whoever sees the call. Domain §7. */
@Injectable()
export class KeepDocuments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly calls: Calls,
    private readonly documents: CallDocuments,
    private readonly reception: DocumentReception,
    private readonly parts: DocumentParts,
    private readonly audit: Audit,
  ) {}

  /**
   * @param body the file's bytes, streamed; no transaction is open meanwhile
   * @throws DomainError `round.missing`, `call.missing`, `call.published`, `document.name|type|content|too_large|empty|interrupted|too_many|name_twice|infected|not_scanned`
   */
  async add(by: Mandate, roundId: string, givenName: string, body: Readable): Promise<KeptDocument> {
    const name = documentNameOf(givenName);
    await this.work.as(by, async () => void (await this.draftWith(roundId, name)));
    return this.reception.take(name, body, MOST_MEBIBYTES, (document, file) => this.work.as(by, () => this.record(by, roundId, document, file)));
  }

  /** @throws DomainError `round.missing`, `call.missing`, `call.published`, `document.missing` */
  async remove(by: Mandate, roundId: string, documentId: string): Promise<void> {
    await this.work.as(by, async () => {
      const call = await this.draft(roundId);
      const { name, sha256 } = await this.documents.find(roundId, documentId);
      await this.documents.remove(documentId);
      await this.audit.record('call.document_removed', call.id, { by: this.audit.pseudonym(by.personId), roundId, name, sha256 });
    });
  }

  /** @throws DomainError `document.missing` also for whoever does not see the call */
  async give(by: Mandate, roundId: string, documentId: string): Promise<GivenDocument> {
    const document = await this.work.as(by, () => this.documents.find(roundId, documentId));
    return { document, content: this.parts.read(by, 'call_document_part', documentId) };
  }

  private async record(by: Mandate, roundId: string, document: KeptDocument, file: ReceivedFile): Promise<KeptDocument> {
    const { name, sha256 } = document;
    const call = await this.draftWith(roundId, name);
    await this.documents.add(call.id, document, file);
    await this.audit.record('call.document_added', call.id, { by: this.audit.pseudonym(by.personId), roundId, name, sha256 });
    return document;
  }

  /** The draft, with room for a document of this name; the round is locked, so that this holds until the end. */
  private async draftWith(roundId: string, name: string): Promise<Call> {
    const call = await this.draft(roundId);
    const kept = await this.documents.ofCall(call.id);
    if (kept.length >= MOST_DOCUMENTS)
      throw new DomainError('conflict', 'document.too_many', `A call has at most ${MOST_DOCUMENTS} documents. Remove one first.`);
    if (kept.some((document) => document.name.toLowerCase() === name.toLowerCase()))
      throw new DomainError(
        'conflict',
        'document.name_twice',
        `The call has a document named “${name}” already. Remove it first, or send another name.`,
      );
    return call;
  }

  private async draft(roundId: string): Promise<Call> {
    await this.rounds.lock(roundId);
    const call = await this.calls.ofRound(roundId);
    if (!call) throw missing('call');
    assertDraft(call.state);
    return call;
  }
}
