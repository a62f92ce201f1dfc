import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import type { Agreed } from '../agreed.js';
import { PublishedVolumes } from '../published-volumes.js';
import { type VolumeReport, VolumeReports } from '../volume-reports.js';
import { SettleDisagreements } from '../disagreement/settle-disagreements.js';
import { changesOf } from './changes.js';
import type { ReportPeriod } from './period.js';
import type { CheckedLine } from './report-check.js';
import { type ReportFile, ReportFiles } from './report-files.js';
import { ReportReading, supplierOf } from './report-reading.js';
import { linesHash, versionHash, versionOf } from './report-version.js';
import { Maxima } from '../exhaustion/maxima.js';
import { ReportedPeriods } from './reported-periods.js';

/** What a version of a period consists of. */
interface Version {
  readonly period: ReportPeriod;
  /** undefined: the next one */
  readonly wanted: number | undefined;
  readonly lines: readonly CheckedLine[];
  readonly setAside: number;
}

/** Reports a period as a whole: by a file that has no fault, or as nothing sold. Domain §14; decision 16. */
@Injectable()
export class CommitReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reading: ReportReading,
    private readonly files: ReportFiles,
    private readonly periods: ReportedPeriods,
    private readonly reports: VolumeReports,
    private readonly volumes: PublishedVolumes,
    private readonly maxima: Maxima,
    private readonly settling: SettleDisagreements,
    private readonly audit: Audit,
  ) {}

  /**
   * All lines of a checked file, instead of whatever stood in its period; the same again changes nothing. What is agreed and
   * what numbers mean by now counts: a line that has become faulty makes the file faulty, and nothing is reported.
   * @throws DomainError `report_file.missing`, `report_file.faulty`, `volume_report.version_taken`, `version.stale`, and as `periodToReport`
   */
  commit(
    by: Mandate,
    agreementId: string,
    fileId: string,
    seen: number | undefined,
  ): Promise<{ file: ReportFile; report: VolumeReport | undefined }> {
    const supplierId = supplierOf(by);
    return this.work.as({ ...by, side: 'service' }, async () => {
      const settled = await this.files.lock(agreementId, supplierId, fileId);
      if (settled.reportId !== null) return { file: settled, report: await this.reports.find(agreementId, settled.reportId) };
      const open = await this.reading.open(supplierId, agreementId, fileId);
      assertVersion(seen, open.file.version);
      const { faults, lines, setAside } = await this.checked(open);
      if (faults.length > 0) return { file: await this.files.find(agreementId, fileId), report: undefined };
      const report = await this.record(open.agreed, { period: open.period, wanted: open.file.reportVersion ?? undefined, lines, setAside });
      await this.files.commit(fileId, report.id);
      return { file: await this.files.find(agreementId, fileId), report };
    });
  }

  /** Reports that nothing was bought in a period. @throws DomainError `agreement.missing`, `volume_report.version_taken`, and as `periodToReport` */
  reportNothing(by: Mandate, agreementId: string, name: string, version: number | undefined): Promise<VolumeReport> {
    const supplierId = supplierOf(by);
    return this.work.as({ ...by, side: 'service' }, async () => {
      const { agreed, period } = await this.reading.periodOf(supplierId, agreementId, name);
      return this.record(agreed, { period, wanted: version, lines: [], setAside: 0 });
    });
  }

  private async checked(open: Parameters<ReportReading['readKept']>[0]): ReturnType<ReportReading['readKept']> {
    if (open.file.state === 'faulty')
      throw new DomainError('conflict', 'report_file.faulty', `The file has ${open.file.faults} fault(s). Correct them, or send a corrected file.`);
    const read = await this.reading.readKept(open);
    if (read.faults.length > 0) await this.files.check(open.file.id, read);
    return read;
  }

  private async record(agreed: Agreed, { period, wanted, lines, setAside }: Version): Promise<VolumeReport> {
    const latest = (await this.periods.latest(agreed.id)).find(({ name }) => name === period.name);
    const named = wanted === undefined ? undefined : await this.periods.version(agreed.id, period.name, wanted);
    const hash = linesHash(lines);
    const { kind, version } = versionOf(wanted, hash, latest, named);
    if (kind === 'same') return this.reports.find(agreed.id, present(named?.id ?? latest?.reportId, 'the same version'));
    const { kept, gone, added } = changesOf(await this.periods.standing(agreed.id, period), lines);
    const id = newId<'volume report'>();
    const numbers = { counted: added.length, refused: 0, repeated: kept.length, reversed: gone.length };
    await this.periods.record(
      {
        id,
        ...numbers,
        agreementId: agreed.id,
        supplierId: agreed.supplierId,
        of: period,
        period: period.name,
        version,
        contentHash: versionHash(period.name, version, hash),
        linesHash: hash,
        setAside,
        receivedAt: isoOf(await this.work.now()),
      },
      added,
      gone,
    );
    const body = { agreementId: agreed.id, period: period.name, version, sha256: hash.toString('hex'), setAside, ...numbers };
    await this.audit.record('volume_report.received', id, body, { membershipId: agreed.supplierId });
    await this.volumes.renew(agreed);
    await this.maxima.tell(agreed.id, null);
    await this.settling.after(agreed.id, id);
    return this.reports.find(agreed.id, id);
  }
}
