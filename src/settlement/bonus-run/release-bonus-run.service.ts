import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { assertVersion } from '../../platform/http.js';
import { Outbox } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { minorDigits } from '../../values/money.js';
import type { Agreed } from '../agreed.js';
import { SettledAgreements } from '../settled-agreements.js';
import { assertOpen, type BonusRun, releaseBy } from './bonus-run.js';
import { BonusRuns } from './bonus-runs.js';
import { BonusShares } from './bonus-shares.js';
import { releasedAmounts } from './released-amounts.js';

/** Two of the office release a counted bonus run; until then it is counted again or dropped. Domain §12, §14. */
@Injectable()
export class ReleaseBonusRun {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly runs: BonusRuns,
    private readonly shares: BonusShares,
    private readonly outbox: Outbox,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * With the second release the amounts are final, and every party and the supplier are told.
   * @param seen the version whose amounts the caller saw
   * @throws DomainError `agreement.missing`, `bonus_run.missing`, `version.stale`, `bonus_run.final`, `bonus_run.counting`, `bonus_run.same_person`
   */
  release(by: Mandate, agreementId: string, id: string, seen: number | undefined): Promise<BonusRun> {
    return this.changing(by, agreementId, id, seen, async (run, agreed) => {
      const which = releaseBy(run, by.personId);
      if (which === 'first') await this.runs.recordFirstRelease(id, by.personId);
      else await this.runs.release(id, by.personId);
      const shares = await this.shares.of([id], minorDigits(run.currency));
      const person = this.audit.pseudonym(by.personId);
      const kind = which === 'first' ? 'bonus_run.approved' : 'bonus_run.released';
      await this.audit.record(kind, id, { agreementId, number: run.number, by: person, ...releasedAmounts(shares, run.currency) });
      if (which === 'second')
        await this.tell(
          run,
          agreed,
          shares.map(({ membershipId }) => membershipId),
        );
    });
  }

  /** Counts it again, with what was reported meanwhile; a first release is void. @throws as `release` */
  countAgain(by: Mandate, agreementId: string, id: string, seen: number | undefined): Promise<BonusRun> {
    return this.changing(by, agreementId, id, seen, async (run) => {
      assertOpen(run);
      if (run.state === 'counting') return;
      await this.runs.become(id, 'counting');
      await this.outbox.add('bonus_run.started', { runId: id });
      await this.audit.record('bonus_run.restarted', id, { agreementId, number: run.number, by: this.audit.pseudonym(by.personId) });
    });
  }

  /** Gives up a run that is not released: nobody is paid by it. @throws as `release` */
  drop(by: Mandate, agreementId: string, id: string, seen: number | undefined): Promise<BonusRun> {
    return this.changing(by, agreementId, id, seen, async (run) => {
      assertOpen(run);
      await this.runs.become(id, 'dropped');
      await this.audit.record('bonus_run.dropped', id, { agreementId, number: run.number, by: this.audit.pseudonym(by.personId) });
    });
  }

  private changing(
    by: Mandate,
    agreementId: string,
    id: string,
    seen: number | undefined,
    change: (run: BonusRun, agreed: Agreed) => Promise<void>,
  ): Promise<BonusRun> {
    return this.work.as(by, async () => {
      const agreed = await this.agreements.lock(agreementId, null);
      const run = await this.runs.lock(agreementId, id);
      assertVersion(seen, run.version);
      await change(run, agreed);
      return this.runs.find(agreementId, id);
    });
  }

  private async tell(run: BonusRun, agreed: Agreed, parties: readonly string[]): Promise<void> {
    const params = { agreement: agreed.number, agreementId: agreed.id, number: String(run.number) };
    await this.notices.tell({ memberships: parties, roles: ['buyer', 'signatory'] }, 'bonus_run.released', params, agreed.id);
    await this.notices.tell({ memberships: [agreed.supplierId], roles: ['bidder', 'signatory'] }, 'bonus_run.owed', params, agreed.id);
  }
}
