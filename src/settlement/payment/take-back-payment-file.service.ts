import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { BonusRuns } from '../bonus-run/bonus-runs.js';
import { assertUndecided } from './payment-confirmation.js';
import { type ListedPaymentFile, PaymentFiles, withoutAccounts } from './payment-files.js';

/** Takes back a payment file that nobody has confirmed, e.g. with a wrong account: it never went to the bank. Decision 13. */
@Injectable()
export class TakeBackPaymentFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: BonusRuns,
    private readonly files: PaymentFiles,
    private readonly audit: Audit,
  ) {}

  /**
   * Its parties are in the next file, to the accounts that they have then.
   * @throws DomainError `bonus_run.missing`, `payment_file.missing`, `payment_file.confirmed`, `payment_file.taken_back`
   */
  takeBack(by: Mandate, agreementId: string, runId: string, number: number, reason: string): Promise<ListedPaymentFile> {
    return this.work.as(by, async () => {
      await this.runs.lock(agreementId, runId);
      const { payments, amount, ...file } = await this.files.listed(runId, number);
      assertUndecided(file);
      await this.files.takeBack(runId, number, reason, by.personId);
      await this.audit.record('payment_file.taken_back', runId, { number, payments, amount, by: this.audit.pseudonym(by.personId) });
      return withoutAccounts(await this.files.listed(runId, number));
    });
  }
}
