import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Memberships } from '../../network/memberships.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import { Calls } from '../call/calls.js';
import { AdmissionRequests, type OpenCall } from './admission-requests.js';

/** Takes a supplier's request to be admitted to a call that says that others may ask. Domain §7. */
@Injectable()
export class AskForAdmission {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: Calls,
    private readonly memberships: Memberships,
    private readonly requests: AdmissionRequests,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * The office is told. A supplier asks once.
   * @throws DomainError `call.missing`, `admission.invited_already`, `admission.asked_already`
   */
  ask(by: Mandate, roundId: string, note: string | undefined): Promise<OpenCall> {
    return this.work.as(by, async () => {
      const call = await this.openCall(roundId);
      const id = newId<'admission request'>();
      const membershipId = present(by.membershipId, 'the membership of a bidder');
      if (!(await this.requests.add(id, call.callId, membershipId, note)))
        throw new DomainError('conflict', 'admission.asked_already', 'Your organisation has asked to be admitted to this call already.');
      const { code, organisation } = await this.memberships.find(membershipId);
      const said = note === undefined ? {} : { hash: createHash('sha256').update(note).digest('hex') };
      await this.audit.record(
        'admission.asked',
        id,
        { by: this.audit.pseudonym(by.personId), callId: call.callId, roundId, supplier: code, ...said },
        { membershipId },
      );
      await this.notices.tell({ office: true }, 'admission.asked', { round: call.round, roundId, supplier: organisation.name }, roundId);
      return this.openCall(roundId);
    });
  }

  private async openCall(roundId: string): Promise<OpenCall> {
    const call = (await this.requests.openCalls()).find((open) => open.roundId === roundId);
    if (call) return call;
    if (await this.calls.ofRound(roundId))
      throw new DomainError('conflict', 'admission.invited_already', 'Your organisation is invited to this call; there is nothing to ask for.');
    throw missing('call');
  }
}
