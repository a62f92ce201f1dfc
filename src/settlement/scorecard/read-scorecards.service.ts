import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { present } from '../../values/invariant.js';
import { SettledAgreements } from '../settled-agreements.js';
import { type Scorecard, scorecardOf } from './rating.js';
import { type RatedSupplier, type Rating, Ratings, type ScorecardEdition } from './ratings.js';

/** A supplier's scorecard as a side sees it. */
export interface ShownScorecard extends RatedSupplier {
  /** undefined: not enough raters yet */
  readonly edition: ScorecardEdition | undefined;
  /** as it is now; for office and auditor */
  readonly live: Scorecard | undefined;
  /** for supplier, office and auditor */
  readonly comments: readonly string[];
}

/** Reads ratings and scorecards, each side what it sees: row-level security decides. Decision 21. */
@Injectable()
export class ReadScorecards {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly ratings: Ratings,
  ) {}

  /** Of an agreement's supplier. @throws DomainError `agreement.missing` */
  ofAgreement(by: Mandate, agreementId: string): Promise<ShownScorecard> {
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      const supplier = present(await this.ratings.supplierOf(agreementId), 'the supplier of an agreement');
      const { supplierId } = supplier;
      const isOffice = by.side === 'office' || by.side === 'auditor';
      const live = isOffice ? scorecardOf(await this.ratings.raters(supplierId)) : undefined;
      return { ...supplier, live, edition: await this.ratings.edition(supplierId), comments: await this.ratings.comments(supplierId) };
    });
  }

  /** A party's own ratings under an agreement; for the office all, the latest 500. @throws DomainError `agreement.missing` */
  ratingsOf(by: Mandate, agreementId: string): Promise<Rating[]> {
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      return this.ratings.ofAgreement(agreementId);
    });
  }
}
