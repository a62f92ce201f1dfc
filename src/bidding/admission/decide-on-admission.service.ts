import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { PrequalificationAnswers } from '../../network/prequalification/answers.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { type Call, Calls } from '../call/calls.js';
import { InvitationTimes } from '../invitations/invitation-times.js';
import { Reactions } from '../invitations/reactions.js';
import { type AdmissionRequest, AdmissionRequests } from './admission-requests.js';
import { assertAdmitting, decisionsOn } from './request.js';

/** What the office says to a request. */
export type Decided = { readonly decision: 'admit' } | { readonly decision: 'refuse'; readonly reason: string };

/** Admits a supplier that asked to a call, or refuses it with a reason. Domain §7. */
@Injectable()
export class DecideOnAdmission {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly calls: Calls,
    private readonly times: InvitationTimes,
    private readonly reactions: Reactions,
    private readonly requests: AdmissionRequests,
    private readonly prequalified: PrequalificationAnswers,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Who is admitted is invited and takes part; it is told either way.
   * @throws DomainError `round.missing`, `call.missing`, `admission_request.missing`, `admission.call_over`, `admission.deadline_passed`,
   * `admission.decided_already`, `admission.taken_back`, `admission.supplier_left`, `admission.not_prequalified`
   */
  decide(by: Mandate, roundId: string, requestId: string, decided: Decided): Promise<void> {
    return this.work.as(by, async () => {
      const round = await this.rounds.find(roundId);
      const call = await this.times.callOf(roundId);
      const request = await this.requests.lock(call.id, requestId);
      const time = await this.times.of(call);
      const now = await this.work.now();
      assertAdmitting(time, now);
      if (!decisionsOn(request.state, time, now).includes(decided.decision)) throw decidedAlready(request);
      const told = { round: round.title, roundId };
      const bidders = { memberships: [request.membershipId], roles: ['bidder'] as const };
      if (decided.decision === 'admit') {
        await this.admit(by, call, request);
        await this.notices.tell(bidders, 'admission.admitted', told, roundId);
      } else {
        await this.requests.decide(request.id, 'refused', decided.reason, by.personId);
        await this.notices.tell(bidders, 'admission.refused', { ...told, reason: decided.reason }, roundId);
      }
      await this.record(by, call, request, decided);
    });
  }

  private async admit(by: Mandate, call: Call, { id, membershipId, supplier, isOfNetwork }: AdmissionRequest): Promise<void> {
    if (!isOfNetwork)
      throw new DomainError('conflict', 'admission.supplier_left', `The supplier ${supplier} is not a supplier of this network any more.`);
    if (call.prequalification === 'block' && (await this.prequalified.incomplete([membershipId])).has(membershipId))
      throw new DomainError(
        'conflict',
        'admission.not_prequalified',
        `The prequalification of ${supplier} is not complete, and this call admits nobody without it.`,
      );
    await this.requests.decide(id, 'admitted', null, by.personId);
    await this.calls.invite(call.id, membershipId);
    await this.reactions.state(call.id, membershipId, { statement: 'takes_part' });
  }

  /** The log keeps a reason's hash: it may name people. Domain §15. */
  private async record(by: Mandate, call: Call, { id, supplier, membershipId }: AdmissionRequest, decided: Decided): Promise<void> {
    const why = decided.decision === 'refuse' ? { hash: createHash('sha256').update(decided.reason).digest('hex') } : {};
    await this.audit.record(
      decided.decision === 'admit' ? 'admission.admitted' : 'admission.refused',
      id,
      { by: this.audit.pseudonym(by.personId), callId: call.id, roundId: call.roundId, supplier, ...why },
      { membershipId },
    );
  }
}

function decidedAlready({ state, supplier }: AdmissionRequest): DomainError {
  const code = 'admission.decided_already';
  if (state === 'taken_back')
    return new DomainError('conflict', 'admission.taken_back', `The supplier ${supplier} has taken its request back; there is nothing to decide.`);
  return state === 'admitted'
    ? new DomainError('conflict', code, `The request of ${supplier} is decided already; an admission stays.`)
    : new DomainError('conflict', code, `The request of ${supplier} is refused already; it may still be admitted.`);
}
