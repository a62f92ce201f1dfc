import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { BonusRuns } from '../bonus-run/bonus-runs.js';
import { assertConfirmableBy } from './payment-confirmation.js';
import { type PaymentFile, PaymentFiles } from './payment-files.js';

/** A second person of the office looks at what a payment file pays to which accounts; only then it is there for the bank. Decision 13. */
@Injectable()
export class ConfirmPaymentFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: BonusRuns,
    private readonly files: PaymentFiles,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws DomainError `bonus_run.missing`, `payment_file.missing`, `payment_file.confirmed`, `payment_file.taken_back`,
   *   `payment_file.same_person`, `payment_file.own_account`
   */
  confirm(by: Mandate, agreementId: string, runId: string, number: number): Promise<PaymentFile> {
    return this.work.as(by, async () => {
      await this.runs.lock(agreementId, runId);
      const listed = await this.files.listed(runId, number);
      assertConfirmableBy(listed, by.personId);
      await this.files.confirm(runId, number, by.personId);
      const { executesOn, madeAt, payments, amount, newAccounts } = listed;
      const person = this.audit.pseudonym(by.personId);
      await this.audit.record('payment_file.confirmed', runId, { number, payments, amount, newAccounts, by: person });
      return { number, executesOn, madeAt, payments, amount };
    });
  }
}
