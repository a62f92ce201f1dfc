import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Notices } from '../notice/notices.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import type { Agreed } from './agreed.js';
import { type CallOff, CallOffs } from './call-offs.js';
import { assertCancellable, cancelsAs } from './cancelling.js';
import { SettledAgreements } from './settled-agreements.js';

/** Takes a call-off back: the party's own, or the office's for a party. Domain §14. */
@Injectable()
export class CancelCallOff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly callOffs: CallOffs,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * One after the other with call-offs and reports under the agreement. Cancelling again changes nothing.
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `call_off.missing`, `call_off.reported`, `call_off.delivered`, `call_off.day_over`,
   *   `call_off.at_maximum`
   */
  async cancel(by: Mandate, agreementId: string, callOffId: string, reason: string): Promise<CallOff> {
    const as = cancelsAs(by);
    await this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      await this.callOffs.find(agreementId, callOffId);
    });
    // A supplier's signatory sees it, and has no say in it.
    if (as === undefined) throw missing('call_off');
    // Only the service changes call-offs; the lock keeps a report of the same order waiting.
    return this.work.as({ ...by, side: 'service' }, async () => {
      const agreed = await this.agreements.lock(agreementId, null);
      const callOff = await this.callOffs.find(agreementId, callOffId);
      if (callOff.cancelledAt !== null) return callOff;
      assertCancellable(callOff, as);
      await this.callOffs.cancel([callOffId], reason);
      await this.tell(by, agreed, callOff, reason);
      return this.callOffs.find(agreementId, callOffId);
    });
  }

  private async tell(by: Mandate, agreed: Agreed, { id, membershipId, reference }: CallOff, reason: string): Promise<void> {
    const person = this.audit.pseudonym(by.personId);
    await this.audit.record('call_off.cancelled', id, { by: person, agreementId: agreed.id, reason }, { membershipId });
    const params = { agreement: agreed.number, agreementId: agreed.id, reference, reason };
    await this.notices.tell({ memberships: [agreed.supplierId], roles: ['bidder', 'signatory'] }, 'call_off.cancelled', params, agreed.id);
    if (by.side === 'office')
      await this.notices.tell({ memberships: [membershipId], roles: ['buyer', 'signatory'] }, 'call_off.cancelled', params, agreed.id);
  }
}
