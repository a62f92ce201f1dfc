import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { Money } from '../../values/money.js';
import type { TransferAccount } from './credit-transfer.js';
import type { Confirmable } from './payment-confirmation.js';
import { type PaymentReturn, RETURN, RETURNED } from './payment-returns.js';

/** A payment file of a run. */
export interface PaymentFile {
  readonly number: number;
  readonly executesOn: string;
  readonly madeAt: string;
  readonly payments: number;
  readonly amount: string;
}

/** An account that a party's last confirmed payment did not go to, as far as it is shown. */
export interface NewAccount {
  readonly party: string;
  readonly holder: string;
  /** The last four characters of the IBAN. */
  readonly ibanEnd: string;
}

/** A file as the office looks at it before and after its confirmation. */
export interface ListedPaymentFile extends PaymentFile, Confirmable {
  readonly madeBy: string;
  readonly confirmation: { readonly name: string; readonly at: string } | null;
  /** new, or changed since the party's last confirmed payment */
  readonly accounts: readonly NewAccount[];
  readonly newAccounts: number;
  readonly takenBack: { readonly name: string; readonly at: string; readonly reason: string } | null;
  readonly returns: readonly PaymentReturn[];
}

/** A payment as it stands in its file. */
export interface Payment extends TransferAccount {
  readonly party: string;
  readonly amount: Money;
}

/** A file with all that it is written from: fixed when it was made. */
export interface WholePaymentFile extends PaymentFile {
  readonly isConfirmed: boolean;
  readonly isTakenBack: boolean;
  readonly from: TransferAccount;
  readonly all: readonly Payment[];
}

type FileRow = PaymentFile & TransferAccount & { readonly isConfirmed: boolean; readonly isTakenBack: boolean };

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const SUMS = `f.number, f.executes_on::text as "executesOn", ${iso('f.made_at')} as "madeAt", f.confirmed_at is not null as "isConfirmed",
    f.taken_back_at is not null as "isTakenBack",
    count(*)::integer as payments, round(sum(p.amount), 2)::text as amount`;
const FILE = `payment_file f join payment p on p.network_id = f.network_id and p.run_id = f.run_id and p.file = f.number`;
const IN_RUN = `where f.network_id = app_network() and f.run_id = $1 and ($2::integer is null or f.number = $2) group by f.network_id, f.run_id, f.number`;
const IS_NEW = `(p.holder, p.iban, p.bic) is distinct from (paid.holder, paid.iban, paid.bic)`;
const LISTED = `select ${SUMS}, f.made_by as "makerId", name_here(f.network_id, f.made_by) as "madeBy",
    case when f.confirmed_at is not null then jsonb_build_object('name', name_here(f.network_id, f.confirmed_by), 'at', ${iso('f.confirmed_at')}) end as confirmation,
    coalesce(array_agg(distinct p.account_by::text) filter (where p.account_by is not null), '{}') as "enteredBy",
    coalesce(jsonb_agg(jsonb_build_object('party', p.party_code, 'holder', p.holder, 'ibanEnd', right(p.iban, 4)) order by p.party_code collate "C")
      filter (where ${IS_NEW}), '[]') as accounts, (count(*) filter (where ${IS_NEW}))::integer as "newAccounts",
    case when f.taken_back_at is not null then jsonb_build_object('name', name_here(f.network_id, f.taken_back_by), 'at', ${iso('f.taken_back_at')},
      'reason', f.taken_back_because) end as "takenBack",
    (select coalesce(jsonb_agg(${RETURN} order by r.id), '[]') from ${RETURNED} where r.network_id = f.network_id and r.run_id = f.run_id and r.file = f.number) as returns
  from ${FILE} left join lateral (
    select q.holder, q.iban, q.bic
    from payment q join payment_file g on g.network_id = q.network_id and g.run_id = q.run_id and g.number = q.file
    where q.network_id = p.network_id and q.membership_id = p.membership_id and q.voided_at is null and g.confirmed_at < coalesce(f.confirmed_at, 'infinity')
    order by g.confirmed_at desc limit 1
  ) paid on true ${IN_RUN} order by f.number`;

/** A file as it is answered where nobody is asked to look at accounts: an answer is kept with an Idempotency-Key. Decision 13. */
export function withoutAccounts(file: ListedPaymentFile): ListedPaymentFile {
  return { ...file, accounts: [] };
}

/** Payment files of bonus runs: what the network's bank is told to pay. */
@Injectable()
export class PaymentFiles {
  constructor(private readonly work: UnitOfWork) {}

  /** A run's, by number. */
  of(runId: string): Promise<ListedPaymentFile[]> {
    return this.work.query<ListedPaymentFile>(LISTED, [runId, null]);
  }

  /** @throws DomainError `payment_file.missing` */
  async listed(runId: string, number: number): Promise<ListedPaymentFile> {
    const file = await this.work.one<ListedPaymentFile>(LISTED, [runId, number]);
    if (!file) throw missing('payment_file');
    return { ...file, accounts: [] };
  }

  /** Records the second person's confirmation: from now on the file never changes. */
  async confirm(runId: string, number: number, by: string): Promise<void> {
    await this.work.query(
      `update payment_file set confirmed_by = $3, confirmed_at = clock_timestamp() where network_id = app_network() and run_id = $1 and number = $2`,
      [runId, number, by],
    );
  }

  /** A file that never went to the bank: its parties are paid by another one. */
  async takeBack(runId: string, number: number, reason: string, by: string): Promise<void> {
    await this.work.query(
      `update payment_file set taken_back_by = $3, taken_back_at = clock_timestamp(), taken_back_because = $4
       where network_id = app_network() and run_id = $1 and number = $2`,
      [runId, number, by, reason],
    );
    await this.work.query(`update payment set voided_at = clock_timestamp() where network_id = app_network() and run_id = $1 and file = $2`, [
      runId,
      number,
    ]);
  }

  /** @throws DomainError `payment_file.missing` */
  async find(runId: string, number: number): Promise<WholePaymentFile> {
    const file = await this.work.one<FileRow>(`select ${SUMS}, f.holder, f.iban, f.bic from ${FILE} ${IN_RUN}`, [runId, number]);
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
           and not exists (select from payment p where p.network_id = s.network_id and p.run_id = s.run_id and p.membership_id = s.membership_id and p.voided_at is null))
       returning number`,
      [runId, executesOn, from.holder, from.iban, from.bic, by],
    );
    if (!row) return undefined;
    await this.work.query(
      `insert into payment (network_id, run_id, membership_id, file, party_code, holder, iban, bic, account_by, amount)
       select s.network_id, s.run_id, s.membership_id, $2, s.party_code, b.holder, b.iban, b.bic, b.entered_by, s.payable
       from bonus_share s join bank_account b on b.network_id = s.network_id and b.membership_id = s.membership_id
       where s.network_id = app_network() and s.run_id = $1 and s.payable > 0
         and not exists (select from payment p where p.network_id = s.network_id and p.run_id = s.run_id and p.membership_id = s.membership_id and p.voided_at is null)`,
      [runId, row.number],
    );
    return row.number;
  }
}
