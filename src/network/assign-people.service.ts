import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { GiveMandates, type NewPerson } from './give-mandates.js';
import { assertNotLeft, assertRoles, type PartyRole, usualRoles } from './membership.js';
import { Memberships } from './memberships.js';
import { Networks } from './networks.js';
import { type HolderOfMandate, People } from './people.js';

/** Gives people mandates and ends them. */
@Injectable()
export class AssignPeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly memberships: Memberships,
    private readonly people: People,
    private readonly mandates: GiveMandates,
    private readonly audit: Audit,
  ) {}

  /** The people of a membership, for the office and for itself. */
  ofMembership(by: Mandate, membershipId: string): Promise<HolderOfMandate[]> {
    return this.work.as(by, async () => {
      await this.memberships.findOwnOr(by, membershipId);
      return this.people.ofMembership(membershipId);
    });
  }

  /**
   * Gives a person mandates for a membership; without roles those usual for its kind.
   * @throws DomainError `mandate.role`, `membership.left`
   */
  addToMembership(by: Mandate, membershipId: string, person: NewPerson, roles: readonly PartyRole[] | undefined): Promise<HolderOfMandate[]> {
    return this.work.as(by, async () => {
      const network = await this.networks.current();
      const membership = await this.memberships.lock(membershipId);
      assertNotLeft(membership);
      const given = roles ?? usualRoles(membership.kind);
      assertRoles(membership.kind, given);
      const personId = await this.mandates.give(network, person, membershipId, given);
      return (await this.people.ofMembership(membershipId)).filter((holder) => holder.personId === personId);
    });
  }

  /**
   * Ends a mandate at once. The network keeps at least one office person.
   * @throws DomainError `mandate.last_office`
   */
  end(by: Mandate, mandateId: string): Promise<void> {
    return this.work.as(by, async () => {
      await this.networks.lock();
      const mandate = await this.people.lockMandate(mandateId);
      const office = (await this.people.ofNetwork()).filter((holder) => holder.role === 'office');
      if (mandate.role === 'office' && office.length === 1) {
        throw new DomainError('conflict', 'mandate.last_office', 'This is the last office person; add another before you end this mandate.');
      }
      await this.people.endMandate(mandateId);
      await this.audit.record('mandate.ended', mandateId, {
        by: this.audit.pseudonym(by.personId),
        person: this.audit.pseudonym(mandate.personId),
        role: mandate.role,
      });
    });
  }
}
