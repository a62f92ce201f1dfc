import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { Agreements } from '../agreements.js';
import { Editions, type StoredEdition } from '../editions.js';
import { IssueEdition } from '../issue-edition.service.js';
import { type PriceAdjustment, PriceAdjustments } from './price-adjustments.js';

/** By when the edition with the new prices is to be accepted, and why. */
export interface Acceptance {
  readonly acceptBy: string;
  readonly reason: string | null;
}

/** The office accepts a proposed adjustment, which issues an edition with the new prices, or refuses it with a reason. Domain §16. */
@Injectable()
export class DecideAdjustment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly adjustments: PriceAdjustments,
    private readonly issuing: IssueEdition,
    private readonly audit: Audit,
  ) {}

  /** The agreement's adjustments, the latest month first. @throws DomainError `agreement.missing` */
  list(by: Mandate, agreementId: string): Promise<PriceAdjustment[]> {
    return this.work.as(by, async () => {
      await this.agreements.find(agreementId);
      return this.adjustments.of(agreementId);
    });
  }

  /**
   * @param seen the proposal's version that the caller saw
   * @throws DomainError `agreement.missing`, `price_adjustment.missing`, `version.stale`, `price_adjustment.decided`,
   * `price_adjustment.outdated`, `edition.accept_by`
   */
  accept(by: Mandate, agreementId: string, id: string, seen: number | undefined, { acceptBy, reason }: Acceptance): Promise<StoredEdition> {
    return this.work.as(by, async () => {
      await this.agreements.lock(agreementId);
      const { calculation, edition, month } = await this.proposed(agreementId, id, seen);
      const inForce = await this.editions.inForce(agreementId);
      if (inForce?.edition.number !== edition)
        throw new DomainError(
          'conflict',
          'price_adjustment.outdated',
          `The adjustment was computed from edition ${edition}, which is no longer in force; it is computed again with the next import of an index.`,
        );
      const issued = await this.issuing.within(by, agreementId, undefined, { changes: {}, acceptBy, calculation });
      await this.adjustments.decide(id, { state: 'accepted', reason, edition: issued.edition.number, by: by.personId });
      const body = { month, edition: issued.edition.number, factor: calculation.factor, by: this.audit.pseudonym(by.personId) };
      await this.audit.record('price_adjustment.accepted', agreementId, body);
      return issued;
    });
  }

  /** @throws DomainError `agreement.missing`, `price_adjustment.missing`, `version.stale`, `price_adjustment.decided` */
  refuse(by: Mandate, agreementId: string, id: string, seen: number | undefined, reason: string): Promise<PriceAdjustment> {
    return this.work.as(by, async () => {
      await this.agreements.lock(agreementId);
      const { month } = await this.proposed(agreementId, id, seen);
      await this.adjustments.decide(id, { state: 'refused', reason, edition: null, by: by.personId });
      await this.audit.record('price_adjustment.refused', agreementId, { month, by: this.audit.pseudonym(by.personId) });
      return this.adjustments.find(agreementId, id);
    });
  }

  private async proposed(agreementId: string, id: string, seen: number | undefined): Promise<PriceAdjustment> {
    const adjustment = await this.adjustments.lock(agreementId, id);
    assertVersion(seen, adjustment.version);
    if (adjustment.state !== 'proposed')
      throw new DomainError('conflict', 'price_adjustment.decided', `The adjustment for ${adjustment.month} no longer waits for a decision.`);
    return adjustment;
  }
}
