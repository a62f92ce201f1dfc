import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Networks } from '../network/networks.js';
import { Notices } from '../notice/notices.js';
import { Deadlines } from '../platform/deadlines.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import type { Instant } from '../values/instant.js';
import { ACCEPTANCE_DEADLINE } from './agreement.events.js';
import { type Agreement, assertNotTerminated } from './agreement.js';
import { Agreements } from './agreements.js';
import { termsOf } from './contents.js';
import { DueAcceptances } from './due-acceptances.js';
import { assertInTime, sign, supersede } from './edition.js';
import { Editions, type StoredEdition } from './editions.js';
import { dayIn } from '../values/network-day.js';

/** Signs an edition for the supplier or the network; the second signature opens it to sign-up. Domain §13. */
@Injectable()
export class SignEdition {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly acceptances: DueAcceptances,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * @param documentHash what the signatory has read, if it says so
   * @throws DomainError `agreement.missing`, `edition.missing`, `edition.not_issued`, `edition.other_document`, `edition.already_signed`, `edition.superseded`,
   *   `edition.too_late`
   */
  async sign(by: Mandate, agreementId: string, number: number, documentHash: string | undefined): Promise<StoredEdition> {
    await this.work.as(by, async () => {
      await this.agreements.find(agreementId);
      await this.editions.find(agreementId, number);
    });
    // A supplier's scope changes no agreement and no edition, whatever reaches the database: the service records its signature.
    const scope = by.side === 'office' ? by : { ...by, side: 'service' };
    return this.work.as(scope, async () => {
      const agreement = await this.agreements.lock(agreementId);
      const party = by.side === 'office' ? 'network' : 'supplier';
      if (party === 'supplier' && by.membershipId !== agreement.supplierId) throw missing('agreement');
      assertNotTerminated(agreement);
      const stored = await this.editions.find(agreementId, number);
      const now = await this.work.now();
      const edition = sign(stored.edition, party, { personId: by.personId, at: now }, documentHash);
      const signed = { ...stored, edition };
      if (edition.state === 'open') await this.open(agreement, signed, now);
      else await this.editions.record(signed);
      const body = { by: this.audit.pseudonym(by.personId), party, edition: number, documentHash: edition.documentHash };
      await this.audit.record('edition.signed', agreementId, body, { membershipId: agreement.supplierId });
      return signed;
    });
  }

  private async open(agreement: Agreement, signed: StoredEdition, now: Instant): Promise<void> {
    const { timeZone } = await this.networks.current();
    assertInTime(signed.edition.number, signed.content.acceptBy, dayIn(timeZone, now));
    const before = await this.editions.inForce(agreement.id);
    if (before?.edition.state === 'open') await this.editions.record({ ...before, edition: supersede(before.edition, now) });
    await this.editions.record(signed);
    await this.agreements.record(agreement.id, termsOf(signed.content), 'open');
    const params = { agreement: agreement.number, agreementId: agreement.id, edition: String(signed.edition.number) };
    await this.notices.tell({ office: true }, 'edition.signed', params, agreement.id);
    await this.notices.tell({ memberships: [agreement.supplierId] }, 'edition.signed', params, agreement.id);
    const { acceptBy } = signed.content;
    if (acceptBy === null) return;
    await this.deadlines.changed(ACCEPTANCE_DEADLINE, await this.acceptances.endOfDay(acceptBy));
    await this.acceptances.askParties(agreement, signed, acceptBy);
  }
}
