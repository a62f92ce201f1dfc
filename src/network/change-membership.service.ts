import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { assertVersion } from '../platform/http.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { naceClassOf } from './admission.js';
import { Admissions } from './admissions.js';
import type { ExaminedMembership } from './admit-membership.service.js';
import { feeIn } from './annual-fee.js';
import { assertNotLeft, type Membership, type Organisation } from './membership.js';
import { Memberships } from './memberships.js';
import type { Network } from './network.js';
import { Networks } from './networks.js';

/** What the office may change of a membership. */
export interface MembershipChanges {
  readonly organisation?: { [Field in Exclude<keyof Organisation, 'vatId'>]?: string | undefined } | undefined;
  readonly naceClasses?: readonly string[] | undefined;
  readonly clearedNace?: readonly string[] | undefined;
  readonly clearedReason?: string | undefined;
  readonly markets?: readonly string[] | undefined;
  /** null: belongs to no corporate group */
  readonly groupTag?: string | null | undefined;
  readonly annualFee?: string | undefined;
}

function changed(before: Membership, changes: MembershipChanges, currency: string): Membership {
  const { organisation, naceClasses, clearedNace, clearedReason, markets, groupTag, annualFee } = changes;
  return {
    ...before,
    organisation: { ...before.organisation, ...Object.fromEntries(Object.entries(organisation ?? {}).filter(([, value]) => value !== undefined)) },
    naceClasses: naceClasses?.map(naceClassOf) ?? before.naceClasses,
    clearedNace: clearedNace?.map(naceClassOf) ?? before.clearedNace,
    clearedReason: clearedReason ?? before.clearedReason,
    markets: markets ?? before.markets,
    groupTag: groupTag === undefined ? before.groupTag : (groupTag ?? undefined),
    annualFee: annualFee === undefined ? before.annualFee : feeIn(currency, annualFee),
  };
}

/** Changes memberships, examines them again, and ends them. */
@Injectable()
export class ChangeMembership {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly memberships: Memberships,
    private readonly admissions: Admissions,
    private readonly audit: Audit,
  ) {}

  /**
   * Changes what a membership says. Who waits or was refused is examined again; who is admitted stays admitted, but the
   * office sees the conflicts. Domain §3.
   * @param seen the version that the caller saw
   * @throws DomainError `version.stale`, `membership.left`, `nace.unreadable`, `fee.unreadable`
   */
  change(by: Mandate, id: string, seen: number | undefined, changes: MembershipChanges): Promise<ExaminedMembership> {
    return this.work.as(by, async () => {
      const { network, before } = await this.lock(id, seen);
      const after = await this.memberships.record(changed(before, changes, network.currency));
      const { annualFee } = after;
      await this.audit.record('membership.changed', id, { by: this.audit.pseudonym(by.personId), fields: Object.keys(changes), annualFee });
      return this.examineAgain(network, after);
    });
  }

  /**
   * Examines an application again, for instance after the member that it competed with has left. Domain §3.
   * @throws DomainError `version.stale`, `membership.admitted`, `membership.left`
   */
  reconsider(by: Mandate, id: string, seen: number | undefined): Promise<ExaminedMembership> {
    return this.work.as(by, async () => {
      const { network, before } = await this.lock(id, seen);
      if (before.status === 'admitted') throw new DomainError('conflict', 'membership.admitted', `${before.code} is admitted already.`);
      return this.examineAgain(network, before);
    });
  }

  /**
   * Ends a membership and its people's mandates; the waiting list moves up. Agreements signed up to stay what they
   * are: leaving those keeps their notice period (Domain §13).
   * @throws DomainError `version.stale`, `membership.left`
   */
  leave(by: Mandate, id: string, seen: number | undefined, reason: string): Promise<ExaminedMembership> {
    return this.work.as(by, async () => {
      const { network, before } = await this.lock(id, seen);
      await this.admissions.tellLeaving(before);
      await this.memberships.end(id, reason);
      await this.audit.record('membership.left', id, { by: this.audit.pseudonym(by.personId), code: before.code });
      if (before.kind === 'member' && before.status === 'admitted') await this.admissions.moveUp(network);
      return { membership: await this.memberships.find(id), conflicts: [] };
    });
  }

  private async lock(id: string, seen: number | undefined): Promise<{ network: Network; before: Membership }> {
    const network = await this.networks.lock();
    const before = await this.memberships.lock(id);
    assertVersion(seen, before.version);
    assertNotLeft(before);
    return { network, before };
  }

  private async examineAgain(network: Network, membership: Membership): Promise<ExaminedMembership> {
    const admission = await this.admissions.examine(network, membership);
    if (membership.status === 'admitted') await this.memberships.recordConflicts(membership.id, admission.conflicts);
    else await this.admissions.record(membership, admission);
    if (membership.status !== 'admitted' && membership.status !== admission.outcome) await this.admissions.tell(membership, admission);
    const conflicts = await this.memberships.conflictsOf([membership.id]);
    return { membership: await this.memberships.find(membership.id), conflicts: conflicts.get(membership.id) ?? [] };
  }
}
