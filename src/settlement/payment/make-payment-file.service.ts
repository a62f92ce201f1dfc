import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { minorDigits, Money } from '../../values/money.js';
import { present } from '../../values/invariant.js';
import type { BonusRun } from '../bonus-run/bonus-run.js';
import { BonusRuns } from '../bonus-run/bonus-runs.js';
import { BonusShares } from '../bonus-run/bonus-shares.js';
import { BankAccounts } from './bank-accounts.js';
import { type BookedRun, bookingsCsv } from './bookings.js';
import { creditTransferFile, sepaId } from './credit-transfer.js';
import { assertConfirmed } from './payment-confirmation.js';
import { type ListedPaymentFile, type PaymentFile, PaymentFiles, type WholePaymentFile } from './payment-files.js';

/** What a file is called, and its bytes. */
export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

/** The office hands a released run to bank and bookkeeping. Domain §14; decision 13. */
@Injectable()
export class MakePaymentFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: BonusRuns,
    private readonly shares: BonusShares,
    private readonly accounts: BankAccounts,
    private readonly files: PaymentFiles,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Pays whoever has entered an account and stands in no file of the run yet: a party is in one file of a run.
   * @throws DomainError `bonus_run.missing`, `bonus_run.not_released`, `payment_file.currency`, `payment_file.day`,
   *   `payment_file.no_account`, `payment_file.nothing`
   */
  make(by: Mandate, agreementId: string, runId: string, executesOn: string): Promise<PaymentFile> {
    return this.work.as(by, async () => {
      const run = await this.runs.lock(agreementId, runId);
      assertReleased(run);
      if (run.currency !== 'EUR')
        throw new DomainError(
          'conflict',
          'payment_file.currency',
          `SEPA pays in euros only, and this agreement is in ${run.currency}. Use the booking export.`,
        );
      await this.assertDay(executesOn);
      const from = await this.accounts.of(null);
      if (!from) throw new DomainError('conflict', 'payment_file.no_account', 'Enter first from which account the network pays.');
      const number = await this.files.make(runId, executesOn, from, by.personId);
      if (number === undefined)
        throw new DomainError(
          'conflict',
          'payment_file.nothing',
          'Nobody is left to pay: everyone is in a file of this run, gets nothing, or has entered no account.',
        );
      const { madeAt, payments, amount } = await this.files.find(runId, number);
      await this.audit.record('payment_file.made', runId, { number, payments, amount, by: this.audit.pseudonym(by.personId) });
      const { agreement } = await this.bookedAs(runId);
      const params = { agreement, agreementId, number: String(run.number) };
      await this.notices.tell({ office: true }, 'payment_file.made', params, agreementId);
      // Never the accounts: what is returned here is kept with an Idempotency-Key.
      return { number, executesOn, madeAt, payments, amount };
    });
  }

  /** A run's files, by number. @throws DomainError `bonus_run.missing` */
  list(by: Mandate, agreementId: string, runId: string): Promise<ListedPaymentFile[]> {
    return this.work.as(by, async () => {
      await this.runs.find(agreementId, runId);
      return this.files.of(runId);
    });
  }

  /**
   * The file for the bank: the same bytes however often it is read.
   * @throws DomainError `bonus_run.missing`, `payment_file.missing`, `payment_file.unconfirmed`
   */
  read(by: Mandate, agreementId: string, runId: string, number: number): Promise<NamedFile> {
    return this.work.as(by, async () => {
      const run = await this.runs.find(agreementId, runId);
      const file = await this.files.find(runId, number);
      assertConfirmed(file);
      const { agreement } = await this.bookedAs(runId);
      return { name: `${agreement}-B${run.number}-${number}.xml`, text: transferOf(run, agreement, file) };
    });
  }

  /** @param clearing the account over which it is booked. @throws DomainError `bonus_run.missing`, `bonus_run.not_released` */
  bookings(by: Mandate, agreementId: string, runId: string, clearing: string): Promise<NamedFile> {
    return this.work.as(by, async () => {
      const run = await this.runs.find(agreementId, runId);
      assertReleased(run);
      const { agreement, supplier, releasedOn } = await this.bookedAs(runId);
      const shares = await this.shares.of([runId], minorDigits(run.currency));
      const booked: BookedRun = {
        agreement,
        number: run.number,
        year: run.year,
        currency: run.currency,
        date: present(releasedOn, 'the day of a release'),
        supplier,
        parties: shares.map(({ party, difference }) => ({ party, difference: Money.parse(difference, run.currency) })),
      };
      return { name: `${agreement}-B${run.number}.csv`, text: bookingsCsv(booked, clearing) };
    });
  }

  private async assertDay(executesOn: string): Promise<void> {
    const row = await this.work.one<{ today: string; last: string }>(
      `select day::text as today, (day + 90)::text as last from (select (clock_timestamp() at time zone time_zone)::date as day from network where id = app_network()) n`,
    );
    const { today, last } = present(row, 'the network');
    if (executesOn >= today && executesOn <= last) return;
    throw new DomainError('invalid', 'payment_file.day', `A bank pays on a day from ${today} to ${last}, not on ${executesOn}.`, [
      { pointer: '/executesOn', detail: `${today} to ${last}` },
    ]);
  }

  /** Under which names a run is booked, and the day of its release where the network is. */
  private async bookedAs(runId: string): Promise<{ readonly agreement: string; readonly supplier: string; readonly releasedOn: string | null }> {
    const row = await this.work.one<{ agreement: string; supplier: string; releasedOn: string | null }>(
      `select a.number as agreement, m.code as supplier, (r.released_at at time zone n.time_zone)::date::text as "releasedOn"
       from bonus_run r join network n on n.id = r.network_id join agreement a on a.network_id = r.network_id and a.id = r.agreement_id
         join membership m on m.network_id = a.network_id and m.id = a.membership_id
       where r.network_id = app_network() and r.id = $1`,
      [runId],
    );
    return present(row, 'the agreement of a run');
  }
}

function assertReleased({ number, state }: BonusRun): void {
  if (state === 'released') return;
  throw new DomainError('conflict', 'bonus_run.not_released', `Bonus run ${number} is not released; nothing of it is paid or booked before.`);
}

function transferOf(run: BonusRun, agreement: string, file: WholePaymentFile): string {
  const reference = `${agreement}-B${run.number}`;
  return creditTransferFile({
    messageId: `${run.id.replaceAll('-', '')}-${file.number}`,
    madeAt: file.madeAt,
    executesOn: file.executesOn,
    from: file.from,
    transfers: file.all.map(({ party, amount, ...to }) => ({
      to,
      amount,
      endToEndId: sepaId(`${reference}-${party}`),
      purpose: `Bonus ${reference} ${party}`,
    })),
  });
}
