import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Networks } from '../network/networks.js';
import { Notices } from '../notice/notices.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Agreements } from './agreements.js';
import { Editions } from './editions.js';
import { dayIn } from '../values/network-day.js';
import { leavesOn } from './sign-up.js';
import { SignUps, type StoredSignUp } from './sign-ups.js';

/** Gives notice: a party leaves an agreement when the notice period of the edition that it accepted is over. Domain §13. */
@Injectable()
export class LeaveAgreement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly signUps: SignUps,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `agreement.missing`, `sign_up.missing`, `sign_up.already_ending` */
  leave(by: Mandate, agreementId: string, signUpId: string): Promise<StoredSignUp> {
    return this.work.as(by, async () => {
      const agreement = await this.agreements.find(agreementId);
      const standing = await this.signUps.lock(agreementId, signUpId);
      const { content } = await this.editions.find(agreementId, standing.edition);
      const { timeZone } = await this.networks.current();
      const lastDay = agreement.ended?.endsOn ?? content.terms.termTo;
      const endsOn = leavesOn(standing, dayIn(timeZone, await this.work.now()), content.terms.noticeMonths, lastDay);
      const ended = await this.signUps.end(standing, endsOn);
      await this.signUps.declare('leaving', ended, by.personId);
      const { membershipId } = ended;
      await this.audit.record('sign_up.ended', signUpId, { by: this.audit.pseudonym(by.personId), agreementId, endsOn }, { membershipId });
      const params = { agreement: agreement.number, agreementId, endsOn };
      await this.notices.tell({ memberships: [membershipId], roles: ['signatory', 'buyer'] }, 'sign_up.ended', params, agreementId);
      await this.notices.tell({ office: true }, 'sign_up.ended', params, agreementId);
      return ended;
    });
  }
}
