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
import { AdmissionRequests, type AskedAdmission, type OpenCall } from './admission-requests.js';

/** Takes a supplier's request to be admitted to a call that says that others may ask, and that it no longer asks. Domain §7. */
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
   * The office is told. A supplier asks once, and again only once it has taken that back.
   * @throws DomainError `call.missing`, `admission.invited_already`, `admission.asked_already`
   */
  ask(by: Mandate, roundId: string, note: string | undefined): Promise<OpenCall> {
    return this.work.as(by, async () => {
      const call = await this.openCall(roundId);
      const membershipId = present(by.membershipId, 'the membership of a bidder');
      const id = await this.requests.add(newId<'admission request'>(), call.callId, membershipId, note);
      if (id === undefined)
        throw new DomainError('conflict', 'admission.asked_already', 'Your organisation has asked to be admitted to this call already.');
      const said = note === undefined ? {} : { hash: createHash('sha256').update(note).digest('hex') };
      await this.record(by, membershipId, 'admission.asked', id, call, said);
      return this.openCall(roundId);
    });
  }

  /**
   * Takes the request back while the office has not decided; the office is told. The supplier may ask again.
   * @throws DomainError `call.missing`, `admission.invited_already`, `admission.not_asked`, `admission.decided_already`
   */
  takeBack(by: Mandate, roundId: string): Promise<OpenCall> {
    return this.work.as(by, async () => {
      const call = await this.openCall(roundId);
      const membershipId = present(by.membershipId, 'the membership of a bidder');
      const id = await this.requests.takeBack(call.callId, membershipId, by.personId);
      if (id === undefined) throw nothingToTakeBack((await this.openCall(roundId)).request);
      await this.record(by, membershipId, 'admission.taken_back', id, call);
      return this.openCall(roundId);
    });
  }

  /** In the log, and told to the office. */
  private async record(
    by: Mandate,
    membershipId: string,
    kind: 'admission.asked' | 'admission.taken_back',
    id: string,
    { callId, roundId, round }: OpenCall,
    said: { readonly hash?: string } = {},
  ): Promise<void> {
    const { code, organisation } = await this.memberships.find(membershipId);
    await this.audit.record(kind, id, { by: this.audit.pseudonym(by.personId), callId, roundId, supplier: code, ...said }, { membershipId });
    await this.notices.tell({ office: true }, kind, { round, roundId, supplier: organisation.name }, roundId);
  }

  private async openCall(roundId: string): Promise<OpenCall> {
    const call = (await this.requests.openCalls()).find((open) => open.roundId === roundId);
    if (call) return call;
    if (await this.calls.ofRound(roundId))
      throw new DomainError('conflict', 'admission.invited_already', 'Your organisation is invited to this call; there is nothing to ask for.');
    throw missing('call');
  }
}

function nothingToTakeBack(request: AskedAdmission | null): DomainError {
  return request === null || request.state === 'taken_back'
    ? new DomainError(
        'conflict',
        'admission.not_asked',
        'Your organisation has not asked to be admitted to this call; there is nothing to take back.',
      )
    : new DomainError('conflict', 'admission.decided_already', 'The office has decided on your request already; there is nothing to take back.');
}
