import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { invariant } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import { SettledAgreements } from '../settled-agreements.js';
import { BonusRuns } from './bonus-runs.js';
import { BonusShares } from './bonus-shares.js';
import { type PartyAccount, partyAccounts } from './party-account.js';
import { YearSums } from './year-sums.js';

/** The job that counts a bonus run: tiers, turnover bonus, allocation, and what earlier runs have settled of it. Domain §14. */
@Injectable()
export class CountBonusRun {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly runs: BonusRuns,
    private readonly shares: BonusShares,
    private readonly sums: YearSums,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Counts as one transaction: interrupted, nothing has happened; a second time changes nothing. Volume reports wait
   * meanwhile; one that comes later is the next run's difference.
   */
  count(networkId: string, runId: string): Promise<void> {
    return this.work.asService(networkId, async () => {
      const agreementId = await this.runs.agreementOf(runId);
      if (agreementId === undefined) return;
      const agreed = await this.agreements.lock(agreementId, null);
      const run = await this.runs.lock(agreementId, runId);
      if (run.state !== 'counting') return;
      const counted = await this.sums.of(agreed, run.year);
      const before = await this.shares.before(agreementId, agreed.currency);
      const accounts = partyAccounts(counted, before, agreed.currency);
      await this.shares.record(runId, agreed.supplierId, accounts, before.supplier);
      await this.runs.become(runId, 'counted');
      const { difference, payable } = totalsOf(accounts, agreed.currency);
      await this.audit.record('bonus_run.counted', runId, { agreementId, number: run.number, year: run.year, difference, payable });
      const params = { agreement: agreed.number, agreementId, number: String(run.number) };
      await this.notices.tell({ office: true }, 'bonus_run.counted', params, agreementId);
    });
  }
}

/** Over all parties. Whatever is not paid is owed: not a cent is lost. */
function totalsOf(accounts: readonly PartyAccount[], currency: string): { difference: string; payable: string } {
  const sum = (of: 'difference' | 'before' | 'payable' | 'after'): Money =>
    Money.sum(
      accounts.map((account) => account[of]),
      currency,
    );
  const [difference, payable] = [sum('difference'), sum('payable')];
  invariant(
    sum('before')
      .plus(difference)
      .compare(payable.plus(sum('after'))) === 0,
    'what is paid and owed is what was owed before and the difference',
  );
  return { difference: difference.toString(), payable: payable.toString() };
}
