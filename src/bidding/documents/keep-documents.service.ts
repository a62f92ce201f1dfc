import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { nowWithBody } from '../../platform/idempotency.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { assertDraft } from '../call.js';
import { type Call, Calls } from '../calls.js';
import { CallDocuments } from './call-documents.js';
import { assertBeginsAsNamed, type CallDocument, contentTypeOf, documentNameOf, MOST_DOCUMENTS } from './document.js';
import { FileScanner } from './file-scanner.js';
import { type ReceivedFile, received } from './received-file.js';

/** A document and its bytes, which are fetched as they are read. */
export interface GivenDocument {
  readonly document: CallDocument;
  readonly content: Readable;
}

/** Adds documents to the draft of a call, removes them, and gives them to whoever sees the call. Domain §7. */
@Injectable()
export class KeepDocuments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly calls: Calls,
    private readonly documents: CallDocuments,
    private readonly scanner: FileScanner,
    private readonly audit: Audit,
  ) {}

  /**
   * @param body the file's bytes, streamed; no transaction is open meanwhile
   * @throws DomainError `round.missing`, `call.missing`, `call.published`, `document.name|type|content|too_large|empty|interrupted|too_many|name_twice|infected|not_scanned`
   */
  async add(by: Mandate, roundId: string, givenName: string, body: Readable): Promise<CallDocument> {
    const name = documentNameOf(givenName);
    await this.work.as(by, async () => void (await this.draftWith(roundId, name)));
    const file = await received(body);
    nowWithBody(file.hash);
    try {
      assertBeginsAsNamed(name, file.head);
      const isScanned = await this.scanned(name, file);
      return await this.work.as(by, () => this.record(by, roundId, name, file, isScanned));
    } finally {
      await file.discard();
    }
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
    return { document, content: Readable.from(this.partsOf(by, documentId)) };
  }

  /** One short transaction a part: a slow reader holds no connection. */
  private async *partsOf(by: Mandate, documentId: string): AsyncGenerator<Buffer> {
    for (let number = 0; ; number += 1) {
      const part = await this.work.as(by, () => this.documents.part(documentId, number));
      if (part === undefined) return;
      yield part;
    }
  }

  /** @throws DomainError `document.infected`, `document.not_scanned` */
  private async scanned(name: string, file: ReceivedFile): Promise<boolean> {
    const finding = await this.scanner.look(file.parts());
    if (finding === 'infected')
      throw new DomainError('invalid', 'document.infected', `The scanner takes “${name}” for malware. It was not kept; check where it comes from.`);
    if (finding === 'unknown')
      throw new DomainError(
        'conflict',
        'document.not_scanned',
        `“${name}” could not be scanned for malware and was not kept. Try again, or tell the operator.`,
      );
    return finding === 'clean';
  }

  private async record(by: Mandate, roundId: string, name: string, file: ReceivedFile, isScanned: boolean): Promise<CallDocument> {
    const call = await this.draftWith(roundId, name);
    const content = { contentType: contentTypeOf(name), bytes: file.bytes, sha256: file.hash.toString('hex'), isScanned };
    const document = { id: newId<'call document'>(), name, ...content };
    await this.documents.add(call.id, document, file);
    await this.audit.record('call.document_added', call.id, { by: this.audit.pseudonym(by.personId), roundId, name, sha256: document.sha256 });
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
