import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { settledBy } from './disagreement.js';
import { DisagreementTelling } from './disagreement-telling.js';
import { Disagreements } from './disagreements.js';

/** Ends the disagreements whose outcome a supplier's report says, and tells where one says something else later. Decision 16. */
@Injectable()
export class SettleDisagreements {
  constructor(
    private readonly disagreements: Disagreements,
    private readonly telling: DisagreementTelling,
    private readonly audit: Audit,
  ) {}

  /** Within the transaction of a report, as the service. */
  async after(agreementId: string, reportId: string): Promise<void> {
    await this.settle(agreementId);
    for (const { id, membershipId, ...said } of await this.disagreements.reportedOtherwise(agreementId, reportId)) {
      await this.audit.record('disagreement.reported_otherwise', id, { agreementId, ...said }, { membershipId });
      await this.telling.tell(await this.disagreements.find(agreementId, id), 'disagreement.reported_otherwise', ['party']);
    }
  }

  private async settle(agreementId: string): Promise<void> {
    const settled = (await this.disagreements.unsettled(agreementId)).flatMap(({ reportedNow, ...one }) => {
      const outcome = settledBy(one, reportedNow);
      return outcome ? [{ id: one.id, membershipId: one.membershipId, outcome }] : [];
    });
    if (settled.length === 0) return;
    await this.disagreements.correct(settled);
    for (const { id, membershipId, outcome } of settled) {
      await this.audit.record('disagreement.corrected', id, { agreementId, quantity: outcome.toString() }, { membershipId });
      await this.telling.tell(await this.disagreements.find(agreementId, id), 'disagreement.corrected', ['party']);
    }
  }
}
