import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { type MostBytes, type Spooled, spool } from '../../demand/file/spool.js';
import { DomainError, missing } from '../../values/domain-error.js';
import type { Agreed } from '../agreed.js';
import { SettledAgreements } from '../settled-agreements.js';
import { KnownToReport } from './known-to-report.js';
import type { ReportPeriod } from './period.js';
import { type ReadReport, readReport } from './read-report.js';
import { type ReportFile, ReportFiles } from './report-files.js';
import { periodToReport } from './report-version.js';
import { ReportedPeriods } from './reported-periods.js';
import { SupplierWording } from './supplier-wording.js';

/** What a supplier's file may weigh, in bytes. */
export const MOST_REPORT_BYTES: MostBytes = { csv: 8_388_608, workbook: 8_388_608 };

/** A supplier's file that is not committed yet, locked, with its agreement. */
export interface OpenReportFile {
  readonly file: ReportFile;
  readonly agreed: Agreed;
  readonly period: ReportPeriod;
}

/** Whose agreement it is. @throws DomainError `agreement.missing` for anybody but a supplier */
export function supplierOf(by: Mandate): string {
  if (by.side !== 'supplier' || by.membershipId === undefined) throw missing('agreement');
  return by.membershipId;
}

/** Opens and reads suppliers' files within the running service transaction. */
@Injectable()
export class ReportReading {
  constructor(
    private readonly agreements: SettledAgreements,
    private readonly files: ReportFiles,
    private readonly periods: ReportedPeriods,
    private readonly things: KnownToReport,
    private readonly wording: SupplierWording,
  ) {}

  /** The supplier's agreement, locked, and the period of this name. @throws DomainError `agreement.missing`, `agreement.not_open`, and as `periodToReport` */
  async periodOf(supplierId: string, agreementId: string, name: string): Promise<{ agreed: Agreed; period: ReportPeriod }> {
    const agreed = await this.agreements.lock(agreementId, supplierId);
    const reported = await this.periods.latest(agreementId);
    return { agreed, period: periodToReport(name, agreed, reported, await this.periods.today()) };
  }

  /** @throws DomainError `report_file.missing`, `report_file.committed`, and as `periodOf` */
  async open(supplierId: string, agreementId: string, fileId: string): Promise<OpenReportFile> {
    const file = await this.files.lock(agreementId, supplierId, fileId);
    if (file.state === 'committed')
      throw new DomainError('conflict', 'report_file.committed', 'This file was reported already. Send what has changed as a further version.');
    return { file, ...(await this.periodOf(supplierId, agreementId, file.period)) };
  }

  /** Reads a file that is kept. @throws DomainError as `readReport` */
  async readKept({ file, agreed, period }: OpenReportFile): Promise<ReadReport> {
    const spooled = await spool(Readable.from([await this.files.bytes(file.id)]), MOST_REPORT_BYTES);
    try {
      return await this.read(spooled, agreed, period);
    } finally {
      await spooled.discard();
    }
  }

  /** Reads a file in the light of what the supplier's headers and numbers mean. @throws DomainError as `readReport` */
  async read(spooled: Spooled, agreed: Agreed, period: ReportPeriod): Promise<ReadReport> {
    const mapping = await this.wording.columns(agreed.supplierId);
    return readReport({ ...spooled.source, mapping }, await this.things.of(agreed, period));
  }
}
