import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Networks } from '../../network/networks.js';
import { Notices } from '../../notice/notices.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { CallOffs } from '../call-offs.js';
import { SettledAgreements } from '../settled-agreements.js';
import { assertChangeable, assertRateable, isRenewed, scorecardOf } from './rating.js';
import { type NewRating, type Rating, Ratings } from './ratings.js';

/** A party rates a call-off; with enough new raters the supplier's scorecard is renewed. Domain §6.3; decision 21. */
@Injectable()
export class RateCallOff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly callOffs: CallOffs,
    private readonly ratings: Ratings,
    private readonly networks: Networks,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * @param seen the version of the earlier rating that the caller saw
   * @throws DomainError `agreement.missing`, `call_off.missing`, `rating.too_early`, `rating.cancelled`, `rating.fixed`, `version.stale`
   */
  async rate(by: Mandate, agreementId: string, callOffId: string, seen: number | undefined, rating: NewRating): Promise<Rating> {
    await this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      if ((await this.callOffs.find(agreementId, callOffId)).membershipId !== by.membershipId) throw missing('call_off');
    });
    await this.work.as({ ...by, side: 'service' }, async () => {
      const { supplierId } = present(await this.ratings.supplierOf(agreementId), 'the supplier of an agreement');
      await this.ratings.lock(supplierId);
      assertRateable(await this.callOffs.find(agreementId, callOffId));
      const before = await this.ratings.ofCallOff(callOffId);
      if (before) assertChangeable(before.ageInDays);
      assertVersion(seen, before?.version ?? 0);
      await this.ratings.record(callOffId, rating, by.personId);
      const { delivery, quality, complaints, answers } = rating;
      const body = { by: this.audit.pseudonym(by.personId), agreementId, delivery, quality, complaints, answers };
      await this.audit.record('call_off.rated', callOffId, body, { membershipId: present(by.membershipId, 'a party’s membership') });
      await this.renew(supplierId);
    });
    return this.work.as(by, async () => present(await this.ratings.ofCallOff(callOffId), 'the rating just written'));
  }

  private async renew(supplierId: string): Promise<void> {
    const raters = await this.ratings.raters(supplierId);
    const { minContributors } = await this.networks.current();
    if (!isRenewed(raters, minContributors)) return;
    const card = present(scorecardOf(raters), 'a scorecard of several raters');
    await this.ratings.addEdition(supplierId, card);
    await this.audit.record('scorecard.renewed', supplierId, { score: card.score.toString(), ratings: card.ratings }, { membershipId: supplierId });
    // No word of the agreement: it would tell who rated last.
    await this.notices.tell({ memberships: [supplierId], roles: ['bidder', 'signatory'] }, 'scorecard.renewed', {}, supplierId);
  }
}
