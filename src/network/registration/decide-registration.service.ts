import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { AdmitMembership } from '../admit-membership.service.js';
import { feeIn } from '../annual-fee.js';
import { Networks } from '../networks.js';
import { type CustomerAccess, CustomerAccesses } from './customer-access.js';
import { assertDecidable, assertUnknown } from './registration.js';
import { type Registration, Registrations } from './registrations.js';

/** The office sets what strangers see, and decides who becomes a customer. Decision 19. */
@Injectable()
export class DecideRegistration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly accesses: CustomerAccesses,
    private readonly registrations: Registrations,
    private readonly admitting: AdmitMembership,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  access(by: Mandate): Promise<CustomerAccess> {
    return this.work.as(by, () => this.accesses.current());
  }

  /** @param seen the version that the caller saw; 0 before anything was set @throws DomainError `version.stale`, `fee.unreadable` */
  setAccess(by: Mandate, seen: number | undefined, wanted: Omit<CustomerAccess, 'version'>): Promise<CustomerAccess> {
    return this.work.as(by, async () => {
      const network = await this.networks.lock();
      assertVersion(seen, (await this.accesses.current()).version);
      const yearlyFee = wanted.yearlyFee === null ? null : feeIn(network.currency, wanted.yearlyFee);
      await this.accesses.record({ ...wanted, yearlyFee });
      await this.audit.record('customer_access.changed', network.id, { ...wanted, yearlyFee, by: this.audit.pseudonym(by.personId) });
      return this.accesses.current();
    });
  }

  list(by: Mandate): Promise<Registration[]> {
    return this.work.as(by, () => this.registrations.list());
  }

  /**
   * Makes the applicant a customer, with its contact as buyer and signatory, who is invited. Competing with a member is no
   * obstacle: customers neither vote nor shape a round (rule book §1, §3). Being a company of the network already is one.
   * @param code the customer's number
   * @throws DomainError `registration.missing`, `version.stale`, `registration.decided`, `registration.organisation_known`, `membership.code_taken`
   */
  approve(by: Mandate, id: string, seen: number | undefined, code: string): Promise<Registration> {
    return this.work.as(by, async () => {
      // Nobody is admitted meanwhile.
      await this.networks.lock();
      const { name, street, postcode, city, country, vatId, personName, email, known } = await this.decidable(id, seen);
      assertUnknown(known);
      const organisation = { name, street, postcode, city, country, vatId };
      const nothing = { naceClasses: [], clearedNace: [], clearedReason: '', markets: [], annualFee: '0' };
      const contact = { name: personName, email, roles: ['buyer', 'signatory'] as const };
      const { membership } = await this.admitting.within({ kind: 'customer', code, organisation, ...nothing, contact });
      await this.registrations.decide(id, 'approved', null, membership.id, by.personId);
      await this.audit.record('registration.approved', id, { membershipId: membership.id, by: this.audit.pseudonym(by.personId) });
      return this.registrations.find(id);
    });
  }

  /** The applicant is told the reason. @throws DomainError `registration.missing`, `version.stale`, `registration.decided` */
  refuse(by: Mandate, id: string, seen: number | undefined, reason: string): Promise<Registration> {
    return this.work.as(by, async () => {
      await this.decidable(id, seen);
      await this.registrations.decide(id, 'refused', reason, null, by.personId);
      await this.audit.record('registration.refused', id, { by: this.audit.pseudonym(by.personId) });
      await this.notices.tell({ persons: [id] }, 'registration.refused', { reason }, id);
      return this.registrations.find(id);
    });
  }

  private async decidable(id: string, seen: number | undefined): Promise<Registration> {
    const registration = await this.registrations.lock(id);
    assertVersion(seen, registration.version);
    assertDecidable(registration);
    return registration;
  }
}
