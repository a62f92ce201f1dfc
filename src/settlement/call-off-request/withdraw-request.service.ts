import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { assertWithdrawable } from './request.js';
import { RequestBids } from './request-bids.js';
import { type CallOffRequest, Requests } from './requests.js';

/** A party takes a request back that nobody has accepted, or lets bids for it go: nobody must buy. Domain §3; decision 20. */
@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: Requests,
    private readonly bids: RequestBids,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** Withdrawing again changes nothing. @throws DomainError `call_off_request.missing`, `call_off_request.closed` */
  async withdraw(by: Mandate, panelId: string, id: string): Promise<CallOffRequest> {
    const seen = await this.work.as(by, () => this.requests.find(panelId, id));
    if (seen.membershipId !== by.membershipId) throw missing('call_off_request');
    await this.work.as({ ...by, side: 'service' }, async () => {
      const { state, turns, reference, rule } = await this.requests.lock(panelId, id);
      if (state === 'withdrawn') return;
      assertWithdrawable(state);
      await this.requests.endTurn(id, 'withdrawn');
      await this.bids.destroy(id);
      await this.requests.become(id, 'withdrawn');
      // What bids said is destroyed; that there were any is no secret any more, and the log goes on.
      if (rule === 'mini_competition') await this.audit.disclose(id);
      await this.audit.record('call_off_request.withdrawn', id, { by: this.audit.pseudonym(by.personId) }, { membershipId: seen.membershipId });
      for (const { agreement, agreementId, supplierId } of turns.filter((turn) => ['asked', 'invited', 'bid'].includes(turn.state))) {
        const params = { agreement, agreementId, reference };
        await this.notices.tell({ memberships: [supplierId], roles: ['bidder', 'signatory'] }, 'call_off_request.withdrawn', params, id);
      }
    });
    return this.work.as(by, () => this.requests.find(panelId, id));
  }
}
