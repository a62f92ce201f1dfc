import { Injectable } from '@nestjs/common';
import { Invitations } from '../access/invitations.js';
import { Audit } from '../audit/audit.js';
import { Notices } from '../notice/notices.js';
import type { Network } from './network.js';
import { People } from './people.js';

/** A contact person as it is entered. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
}

/** The one way in which people get mandates: find or make the person, give the mandates, invite or tell. */
@Injectable()
export class GiveMandates {
  constructor(
    private readonly people: People,
    private readonly invitations: Invitations,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Gives mandates within the running transaction. Who is known by its e-mail already gets further mandates, no second
   * login; who has no password yet gets an invitation.
   * @param membershipId undefined for the network's own office persons and auditors
   * @returns the person's id
   */
  async give(network: Network, person: NewPerson, membershipId: string | undefined, roles: readonly string[]): Promise<string> {
    const personId = await this.people.personOf(person.name, person.email, network.locale);
    await this.people.giveMandates(personId, membershipId, roles);
    await this.audit.record('mandate.given', membershipId ?? network.id, { person: this.audit.pseudonym(personId), roles });
    if (await this.people.isActive(personId)) await this.notices.tell({ persons: [personId] }, 'mandate.given', {}, membershipId ?? network.id);
    else await this.invitations.invite(personId, network.id);
    return personId;
  }
}
