import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { SettledAgreements } from '../settled-agreements.js';
import { ReportedPeriods, type ReportRhythm } from './reported-periods.js';

/** Sets how long an agreement's reporting periods are, as its text says. Decision 16. */
@Injectable()
export class SetReportRhythm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly periods: ReportedPeriods,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `agreement.missing`, `agreement.not_open`, `report_rhythm.in_use` */
  set(by: Mandate, agreementId: string, rhythm: ReportRhythm): Promise<ReportRhythm> {
    return this.work.as(by, async () => {
      await this.agreements.lock(agreementId, null);
      const before = await this.periods.rhythm(agreementId);
      if (before.rhythm !== rhythm.rhythm && (await this.periods.latest(agreementId)).length > 0)
        throw new DomainError('conflict', 'report_rhythm.in_use', 'A period was reported already, so months and quarters do not change any more.');
      await this.periods.setRhythm(agreementId, rhythm);
      await this.audit.record('report_rhythm.set', agreementId, { ...rhythm, by: this.audit.pseudonym(by.personId) });
      return rhythm;
    });
  }
}
