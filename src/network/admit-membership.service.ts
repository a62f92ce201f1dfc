import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import { naceClassOf } from './admission.js';
import { Admissions } from './admissions.js';
import { feeIn } from './annual-fee.js';
import { GiveMandates, type NewPerson } from './give-mandates.js';
import { assertRoles, type Kind, type KnownConflict, type Membership, type Organisation, type PartyRole, usualRoles } from './membership.js';
import { Memberships } from './memberships.js';
import { Networks } from './networks.js';
import { People } from './people.js';

/** An application as the office enters it. */
export interface Application {
  readonly kind: Kind;
  readonly code: string;
  readonly organisation: Organisation;
  readonly naceClasses: readonly string[];
  readonly clearedNace: readonly string[];
  readonly clearedReason: string;
  readonly markets: readonly string[];
  readonly groupTag?: string | undefined;
  readonly annualFee: string;
  readonly contact: NewPerson & { readonly roles?: readonly PartyRole[] | undefined };
}

/** A membership with what only the office may know of it. */
export interface ExaminedMembership {
  readonly membership: Membership;
  readonly conflicts: readonly KnownConflict[];
}

/** Records an application for membership and decides on it at once. */
@Injectable()
export class AdmitMembership {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly memberships: Memberships,
    private readonly people: People,
    private readonly admissions: Admissions,
    private readonly mandates: GiveMandates,
  ) {}

  /**
   * Admits, puts on the waiting list or refuses, in the order of the calls; the contact person is invited in any case.
   * Domain §3.
   * @throws DomainError `membership.code_taken`, `membership.exists`, `nace.unreadable`, `mandate.role`, `fee.unreadable`
   */
  admit(by: Mandate, application: Application): Promise<ExaminedMembership> {
    return this.work.as(by, () => this.within(application));
  }

  /** Records an application within the running transaction of another use case of the office. @throws DomainError as `admit` */
  async within(application: Application): Promise<ExaminedMembership> {
    const { kind, contact } = application;
    const roles = contact.roles ?? usualRoles(kind);
    assertRoles(kind, roles);
    const [naceClasses, clearedNace] = [application.naceClasses, application.clearedNace].map((codes) => codes.map(naceClassOf));
    const network = await this.networks.lock();
    const annualFee = feeIn(network.currency, application.annualFee);
    const organisationId = await this.people.organisationOf(application.organisation);
    await this.assertFree(application, organisationId);
    const appliedNo = await this.memberships.nextApplication(kind);
    const { contact: _, ...entered } = application;
    const applied = {
      ...entered,
      id: newId<'membership'>(),
      organisationId,
      appliedNo,
      annualFee,
      version: 1,
      naceClasses: naceClasses ?? [],
      clearedNace: clearedNace ?? [],
    };
    const admission = await this.admissions.examine(network, { ...applied, status: 'waiting' });
    const membership: Membership = { ...applied, status: admission.outcome };
    await this.memberships.add(membership);
    await this.admissions.record(membership, admission);
    await this.mandates.give(network, contact, membership.id, roles);
    if (admission.outcome !== 'admitted') await this.admissions.tell(membership, admission);
    const conflicts = await this.memberships.conflictsOf([membership.id]);
    return { membership: await this.memberships.find(membership.id), conflicts: conflicts.get(membership.id) ?? [] };
  }

  private async assertFree({ code, kind, organisation }: Application, organisationId: string): Promise<void> {
    const obstacle = await this.memberships.obstacle(code, organisationId, kind);
    if (obstacle === 'code') {
      throw new DomainError('conflict', 'membership.code_taken', `The number ${code} is taken; choose another.`, [
        { pointer: '/code', detail: 'is taken' },
      ]);
    }
    if (obstacle === 'organisation') {
      throw new DomainError('conflict', 'membership.exists', `${organisation.name} takes part as ${kind} already (same VAT number).`, [
        { pointer: '/organisation/vatId', detail: `belongs to a ${kind} of this network` },
      ]);
    }
  }
}
