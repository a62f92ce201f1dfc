import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { BonusRuns } from '../bonus-run/bonus-runs.js';
import { assertConfirmed } from './payment-confirmation.js';
import { type ListedPaymentFile, PaymentFiles, withoutAccounts } from './payment-files.js';
import { assertReturnConfirmableBy, assertUnconfirmed } from './payment-return.js';
import { PaymentReturns } from './payment-returns.js';

/** Which payment file of which run. */
export interface FileAt {
  readonly agreementId: string;
  readonly runId: string;
  readonly number: number;
}

/** What the bank's statement says of a payment. */
export interface Returned {
  readonly party: string;
  readonly returnedOn: string;
  readonly reason: string;
}

/**
 * A payment that the bank sends back, e.g. since the account is closed: one person of the office says so, another confirms it with the
 * bank's statement; only then is its party in another file, so that nobody alone has it paid twice. Decision 13.
 */
@Injectable()
export class ReturnPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: BonusRuns,
    private readonly files: PaymentFiles,
    private readonly returns: PaymentReturns,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `bonus_run.missing`, `payment_file.missing`, `payment_file.unconfirmed`, `payment_return.day`, `payment_return.no_payment` */
  record(by: Mandate, at: FileAt, returned: Returned): Promise<ListedPaymentFile> {
    return this.work.as(by, async () => {
      const run = await this.runs.lock(at.agreementId, at.runId);
      assertConfirmed(await this.files.find(at.runId, at.number));
      await this.assertDay(at, returned.returnedOn);
      const id = await this.returns.record(at.runId, at.number, returned, by.personId);
      if (id === undefined)
        throw new DomainError(
          'conflict',
          'payment_return.no_payment',
          `No payment to ${returned.party} stands in file ${at.number}, or its return is recorded already.`,
        );
      await this.note('payment_return.recorded', by, at, id);
      await this.notices.tell(
        { office: true },
        'payment_return.recorded',
        { ...(await this.wordsOf(at)), number: String(run.number) },
        at.agreementId,
      );
      return withoutAccounts(await this.files.listed(at.runId, at.number));
    });
  }

  /** @throws DomainError `bonus_run.missing`, `payment_return.missing`, `payment_return.confirmed`, `payment_return.same_person` */
  confirm(by: Mandate, at: FileAt, id: string): Promise<ListedPaymentFile> {
    return this.work.as(by, async () => {
      await this.runs.lock(at.agreementId, at.runId);
      const found = await this.returns.find(at.runId, at.number, id);
      assertReturnConfirmableBy(found, by.personId);
      await this.returns.confirm(at.runId, at.number, found, by.personId);
      await this.note('payment_return.confirmed', by, at, id);
      const to = { memberships: [found.membershipId], roles: ['buyer', 'signatory'] } as const;
      const { agreement } = await this.wordsOf(at);
      await this.notices.tell(to, 'payment.returned', { agreement }, at.agreementId);
      return withoutAccounts(await this.files.listed(at.runId, at.number));
    });
  }

  /** Nobody has confirmed it, and it was wrong. @throws DomainError `bonus_run.missing`, `payment_return.missing`, `payment_return.confirmed` */
  async drop(by: Mandate, at: FileAt, id: string): Promise<void> {
    await this.work.as(by, async () => {
      await this.runs.lock(at.agreementId, at.runId);
      assertUnconfirmed(await this.returns.find(at.runId, at.number, id));
      await this.returns.drop(id);
      await this.note('payment_return.dropped', by, at, id);
    });
  }

  /** Nothing comes back before it was there to be sent, or later than today. */
  private async assertDay({ runId, number }: FileAt, on: string): Promise<void> {
    const row = await this.work.one<{ first: string; today: string }>(
      `select (f.confirmed_at at time zone n.time_zone)::date::text as first, (clock_timestamp() at time zone n.time_zone)::date::text as today
       from payment_file f join network n on n.id = f.network_id where f.network_id = app_network() and f.run_id = $1 and f.number = $2`,
      [runId, number],
    );
    const { first, today } = present(row, 'a confirmed file');
    if (on >= first && on <= today) return;
    throw new DomainError(
      'invalid',
      'payment_return.day',
      `File ${number} was confirmed on ${first}; name the day of the bank’s statement, until ${today}.`,
      [{ pointer: '/returnedOn', detail: `${first} to ${today}` }],
    );
  }

  private async wordsOf({ agreementId }: FileAt): Promise<{ agreement: string; agreementId: string }> {
    const row = await this.work.one<{ number: string }>(`select number from agreement where network_id = app_network() and id = $1`, [agreementId]);
    if (!row) throw missing('agreement');
    return { agreement: row.number, agreementId };
  }

  private async note(kind: string, by: Mandate, { runId, number }: FileAt, returnId: string): Promise<void> {
    await this.audit.record(kind, runId, { file: number, returnId, by: this.audit.pseudonym(by.personId) });
  }
}
