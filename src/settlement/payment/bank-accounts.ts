import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { TransferAccount } from './credit-transfer.js';

/** An account as its organisation entered it. */
export interface BankAccount extends TransferAccount {
  readonly enteredAt: string;
  readonly version: number;
}

const ACCOUNT = `holder, iban, bic, to_char(entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "enteredAt", version`;

/** To which accounts parties are paid, and from which one the network pays. */
@Injectable()
export class BankAccounts {
  constructor(private readonly work: UnitOfWork) {}

  /** @param membershipId whose; null: the network's own */
  of(membershipId: string | null): Promise<BankAccount | undefined> {
    return this.work.one(`select ${ACCOUNT} from bank_account where network_id = app_network() and membership_id is not distinct from $1`, [
      membershipId,
    ]);
  }

  /**
   * Nobody else changes it until the transaction ends, also where none is entered yet.
   * @param membershipId whose; null: the network's own
   */
  async lock(membershipId: string | null): Promise<BankAccount | undefined> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended('bank_account ' || app_network() || coalesce($1::text, ''), 0))`, [
      membershipId,
    ]);
    return this.of(membershipId);
  }

  /** Enters or replaces it. @param membershipId whose; null: the network's own */
  async enter(membershipId: string | null, { holder, iban, bic }: TransferAccount, by: string): Promise<void> {
    await this.work.query(
      `insert into bank_account (network_id, membership_id, holder, iban, bic, entered_by) values (app_network(), $1, $2, $3, $4, $5)
       on conflict (network_id, membership_id) do update set holder = excluded.holder, iban = excluded.iban, bic = excluded.bic,
         entered_by = excluded.entered_by, entered_at = clock_timestamp(), version = bank_account.version + 1
         where (bank_account.holder, bank_account.iban, bank_account.bic) is distinct from (excluded.holder, excluded.iban, excluded.bic)`,
      [membershipId, holder, iban, bic, by],
    );
  }
}
