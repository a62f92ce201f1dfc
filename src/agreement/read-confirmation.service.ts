import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { Agreements } from './agreements.js';
import { ConfirmationThread } from './document/confirmation-thread.js';
import type { Confirmation } from './document/confirmation.js';
import type { Language } from './document/figures.js';
import { Editions } from './editions.js';

/** A confirmation as a document. */
export interface ConfirmationDocument {
  readonly name: string;
  readonly pdf: Buffer;
}

/** The confirmation of a sign-up as a PDF: time, person and the hash of the edition, its prices behind it. Domain §13. */
@Injectable()
export class ReadConfirmation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly thread: ConfirmationThread,
  ) {}

  /** Row-level security decides whose may be read. @throws DomainError `agreement.missing`, `sign_up.missing` */
  async read(by: Mandate, agreementId: string, signUpId: string, language: Language): Promise<ConfirmationDocument> {
    const { confirmation, stored } = await this.work.as(by, async () => {
      await this.agreements.find(agreementId);
      const confirmation = await this.confirmationOf(agreementId, signUpId);
      return { confirmation, stored: await this.editions.find(agreementId, confirmation.edition) };
    });
    const { content, edition } = stored;
    const issuedAt = edition.state === 'drafted' ? 0 : Number(edition.issuedAt / 1000n);
    const name = `${confirmation.agreement}-${confirmation.party}-${language}.pdf`.replaceAll(/[^\w.-]/g, '-');
    return { name, pdf: await this.thread.render({ confirmation, content, issuedAt, language }) };
  }

  private async confirmationOf(agreementId: string, signUpId: string): Promise<Confirmation> {
    const row = await this.work.one<Confirmation>(
      `select a.number as agreement, e.number as edition, e.document_hash as "documentHash", n.name as network, e.content -> 'supplier' ->> 'name' as supplier,
         s.party_code as party, s.party_name as "partyName", s.effective_from::text as "effectiveFrom", coalesce(name_here(s.network_id, s.signed_by), '–') as person,
         to_char(s.signed_at at time zone n.time_zone, 'YYYY-MM-DD HH24:MI') as "declaredAt"
       from sign_up s join agreement a on a.network_id = s.network_id and a.id = s.agreement_id join edition e on e.network_id = s.network_id and e.id = s.edition_id
         join network n on n.id = s.network_id
       where s.network_id = app_network() and s.agreement_id = $1 and s.id = $2`,
      [agreementId, signUpId],
    );
    if (!row) throw missing('sign_up');
    return row;
  }
}
