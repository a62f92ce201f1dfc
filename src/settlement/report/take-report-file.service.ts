import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { fileNameOf } from '../../demand/file/demand-file.js';
import { type Spooled, spool } from '../../demand/file/spool.js';
import { nowWithBody } from '../../platform/idempotency.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { newId } from '../../values/id.js';
import type { ReadReport } from './read-report.js';
import { type ReportFile, ReportFiles } from './report-files.js';
import { MOST_REPORT_BYTES, ReportReading, supplierOf } from './report-reading.js';
import { linesHash } from './report-version.js';
import { ReportedPeriods } from './reported-periods.js';

/** What a supplier says of a file that it hands in. */
export interface HandedIn {
  readonly fileName: string;
  readonly period: string;
  /** undefined: the next one */
  readonly version: number | undefined;
}

/** Takes a supplier's file for a period and checks all of it; nothing counts yet. Domain §5, §14; decision 16. */
@Injectable()
export class TakeReportFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reading: ReportReading,
    private readonly files: ReportFiles,
    private readonly periods: ReportedPeriods,
  ) {}

  /**
   * @param body the file's bytes, streamed
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `import.file_name`, and as `periodToReport`, `spool` and `readReport`
   */
  async take(by: Mandate, agreementId: string, given: HandedIn, body: Readable): Promise<ReportFile> {
    const supplierId = supplierOf(by);
    const fileName = fileNameOf(given.fileName);
    const service = { ...by, side: 'service' as const };
    await this.work.as(service, () => this.reading.periodOf(supplierId, agreementId, given.period));
    const spooled = await spool(body, MOST_REPORT_BYTES);
    nowWithBody(spooled.hash);
    try {
      return await this.work.as(service, () => this.record(supplierId, agreementId, { ...given, fileName }, spooled));
    } finally {
      await spooled.discard();
    }
  }

  private async record(
    supplierId: string,
    agreementId: string,
    { fileName, period: name, version }: HandedIn,
    spooled: Spooled,
  ): Promise<ReportFile> {
    const { agreed, period } = await this.reading.periodOf(supplierId, agreementId, name);
    const read = await this.reading.read(spooled, agreed, period);
    const same = await this.sameFile(agreementId, { name: period.name, version }, read);
    if (same) return same;
    const id = newId<'report file'>();
    const bytes = await readFile(spooled.source.path);
    const received = { id, agreementId, supplierId, period: period.name, reportVersion: version ?? null, fileName, hash: spooled.hash, bytes };
    await this.files.add(received, read);
    return this.files.find(agreementId, id);
  }

  /** The file by which the period was reported already, where it says the same. */
  private async sameFile(
    agreementId: string,
    { name, version }: { name: string; version: number | undefined },
    { faults, lines }: ReadReport,
  ): Promise<ReportFile | undefined> {
    const latest = (await this.periods.latest(agreementId)).find((period) => period.name === name);
    if (!latest || faults.length > 0 || !latest.linesHash.equals(linesHash(lines))) return undefined;
    return version === undefined || version === latest.version ? this.files.ofReport(agreementId, latest.reportId) : undefined;
  }
}
