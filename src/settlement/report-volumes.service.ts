import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { missing } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import { isoOf } from '../values/instant.js';
import { SettleDisagreements } from './disagreement/settle-disagreements.js';
import { Maxima } from './exhaustion/maxima.js';
import { PublishedVolumes } from './published-volumes.js';
import { SettledAgreements } from './settled-agreements.js';
import { hashOf, type JudgedLine, judged, type ReportLine } from './volume-report.js';
import { type Refused, type VolumeReport, VolumeReports } from './volume-reports.js';

/** A report with the lines that did not count, by row. */
export interface ReportOutcome extends VolumeReport {
  readonly refusals: readonly Refused[];
}

/** Takes a supplier's statement of what was bought. Domain §14. */
@Injectable()
export class ReportVolumes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly reports: VolumeReports,
    private readonly volumes: PublishedVolumes,
    private readonly maxima: Maxima,
    private readonly settling: SettleDisagreements,
    private readonly audit: Audit,
  ) {}

  /**
   * Counts every line that can count and refuses the others, each with its reason. The same report again gives the first
   * one's outcome; a line counts once, however often it is reported.
   * @throws DomainError `agreement.missing` (also for anybody but its supplier), `agreement.not_open`
   */
  report(by: Mandate, agreementId: string, sent: readonly ReportLine[]): Promise<ReportOutcome> {
    if (by.side !== 'supplier' || by.membershipId === undefined) throw missing('agreement');
    const supplierId = by.membershipId;
    const lines = sent.map((line) => ({ ...line, quantity: Decimal.parse(line.quantity).toString() }));
    // Only the service sees which parties have signed up until when; the lock makes sure that the agreement is this supplier's.
    return this.work.as({ ...by, side: 'service' }, async () => {
      const agreed = await this.agreements.lock(agreementId, supplierId);
      const hash = hashOf(lines);
      const same = await this.reports.sameAs(agreementId, hash);
      if (same) return this.outcomeOf(same);
      const counting = await this.reports.countedAmong(
        agreementId,
        lines.map(({ reference }) => reference),
      );
      const outcomes = judged(lines, agreed, counting, await this.reports.reportedDays(agreementId));
      const numbers = { ...numbersOf(outcomes), reversed: 0 };
      const report = { id: newId(), ...numbers, period: null, version: null, receivedAt: isoOf(await this.work.now()) };
      await this.reports.record(report, agreed, hash, outcomes);
      const { counted, refused, repeated } = report;
      await this.audit.record(
        'volume_report.received',
        report.id,
        { agreementId, sha256: hash.toString('hex'), counted, refused, repeated },
        { membershipId: supplierId },
      );
      await this.volumes.renew(agreed);
      await this.maxima.tell(agreementId, null);
      await this.settling.after(agreementId, report.id);
      return this.outcomeOf(report);
    });
  }

  private async outcomeOf(report: VolumeReport): Promise<ReportOutcome> {
    return { ...report, refusals: await this.reports.refusals(report.id) };
  }
}

function numbersOf(lines: readonly JudgedLine[]): { counted: number; refused: number; repeated: number } {
  const number = (state: JudgedLine['outcome']['state']): number => lines.filter(({ outcome }) => outcome.state === state).length;
  return { counted: number('counted'), refused: number('refused'), repeated: number('repeated') };
}
