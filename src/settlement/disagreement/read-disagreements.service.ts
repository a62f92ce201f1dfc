import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { afterOf, type PageQuery } from '../../platform/http.js';
import { keysetOf, type SortKeys } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { SettledAgreements } from '../settled-agreements.js';
import { type Disagreement, Disagreements } from './disagreements.js';

const KEYS: SortKeys = { openedAt: { sql: 'd.opened_at', type: 'timestamptz' } };

/** Reads disagreements: a party its own, the supplier those under its agreement, the office all; row-level security decides. Domain §6.4. */
@Injectable()
export class ReadDisagreements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly disagreements: Disagreements,
  ) {}

  /** One row more than `page.limit` when there is a next page. @throws DomainError `agreement.missing`, `page.sort`, `page.cursor` */
  list(by: Mandate, agreementId: string, isUnsettled: boolean, page: PageQuery): Promise<(Disagreement & { readonly sortKey: string })[]> {
    const keyset = keysetOf(page.sort ?? '-openedAt', KEYS, 'd.id', afterOf(page.cursor, 2), 4);
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      return this.disagreements.list(agreementId, isUnsettled, keyset, page.limit);
    });
  }

  /** @throws DomainError `disagreement.missing` */
  find(by: Mandate, agreementId: string, id: string): Promise<Disagreement> {
    return this.work.as(by, () => this.disagreements.find(agreementId, id));
  }
}
