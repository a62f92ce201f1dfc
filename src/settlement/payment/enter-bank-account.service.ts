import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { type BankAccount, BankAccounts } from './bank-accounts.js';
import type { TransferAccount } from './credit-transfer.js';

/** A party says to which account it is paid, the office from which account the network pays. Domain §14; decision 13. */
@Injectable()
export class EnterBankAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: BankAccounts,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** The caller's own organisation's account, if it has entered one; for office and auditor the network's. @throws DomainError `bank_account.missing` for who is paid nothing */
  async own(by: Mandate): Promise<BankAccount | undefined> {
    const membershipId = whose(by);
    return this.work.as(by, () => this.accounts.of(membershipId));
  }

  /**
   * Enters or changes it; everybody of the organisation is told, since a changed account is what a fraud begins with. The same
   * again changes nothing. The log keeps that it was changed, not the account.
   * @throws DomainError `bank_account.missing` for who is paid nothing, `version.stale`
   */
  async enter(by: Mandate, seen: number | undefined, entered: TransferAccount): Promise<BankAccount> {
    const membershipId = whose(by);
    const { enteredAt, version } = await this.work.as(by, async () => {
      const before = await this.accounts.lock(membershipId);
      assertVersion(seen, before?.version ?? 0);
      await this.accounts.enter(membershipId, entered, by.personId);
      const account = present(await this.accounts.of(membershipId), 'the account just entered');
      // Never the account: what is returned here is kept with an Idempotency-Key.
      const stamp = { enteredAt: account.enteredAt, version: account.version };
      if (stamp.version === before?.version) return stamp;
      const person = this.audit.pseudonym(by.personId);
      const reach = membershipId === null ? {} : { membershipId };
      await this.audit.record('bank_account.entered', membershipId, { by: person, version: stamp.version }, reach);
      await this.notices.tell(membershipId === null ? { office: true } : { memberships: [membershipId] }, 'bank_account.entered', {});
      return stamp;
    });
    return { ...entered, enteredAt, version };
  }
}

/** @throws DomainError `bank_account.missing` for who is neither paid nor pays */
function whose(by: Mandate): string | null {
  if (by.side === 'office' || by.side === 'auditor') return null;
  if ((by.side === 'member' || by.side === 'customer') && by.membershipId !== undefined) return by.membershipId;
  throw missing('bank_account');
}
