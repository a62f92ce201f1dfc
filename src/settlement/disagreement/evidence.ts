import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { minorDigits } from '../../values/money.js';

interface About {
  readonly agreementId: string;
  readonly membershipId: string;
  readonly currency: string;
}

/** Checks what is handed over with a proposal. */
@Injectable()
export class Evidence {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * The invoice is one of this party under this agreement, the amount one of its currency.
   * @throws DomainError `invoice.missing`, `disagreement.amount`
   */
  async assertSound(
    { agreementId, membershipId, currency }: About,
    { amount, invoiceId }: { amount: string | null; invoiceId: string | null },
  ): Promise<void> {
    const digits = minorDigits(currency);
    if (amount !== null && !Decimal.parse(amount).rounded(digits).equals(Decimal.parse(amount)))
      throw new DomainError('invalid', 'disagreement.amount', `An amount in ${currency} has at most ${digits} decimals.`, [
        { pointer: '/amount', detail: `at most ${digits} decimals` },
      ]);
    if (invoiceId === null) return;
    const found = await this.work.one(
      `select 1 from invoice_evidence where network_id = app_network() and agreement_id = $1 and membership_id = $2 and id = $3`,
      [agreementId, membershipId, invoiceId],
    );
    if (!found) throw missing('invoice');
  }
}
