import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Networks } from '../network/networks.js';
import { assertVersion } from '../platform/http.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { present } from '../values/invariant.js';
import { FollowedSeries } from './adjustment/followed-series.js';
import { type TermsChanges, withChanges } from './agreement.js';
import { Agreements } from './agreements.js';
import { contentOf, frameOf } from './contents.js';
import { Editions } from './editions.js';
import { positionsOf } from './price-sheet.js';
import { type ShownAgreement, ShowAgreements } from './show-agreements.js';
import { assertTerms } from './terms.js';

/** Changes the terms of an agreement, and of its drafted edition, before that is issued. Domain §13. */
@Injectable()
export class ChangeTerms {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly series: FollowedSeries,
    private readonly shown: ShowAgreements,
    private readonly audit: Audit,
  ) {}

  /**
   * @param seen the version that the caller saw
   * @throws DomainError `agreement.missing`, `agreement.issued`, `version.stale`, `terms.invalid`
   */
  change(by: Mandate, agreementId: string, seen: number | undefined, changes: TermsChanges): Promise<ShownAgreement> {
    return this.work.as(by, async () => {
      const agreement = await this.agreements.lock(agreementId);
      assertVersion(seen, agreement.version);
      if (agreement.state !== 'drafted')
        throw new DomainError('conflict', 'agreement.issued', `${agreement.number} is issued; change its terms by a new edition.`);
      const terms = withChanges(agreement.terms, changes);
      const [first] = await this.editions.of(agreementId);
      const draft = present(first, 'the first edition of a draft');
      const { issuedOn, priceSheet } = draft.content;
      assertTerms(terms, positionsOf(priceSheet));
      await this.series.assert(terms.priceAdjustment);
      const content = contentOf(await this.networks.current(), frameOf(agreement, draft.content, 1, issuedOn, null), terms, { priceSheet });
      await this.editions.record({ ...draft, content });
      const changed = await this.agreements.record(agreementId, terms, 'drafted');
      await this.audit.record('agreement.changed', agreementId, { by: this.audit.pseudonym(by.personId), fields: Object.keys(changes) });
      return this.shown.show(changed, by);
    });
  }
}
