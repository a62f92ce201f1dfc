import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { afterOf, type PageQuery } from '../platform/http.js';
import { keysetOf } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { DomainError } from '../values/domain-error.js';
import { AGREEMENT_SORTS, type AgreementFilter, Agreements } from './agreements.js';
import { DocumentThread } from './document/document-thread.js';
import type { Language } from './document/figures.js';
import { documentHashOf } from './content.js';
import { Editions, type StoredEdition } from './editions.js';
import { type ShownAgreement, ShowAgreements } from './show-agreements.js';
import { SignUps, type StoredSignUp } from './sign-ups.js';

/** An agreement with all of its editions that the reader sees, the latest first. */
export interface ReadAgreement {
  readonly shown: ShownAgreement;
  readonly editions: readonly StoredEdition[];
}

/** Reads agreements, their editions, documents and sign-ups; row-level security decides whose. */
@Injectable()
export class ReadAgreements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly signUps: SignUps,
    private readonly shown: ShowAgreements,
    private readonly thread: DocumentThread,
  ) {}

  /** One row more than `page.limit` when there is a next page. */
  list(by: Mandate, filter: AgreementFilter, page: PageQuery): Promise<(ShownAgreement & { readonly agreement: { readonly sortKey: string } })[]> {
    const keyset = keysetOf(page.sort ?? 'number', AGREEMENT_SORTS, 'a.id', afterOf(page.cursor, 2), 6);
    return this.work.as(by, async () => {
      if (filter.roundId !== undefined) await this.rounds.find(filter.roundId);
      return this.shown.showAll(await this.agreements.list(filter, keyset, page.limit), by);
    });
  }

  /** @throws DomainError `agreement.missing` */
  find(by: Mandate, agreementId: string): Promise<ReadAgreement> {
    return this.work.as(by, async () => {
      const agreement = await this.agreements.find(agreementId);
      return { shown: await this.shown.show(agreement, by), editions: await this.editions.of(agreementId) };
    });
  }

  /** @throws DomainError `agreement.missing`, `edition.missing` */
  edition(by: Mandate, agreementId: string, number: number): Promise<StoredEdition> {
    return this.work.as(by, async () => {
      await this.agreements.find(agreementId);
      return this.editions.find(agreementId, number);
    });
  }

  /**
   * An edition's document as it was made when it was issued; that of a draft is drawn anew, marked as a draft.
   * @throws DomainError `agreement.missing`, `edition.missing`, `document.pending`
   */
  async document(
    by: Mandate,
    agreementId: string,
    number: number,
    language: Language,
  ): Promise<{ readonly name: string; readonly pdf: Buffer; readonly hash: string }> {
    const found = await this.work.as(by, async () => {
      const agreement = await this.agreements.find(agreementId);
      const { id, edition, content } = await this.editions.find(agreementId, number);
      if (edition.state === 'drafted') return { content };
      const pdf = await this.editions.document(id, language);
      if (!pdf) throw new DomainError('conflict', 'document.pending', 'The document is made when the edition is issued; ask again in a few seconds.');
      return { name: `${agreement.number}-${number}-${language}.pdf`, pdf, hash: edition.documentHash };
    });
    if (found.content === undefined) return found;
    const { content } = found;
    // Drawing takes about a second and happens after the transaction.
    const pdf = await this.thread.render({ content, documentHash: null, issuedAt: Date.parse(content.issuedOn), language });
    return { name: `${content.number}-${number}-draft-${language}.pdf`, pdf, hash: `draft-${documentHashOf(content)}` };
  }

  /** One row more than `limit` when there is a next page. @throws DomainError `agreement.missing` */
  signUpsTo(by: Mandate, agreementId: string, page: PageQuery): Promise<StoredSignUp[]> {
    const after = afterOf(page.cursor, 2);
    return this.work.as(by, async () => {
      await this.agreements.find(agreementId);
      return this.signUps.list(agreementId, after, page.limit);
    });
  }
}
