import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Notices } from '../notice/notices.js';
import { type Admission, examine, moveUp } from './admission.js';
import { type Membership, marketOf } from './membership.js';
import { Memberships } from './memberships.js';
import type { Network } from './network.js';

/** Carries out what admission decides, within the running transaction; the network's row must be locked. Domain §3. */
@Injectable()
export class Admissions {
  constructor(
    private readonly memberships: Memberships,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** Customers and suppliers take part without further ado; members are examined against the admitted ones. */
  async examine(network: Network, membership: Membership): Promise<Admission> {
    if (membership.kind !== 'member') return { outcome: 'admitted', conflicts: [] };
    const admitted = await this.memberships.members('admitted');
    const others = admitted.filter((member) => member.id !== membership.id);
    return examine(marketOf(membership), others.map(marketOf), network.memberCap);
  }

  /** Keeps an outcome, and the conflicts for the office. The audit names no market: the applicant may read its own entries. */
  async record(membership: Membership, admission: Admission): Promise<void> {
    if (membership.status !== admission.outcome) await this.memberships.setStatus(membership.id, admission.outcome);
    await this.memberships.recordConflicts(membership.id, admission.conflicts);
    const { code, kind, annualFee } = membership;
    await this.audit.record(`membership.${admission.outcome}`, membership.id, { code, kind, annualFee }, { membershipId: membership.id });
  }

  /** Admits from the waiting list what there is place for, and tells whom it concerns. */
  async moveUp(network: Network): Promise<void> {
    const waiting = await this.memberships.members('waiting');
    if (waiting.length === 0) return;
    const admitted = await this.memberships.members('admitted');
    const moved = moveUp(waiting.map(marketOf), admitted.map(marketOf), network.memberCap);
    for (const membership of waiting) {
      const admission = moved.get(membership.id);
      if (admission === undefined) continue;
      await this.record(membership, admission);
      await this.tell(membership, admission);
    }
  }

  /** Tells an applicant its outcome, never with whom it conflicts. */
  async tell({ id }: Membership, { outcome }: Admission): Promise<void> {
    const key = outcome === 'conflict' ? 'membership.refused' : (`membership.${outcome}` as const);
    await this.notices.tell({ memberships: [id] }, key, {}, id);
  }

  /** Tells a membership's people, while they still have their mandates, that it ends. */
  async tellLeaving({ id }: Membership): Promise<void> {
    await this.notices.tell({ memberships: [id] }, 'membership.left', {}, id);
  }
}
