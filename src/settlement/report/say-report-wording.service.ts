import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { type Assignment, assertAssignable } from '../../demand/reading/column-mapping.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, type ErrorDetail } from '../../values/domain-error.js';
import { KnownToReport } from './known-to-report.js';
import { numberKey } from './report-check.js';
import type { ReportField } from './report-fields.js';
import { type ReportFile, ReportFiles } from './report-files.js';
import { type OpenReportFile, ReportReading, supplierOf } from './report-reading.js';
import { type NamedNumber, type NumberMeaning, SupplierWording } from './supplier-wording.js';

/** Lets a supplier say what its headers and its own numbers mean; that is remembered, and the file is checked again. Decision 16. */
@Injectable()
export class SayReportWording {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reading: ReportReading,
    private readonly things: KnownToReport,
    private readonly files: ReportFiles,
    private readonly wording: SupplierWording,
  ) {}

  /** @throws DomainError `report_file.missing`, `report_file.committed`, `import.unknown_header`, `import.header_twice`, `version.stale` */
  columns(
    by: Mandate,
    agreementId: string,
    fileId: string,
    seen: number | undefined,
    assignments: readonly Assignment<ReportField>[],
  ): Promise<ReportFile> {
    return this.say(by, agreementId, fileId, seen, async ({ file }) => {
      assertAssignable(file.columns, assignments);
      await this.wording.rememberColumns(file.supplierId, assignments);
    });
  }

  /**
   * A number means an item of the price sheet, a party that has signed up, or nothing that has to do with the agreement.
   * @throws DomainError `report_file.missing`, `report_file.committed`, `report_number.unknown`, `report_number.twice`, `version.stale`
   */
  numbers(by: Mandate, agreementId: string, fileId: string, seen: number | undefined, named: readonly NamedNumber[]): Promise<ReportFile> {
    return this.say(by, agreementId, fileId, seen, async (open) => {
      await this.wording.rememberNumbers(open.file.supplierId, await this.meaningsOf(open, named));
    });
  }

  /** All that a supplier has said of its numbers. @throws DomainError `agreement.missing` for anybody but a supplier */
  remembered(by: Mandate): Promise<NamedNumber[]> {
    const supplierId = supplierOf(by);
    return this.work.as({ ...by, side: 'service' }, () => this.wording.named(supplierId));
  }

  private say(
    by: Mandate,
    agreementId: string,
    fileId: string,
    seen: number | undefined,
    remember: (open: OpenReportFile) => Promise<void>,
  ): Promise<ReportFile> {
    const supplierId = supplierOf(by);
    return this.work.as({ ...by, side: 'service' }, async () => {
      const open = await this.reading.open(supplierId, agreementId, fileId);
      assertVersion(seen, open.file.version);
      await remember(open);
      await this.files.check(fileId, await this.reading.readKept(open));
      return this.files.find(agreementId, fileId);
    });
  }

  private async meaningsOf({ agreed, period }: OpenReportFile, named: readonly NamedNumber[]): Promise<NumberMeaning[]> {
    const { items, parties } = await this.things.of(agreed, period);
    const ids = {
      item: new Map(items.map(({ code, id }) => [code, id])),
      party: new Map(parties.map(({ code, membershipId }) => [code, membershipId])),
    };
    assertOnce(named);
    const errors: ErrorDetail[] = [];
    const meanings = named.map(({ kind, number, code }, at): NumberMeaning => {
      const means = code === null ? null : (ids[kind].get(code) ?? null);
      if (code !== null && means === null)
        errors.push({ pointer: `/numbers/${at}/code`, detail: 'is no item of the price sheet, or no party that has signed up' });
      return { kind, number, means };
    });
    if (errors.length > 0)
      throw new DomainError('invalid', 'report_number.unknown', 'A number means an item of the price sheet or a party that has signed up.', errors);
    return meanings;
  }
}

function assertOnce(named: readonly NamedNumber[]): void {
  const keys = named.map(({ kind, number }) => `${kind} ${numberKey(number)}`);
  const errors = keys.flatMap((key, at) => (keys.indexOf(key) === at ? [] : [{ pointer: `/numbers/${at}/number`, detail: 'is named twice' }]));
  if (errors.length > 0) throw new DomainError('invalid', 'report_number.twice', 'A number has one meaning; nothing was changed.', errors);
}
