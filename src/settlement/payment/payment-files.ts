import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { Money } from '../../values/money.js';
import type { TransferAccount } from './credit-transfer.js';

/** A payment file of a run. */
export interface PaymentFile {
  readonly number: number;
  readonly executesOn: string;
  readonly madeAt: string;
  readonly payments: number;
  readonly amount: string;
}

/** A payment as it stands in its file. */
export interface Payment extends TransferAccount {
  readonly party: string;
  readonly amount: Money;
}

/** A file with all that it is written from: fixed when it was made. */
export interface WholePaymentFile extends PaymentFile {
  readonly from: TransferAccount;
  readonly all: readonly Payment[];
}

type FileRow = PaymentFile & TransferAccount;

const FILE = `select f.number, f.executes_on::text as "executesOn", to_char(f.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "madeAt",
    f.holder, f.iban, f.bic, count(p.*)::integer as payments, round(sum(p.amount), 2)::text as amount
  from payment_file f join payment p on p.network_id = f.network_id and p.run_id = f.run_id and p.file = f.number
  where f.network_id = app_network() and f.run_id = $1`;

/** Payment files of bonus runs: what the network's bank is told to pay. */
@Injectable()
export class PaymentFiles {
  constructor(private readonly work: UnitOfWork) {}

  /** A run's, by number. */
  async of(runId: string): Promise<PaymentFile[]> {
    const rows = await this.work.query<FileRow>(`${FILE} group by f.network_id, f.run_id, f.number order by f.number`, [runId]);
    return rows.map(({ number, executesOn, madeAt, payments, amount }) => ({ number, executesOn, madeAt, payments, amount }));
  }

  /** @throws DomainError `payment_file.missing` */
  async find(runId: string, number: number): Promise<WholePaymentFile> {
    const file = await this.work.one<FileRow>(`${FILE} and f.number = $2 group by f.network_id, f.run_id, f.number`, [runId, number]);
    if (!file) throw missing('payment_file');
    const all = await this.work.query<TransferAccount & { party: string; amount: string }>(
      `select party_code as party, holder, iban, bic, round(amount, 2)::text as amount from payment
       where network_id = app_network() and run_id = $1 and file = $2 order by party_code collate "C"`,
      [runId, number],
    );
    const { holder, iban, bic, ...rest } = file;
    return { ...rest, from: { holder, iban, bic }, all: all.map((row) => ({ ...row, amount: Money.parse(row.amount, 'EUR') })) };
  }

  /**
   * Makes a file that pays whoever is to be paid of a run, has entered an account and stands in no file of it yet.
   * @returns its number, or undefined where there is nobody to pay
   */
  async make(runId: string, executesOn: string, from: TransferAccount, by: string): Promise<number | undefined> {
    const row = await this.work.one<{ number: number }>(
      `insert into payment_file (network_id, run_id, number, executes_on, holder, iban, bic, made_by)
       select app_network(), $1, coalesce((select max(number) from payment_file where network_id = app_network() and run_id = $1), 0) + 1, $2, $3, $4, $5, $6
       where exists (select from bonus_share s join bank_account b on b.network_id = s.network_id and b.membership_id = s.membership_id
         where s.network_id = app_network() and s.run_id = $1 and s.payable > 0
           and not exists (select from payment p where p.network_id = s.network_id and p.run_id = s.run_id and p.membership_id = s.membership_id))
       returning number`,
      [runId, executesOn, from.holder, from.iban, from.bic, by],
    );
    if (!row) return undefined;
    await this.work.query(
      `insert into payment (network_id, run_id, membership_id, file, party_code, holder, iban, bic, amount)
       select s.network_id, s.run_id, s.membership_id, $2, s.party_code, b.holder, b.iban, b.bic, s.payable
       from bonus_share s join bank_account b on b.network_id = s.network_id and b.membership_id = s.membership_id
       where s.network_id = app_network() and s.run_id = $1 and s.payable > 0
         and not exists (select from payment p where p.network_id = s.network_id and p.run_id = s.run_id and p.membership_id = s.membership_id)`,
      [runId, row.number],
    );
    return row.number;
  }
}
