import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Outbox } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import type { Instant } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { inForce } from '../agreed.js';
import { SettledAgreements } from '../settled-agreements.js';
import { assertCountsSettled, assertYearIsOver, type BonusRun } from './bonus-run.js';
import { BonusRuns } from './bonus-runs.js';

/** Starts an agreement year's bonus run: by the office once the year is over, or by itself thirty days later. Domain §14. */
@Injectable()
export class StartBonusRun {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly runs: BonusRuns,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * A job counts it. A year that is settled already is counted again: the run then settles the difference.
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `bonus_run.year`, `bonus_run.year_not_over`,
   *   `bonus_run.year_settled`, `bonus_run.open`
   */
  start(by: Mandate, agreementId: string, year: number): Promise<BonusRun> {
    return this.work.as(by, async () => {
      const agreed = await this.agreements.lock(agreementId, null);
      const today = await this.work.one<{ day: string }>(
        `select (clock_timestamp() at time zone time_zone)::date::text as day from network where id = app_network()`,
      );
      const term = { termFrom: agreed.termFrom, termTo: inForce(agreed).termTo };
      assertYearIsOver(term, year, present(today, 'the network').day);
      assertCountsSettled(term, year, await this.runs.settledThrough(agreementId));
      const id = newId<'bonus run'>();
      if (!(await this.runs.add(id, agreementId, year, by.personId)))
        throw new DomainError('conflict', 'bonus_run.open', 'A bonus run of this agreement waits for its release. Release or drop it first.');
      await this.outbox.add('bonus_run.started', { runId: id });
      const run = await this.runs.find(agreementId, id);
      await this.audit.record('bonus_run.started', id, { agreementId, number: run.number, year, by: this.audit.pseudonym(by.personId) });
      return run;
    });
  }

  /** When the next run starts by itself, over all networks. */
  nextDue(): Promise<Instant | undefined> {
    return this.runs.nextDue();
  }

  /** Starts all that are due. Early, late or twice changes nothing. */
  startDue(): Promise<void> {
    return this.work.asService(null, async () => {
      if ((await this.runs.startDue()) > 0) this.audit.nudge();
    });
  }
}
