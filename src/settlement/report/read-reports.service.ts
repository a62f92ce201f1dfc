import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { inForce } from '../agreed.js';
import { SettledAgreements } from '../settled-agreements.js';
import { areDaysCovered, periodsBetween, type ReportPeriod } from './period.js';
import { type ReportFile, ReportFiles } from './report-files.js';
import { type ReportedPeriod, ReportedPeriods, type ReportRhythm } from './reported-periods.js';

/** A period of an agreement: reported, missing, or nobody had signed up in it. */
export interface PeriodState {
  readonly period: Pick<ReportPeriod, 'name' | 'from' | 'to'>;
  readonly reported: ReportedPeriod | undefined;
  readonly isMissing: boolean;
}

/** An agreement's reporting periods. */
export interface ReportingPeriods {
  readonly rhythm: ReportRhythm;
  /** the latest first, those that are over */
  readonly periods: readonly PeriodState[];
}

const MOST_FILES = 100;

/** Shows office, auditor and the supplier what was handed in and which periods are missing. Domain §14; decision 16. */
@Injectable()
export class ReadReports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly files: ReportFiles,
    private readonly periods: ReportedPeriods,
  ) {}

  /** The latest files first. @throws DomainError `agreement.missing` */
  listFiles(by: Mandate, agreementId: string): Promise<ReportFile[]> {
    return this.seen(by, agreementId, () => this.files.of(agreementId, MOST_FILES));
  }

  /** @throws DomainError `agreement.missing`, `report_file.missing` */
  file(by: Mandate, agreementId: string, fileId: string): Promise<ReportFile> {
    return this.seen(by, agreementId, () => this.files.find(agreementId, fileId));
  }

  /** @throws DomainError `agreement.missing`, `agreement.not_open` */
  async periodsOf(by: Mandate, agreementId: string): Promise<ReportingPeriods> {
    await this.seen(by, agreementId, async () => this.assertReports(by));
    // Only the service sees from when on which parties have signed up; what goes out says just whether anybody had.
    return this.work.as({ ...by, side: 'service' }, async () => {
      const agreed = await this.agreements.find(agreementId);
      const rhythm = await this.periods.rhythm(agreementId);
      const reported = await this.periods.latest(agreementId);
      const today = await this.periods.today();
      const { termTo } = inForce(agreed);
      const over = periodsBetween(agreed.termFrom, termTo < today ? termTo : today, rhythm.rhythm).filter(({ to }) => to < today);
      // A quarter that came in months is there as these, and the other way round.
      const isElsewhere = ({ name, from, to }: ReportPeriod): boolean =>
        !reported.some((one) => one.name === name) &&
        areDaysCovered({ from: from < agreed.termFrom ? agreed.termFrom : from, to: to < termTo ? to : termTo }, reported);
      const states = over
        .filter((period) => !isElsewhere(period))
        .map((period): PeriodState => {
          const own = reported.find(({ name }) => name === period.name);
          const hasParty = agreed.parties.some(({ from, until }) => from <= period.to && (until === null || until >= period.from));
          return { period, reported: own, isMissing: !own && hasParty };
        });
      const others = reported.filter(({ name }) => !over.some((period) => period.name === name));
      const all = [...states, ...others.map((other): PeriodState => ({ period: other, reported: other, isMissing: false }))];
      return { rhythm, periods: all.sort((a, b) => (a.period.from < b.period.from ? 1 : -1)) };
    });
  }

  private async assertReports({ side }: Mandate): Promise<void> {
    if (side !== 'office' && side !== 'auditor' && side !== 'supplier') throw missing('agreement');
  }

  private seen<T>(by: Mandate, agreementId: string, read: () => Promise<T>): Promise<T> {
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      return read();
    });
  }
}
