import { Injectable } from '@nestjs/common';
import type { NamedColumn } from '../../demand/reading/column-mapping.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import type { ReadReport } from './read-report.js';
import type { ReportFault } from './report-fault.js';
import type { ReportField } from './report-fields.js';

export type FileState = 'checked' | 'faulty' | 'committed';

/** A supplier's file for a period of an agreement. */
export interface ReportFile {
  readonly id: string;
  readonly agreementId: string;
  readonly supplierId: string;
  /** e.g. `2027-Q1` */
  readonly period: string;
  /** null: the next one */
  readonly reportVersion: number | null;
  readonly fileName: string;
  /** SHA-256 of its bytes, hexadecimal */
  readonly contentHash: string;
  readonly sizeBytes: number;
  readonly state: FileState;
  readonly lines: number;
  readonly setAside: number;
  readonly faults: number;
  readonly columns: readonly NamedColumn<ReportField>[];
  /** the first ones */
  readonly foundFaults: readonly ReportFault[];
  readonly reportId: string | null;
  readonly version: number;
  /** ISO 8601, UTC */
  readonly receivedAt: string;
  readonly committedAt: string | null;
}

/** What is known of a file when it comes. */
export type ReceivedFile = Pick<ReportFile, 'id' | 'agreementId' | 'supplierId' | 'period' | 'reportVersion' | 'fileName'> & {
  readonly hash: Buffer;
  readonly bytes: Buffer;
};

/** So many faults are kept: nobody corrects more one by one. */
const MOST_FAULTS = 1000;
const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const FILE = `select f.id, f.agreement_id as "agreementId", f.supplier_id as "supplierId", f.period, f.report_version as "reportVersion",
    f.file_name as "fileName", encode(f.content_hash, 'hex') as "contentHash", f.size_bytes as "sizeBytes", f.state, f.lines, f.set_aside as "setAside",
    f.faults, f.columns, f.found_faults as "foundFaults", f.report_id as "reportId", f.version, ${iso('f.received_at')} as "receivedAt",
    ${iso('f.committed_at')} as "committedAt"
  from report_file f where f.network_id = app_network() and f.agreement_id = $1`;

/** Suppliers' files of volume reports. */
@Injectable()
export class ReportFiles {
  constructor(private readonly work: UnitOfWork) {}

  /** An agreement's, the latest first, as far as the running transaction's side sees them. */
  of(agreementId: string, limit: number): Promise<ReportFile[]> {
    return this.work.query(`${FILE} order by f.received_at desc, f.id desc limit $2`, [agreementId, limit]);
  }

  /** @throws DomainError `report_file.missing` */
  find(agreementId: string, id: string): Promise<ReportFile> {
    return this.one(`${FILE} and f.id = $2`, [agreementId, id]);
  }

  /** The one by which a report came, if it came by a file. */
  ofReport(agreementId: string, reportId: string): Promise<ReportFile | undefined> {
    return this.work.one(`${FILE} and f.report_id = $2 order by f.received_at limit 1`, [agreementId, reportId]);
  }

  /** A supplier's own, locked until the transaction ends. @throws DomainError `report_file.missing` */
  lock(agreementId: string, supplierId: string, id: string): Promise<ReportFile> {
    return this.one(`${FILE} and f.supplier_id = $2 and f.id = $3 for update of f`, [agreementId, supplierId, id]);
  }

  /** Its bytes as they were sent. */
  async bytes(id: string): Promise<Buffer> {
    const row = await this.work.one<{ bytes: Buffer }>(`select bytes from report_file where network_id = app_network() and id = $1`, [id]);
    if (!row) throw missing('report_file');
    return row.bytes;
  }

  /** Takes the place of the supplier's file for the period that was not committed. */
  async add(file: ReceivedFile, read: ReadReport): Promise<void> {
    await this.work.query(
      `delete from report_file where network_id = app_network() and agreement_id = $1 and supplier_id = $2 and period = $3 and state <> 'committed'`,
      [file.agreementId, file.supplierId, file.period],
    );
    await this.work.query(
      `insert into report_file (network_id, id, agreement_id, supplier_id, period, report_version, file_name, content_hash, size_bytes, bytes,
         state, lines, set_aside, faults, columns, found_faults)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        file.id,
        file.agreementId,
        file.supplierId,
        file.period,
        file.reportVersion,
        file.fileName,
        file.hash,
        file.bytes.length,
        file.bytes,
        ...found(read),
      ],
    );
  }

  /** Writes what a further check found. */
  async check(id: string, read: ReadReport): Promise<void> {
    await this.work.query(
      `update report_file set state = $2, lines = $3, set_aside = $4, faults = $5, columns = $6, found_faults = $7, version = version + 1
       where network_id = app_network() and id = $1 and state <> 'committed'`,
      [id, ...found(read)],
    );
  }

  async commit(id: string, reportId: string): Promise<void> {
    await this.work.query(
      `update report_file set state = 'committed', report_id = $2, committed_at = clock_timestamp(), version = version + 1
       where network_id = app_network() and id = $1`,
      [id, reportId],
    );
  }

  private async one(sql: string, parameters: readonly unknown[]): Promise<ReportFile> {
    const file = await this.work.one<ReportFile>(sql, parameters);
    if (!file) throw missing('report_file');
    return file;
  }
}

function found({ columns, rows, setAside, faults }: ReadReport): unknown[] {
  return [
    faults.length > 0 ? 'faulty' : 'checked',
    rows,
    setAside,
    faults.length,
    JSON.stringify(columns),
    JSON.stringify(faults.slice(0, MOST_FAULTS)),
  ];
}
