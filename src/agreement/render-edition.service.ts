import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DocumentThread } from './document/document-thread.js';
import { LANGUAGES } from './document/figures.js';
import { Editions } from './editions.js';

/** Makes the documents of an issued edition, in all languages. A second time changes nothing. Domain §13. */
@Injectable()
export class RenderEdition {
  constructor(
    private readonly work: UnitOfWork,
    private readonly editions: Editions,
    private readonly thread: DocumentThread,
  ) {}

  /** Drawing takes about a second and happens between two short transactions. */
  async render(networkId: string, editionId: string): Promise<void> {
    const stored = await this.work.asService(networkId, () => this.editions.byId(editionId));
    if (!stored || stored.edition.state === 'drafted') return;
    const { content, edition } = stored;
    const order = { content, documentHash: edition.documentHash, issuedAt: Number(edition.issuedAt / 1000n) };
    for (const language of LANGUAGES) {
      if (await this.work.asService(networkId, () => this.editions.document(editionId, language))) continue;
      const pdf = await this.thread.render({ ...order, language });
      await this.work.asService(networkId, () => this.editions.keepDocument(editionId, language, pdf));
    }
  }
}
