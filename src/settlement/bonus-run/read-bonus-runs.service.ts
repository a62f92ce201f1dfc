import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { minorDigits } from '../../values/money.js';
import { Disagreements } from '../disagreement/disagreements.js';
import { SettledAgreements } from '../settled-agreements.js';
import type { BonusRun } from './bonus-run.js';
import { BonusRuns } from './bonus-runs.js';
import { type BonusDebt, type BonusShare, BonusShares } from './bonus-shares.js';

/** A run with what the reader sees of its amounts. */
export interface ShownRun {
  readonly run: BonusRun;
  /** the office's: every party's; a party's: its own; a supplier's: none */
  readonly shares: readonly BonusShare[];
  /** not a party's: it is the sum over all */
  readonly debt: BonusDebt | undefined;
}

/** Reads bonus runs, as far as the caller may see them: row-level security decides. Domain §6.4, §14. */
@Injectable()
export class ReadBonusRuns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly runs: BonusRuns,
    private readonly shares: BonusShares,
    private readonly disagreements: Disagreements,
  ) {}

  /** An agreement's runs, the latest first. @throws DomainError `agreement.missing` */
  list(by: Mandate, agreementId: string): Promise<{ shown: ShownRun[]; unsettledDisagreements: number | null }> {
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      const isOffice = by.side === 'office' || by.side === 'auditor';
      return {
        shown: await this.shown(await this.runs.of(agreementId)),
        unsettledDisagreements: isOffice ? await this.disagreements.countUnsettled(agreementId) : null,
      };
    });
  }

  /** @throws DomainError `agreement.missing`, `bonus_run.missing` */
  find(by: Mandate, agreementId: string, id: string): Promise<ShownRun> {
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      const run = await this.runs.find(agreementId, id);
      const [only] = await this.shown([run]);
      return only ?? { run, shares: [], debt: undefined };
    });
  }

  private async shown(runs: readonly BonusRun[]): Promise<ShownRun[]> {
    const [first] = runs;
    if (first === undefined) return [];
    const ids = runs.map(({ id }) => id);
    const digits = minorDigits(first.currency);
    const [shares, debts] = [await this.shares.of(ids, digits), await this.shares.debts(ids, digits)];
    return runs.map((run) => ({
      run,
      shares: shares.filter(({ runId }) => runId === run.id),
      debt: debts.find(({ runId }) => runId === run.id),
    }));
  }
}
