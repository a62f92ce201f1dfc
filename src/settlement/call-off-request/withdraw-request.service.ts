import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { assertWithdrawable } from './request.js';
import { type CallOffRequest, Requests } from './requests.js';

/** A party takes a request back that nobody has accepted. Decision 20. */
@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: Requests,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** Withdrawing again changes nothing. @throws DomainError `call_off_request.missing`, `call_off_request.closed` */
  async withdraw(by: Mandate, panelId: string, id: string): Promise<CallOffRequest> {
    const seen = await this.work.as(by, () => this.requests.find(panelId, id));
    if (seen.membershipId !== by.membershipId) throw missing('call_off_request');
    await this.work.as({ ...by, side: 'service' }, async () => {
      const { state, turns, reference } = await this.requests.lock(panelId, id);
      if (state === 'withdrawn') return;
      assertWithdrawable(state);
      await this.requests.endTurn(id, 'withdrawn');
      await this.requests.become(id, 'withdrawn');
      await this.audit.record('call_off_request.withdrawn', id, { by: this.audit.pseudonym(by.personId) }, { membershipId: seen.membershipId });
      const asked = turns.find((turn) => turn.state === 'asked');
      if (!asked) return;
      const params = { agreement: asked.agreement, agreementId: asked.agreementId, reference };
      await this.notices.tell({ memberships: [asked.supplierId], roles: ['bidder', 'signatory'] }, 'call_off_request.withdrawn', params, id);
    });
    return this.work.as(by, () => this.requests.find(panelId, id));
  }
}
