import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Notices } from '../notice/notices.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { GiveMandates, type NewPerson } from './give-mandates.js';
import { type MandateProposal, MandateProposals } from './mandate-proposals.js';
import { Networks } from './networks.js';
import { assertAnother, needsConfirmation } from './office-person.js';
import { type HolderOfMandate, People } from './people.js';

/** Office persons and auditors: those who have a mandate, and those who wait for a second person's confirmation. */
export interface OfficePeople {
  readonly holders: readonly HolderOfMandate[];
  readonly proposals: readonly MandateProposal[];
}

/** Appoints office persons and auditors, with four eyes as soon as there are two pairs. Decision 3. */
@Injectable()
export class AppointOffice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly people: People,
    private readonly proposals: MandateProposals,
    private readonly mandates: GiveMandates,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  ofNetwork(by: Mandate): Promise<OfficePeople> {
    return this.work.as(by, async () => ({ holders: await this.people.ofNetwork(), proposals: await this.proposals.list() }));
  }

  /** Makes a person an office person or auditor at once while nobody else could confirm it, else proposes it. */
  appoint(by: Mandate, person: NewPerson, role: MandateProposal['role']): Promise<OfficePeople> {
    return this.work.as(by, async () => {
      await this.networks.lock();
      const isPerson = ({ email }: NewPerson): boolean => email.toLowerCase() === person.email.toLowerCase();
      const holds = (await this.people.ofNetwork()).some((holder) => isPerson(holder) && holder.role === role);
      if (!holds && needsConfirmation(await this.people.everOfNetwork(), by.personId)) await this.propose(by, person, role);
      else await this.mandates.give(await this.networks.current(), person, undefined, [role]);
      return { holders: (await this.people.ofNetwork()).filter(isPerson), proposals: (await this.proposals.list()).filter(isPerson) };
    });
  }

  /** Confirms what another person of the office proposed. @throws DomainError `mandate_proposal.missing`, `mandate_proposal.same_person` */
  confirm(by: Mandate, proposalId: string): Promise<OfficePeople> {
    return this.work.as(by, async () => {
      await this.networks.lock();
      const proposal = await this.proposals.find(proposalId);
      assertAnother(proposal.proposedBy, by.personId);
      const personId = await this.settle(proposal);
      await this.audit.record('mandate.confirmed', proposalId, {
        by: this.audit.pseudonym(by.personId),
        proposedBy: this.audit.pseudonym(proposal.proposedBy),
        person: this.audit.pseudonym(personId),
        role: proposal.role,
      });
      return { holders: (await this.people.ofNetwork()).filter((holder) => holder.personId === personId), proposals: [] };
    });
  }

  /** The operator's confirmation, for a network that has nobody else left to give it. @throws DomainError `mandate_proposal.missing` */
  confirmByOperator(networkId: string, proposalId: string): Promise<void> {
    return this.work.asService(networkId, async () => {
      await this.networks.lock();
      const proposal = await this.proposals.find(proposalId);
      const personId = await this.settle(proposal);
      await this.audit.record('mandate.confirmed', proposalId, {
        by: 'operator',
        proposedBy: this.audit.pseudonym(proposal.proposedBy),
        person: this.audit.pseudonym(personId),
        role: proposal.role,
      });
    });
  }

  /** Drops a proposal; anyone of the office may. @throws DomainError `mandate_proposal.missing` */
  drop(by: Mandate, proposalId: string): Promise<void> {
    return this.work.as(by, async () => {
      await this.networks.lock();
      await this.proposals.find(proposalId);
      await this.proposals.remove(proposalId);
      await this.audit.record('mandate.dropped', proposalId, { by: this.audit.pseudonym(by.personId) });
    });
  }

  private async propose(by: Mandate, person: NewPerson, role: MandateProposal['role']): Promise<void> {
    const proposalId = await this.proposals.add(person, role, by.personId);
    if (proposalId === undefined) return;
    await this.audit.record('mandate.proposed', proposalId, { by: this.audit.pseudonym(by.personId), role });
    await this.notices.tell({ office: true }, 'mandate.proposed', {}, proposalId);
  }

  private async settle({ id, name, email, role }: MandateProposal): Promise<string> {
    await this.proposals.remove(id);
    return this.mandates.give(await this.networks.current(), { name, email }, undefined, [role]);
  }
}
