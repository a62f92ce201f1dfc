import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import type { NewPerson } from './give-mandates.js';

/** An office person or auditor who waits for a second person's confirmation. */
export interface MandateProposal extends NewPerson {
  readonly id: string;
  readonly role: 'office' | 'auditor';
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: string;
}

interface ProposalRow {
  id: string;
  name: string;
  email: string;
  role: 'office' | 'auditor';
  proposed_by: string;
  proposed_by_name: string | null;
  proposed_at: Date;
}

const SELECT = `select r.id, r.name, r.email, r.role, r.proposed_by, p.name as proposed_by_name, r.proposed_at
  from mandate_proposal r left join person p on p.id = r.proposed_by where r.network_id = app_network()`;

function toProposal({ proposed_by, proposed_by_name, proposed_at, ...row }: ProposalRow): MandateProposal {
  return { ...row, proposedBy: proposed_by, proposedByName: proposed_by_name ?? '', proposedAt: proposed_at.toISOString() };
}

/** Proposed office persons and auditors of a network. */
@Injectable()
export class MandateProposals {
  constructor(private readonly work: UnitOfWork) {}

  /** The oldest first. */
  async list(): Promise<MandateProposal[]> {
    return (await this.work.query<ProposalRow>(`${SELECT} order by r.proposed_at, r.id`)).map(toProposal);
  }

  /** Proposing the same person for the same role again changes nothing. @returns the id, or undefined if it was proposed already */
  async add({ name, email }: NewPerson, role: MandateProposal['role'], proposedBy: string): Promise<string | undefined> {
    const id = newId<'mandate proposal'>();
    const added = await this.work.touch(
      `insert into mandate_proposal (network_id, id, name, email, role, proposed_by) values (app_network(), $1, $2, $3, $4, $5)
       on conflict (network_id, lower(email), role) do nothing`,
      [id, name, email, role, proposedBy],
    );
    return added === 0 ? undefined : id;
  }

  /** @throws DomainError `mandate_proposal.missing` */
  async find(id: string): Promise<MandateProposal> {
    const row = await this.work.one<ProposalRow>(`${SELECT} and r.id = $1`, [id]);
    if (!row) throw missing('mandate_proposal');
    return toProposal(row);
  }

  async remove(id: string): Promise<void> {
    await this.work.query(`delete from mandate_proposal where network_id = app_network() and id = $1`, [id]);
  }
}
