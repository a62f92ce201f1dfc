import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { present } from '../../values/invariant.js';
import type { DemandFile } from './demand-file.js';
import type { Fault, Reason } from '../reading/fault.js';
import type { Field } from '../reading/header.js';
import type { Reckoning } from '../reading/read-demand.js';

/** One check of a file, by its number from 1. */
export interface CheckOfFile {
  readonly fileId: string;
  readonly check: number;
}

/** What one check of a demand file found. Domain §5. */
export interface RecordedCheck {
  readonly check: number;
  /** ISO 8601, UTC */
  readonly checkedAt: string;
  readonly lines: string;
  readonly faults: string;
  /** Whether its single faults can still be looked up. */
  readonly areFaultsKept: boolean;
}

/** The faults of so many latest checks are kept, and always the first's; of others only how many there were. */
const CHECKS_KEPT = 10;

interface FaultRow {
  readonly fault_no: number;
  readonly row_no: number;
  readonly column_no: number | null;
  readonly field: Field | '';
  readonly reason: Reason;
  readonly value: string;
  readonly suggestion: string;
}

/** The log of a demand file: each check and the faults that it found. Row-level security hides other members' files. */
@Injectable()
export class DemandChecks {
  constructor(private readonly work: UnitOfWork) {}

  /** Begins the next check of a file. */
  async begin(fileId: string): Promise<CheckOfFile> {
    const row = await this.work.one<{ checks: number }>(
      `update demand_file set checks = checks + 1 where network_id = app_network() and id = $1 returning checks`,
      [fileId],
    );
    const { checks } = present(row, 'a recorded demand file');
    await this.work.query(`delete from demand_fault where network_id = app_network() and file_id = $1 and check_no > 1 and check_no <= $2`, [
      fileId,
      checks - CHECKS_KEPT,
    ]);
    return { fileId, check: checks };
  }

  /** Writes what a check found; a committed file stays committed. */
  async record({ fileId, check }: CheckOfFile, { lines, faults, columns }: Reckoning): Promise<void> {
    await this.work.query(
      `update demand_file set lines = $2::bigint, faults = $3::bigint, state = case when $3::bigint > 0 then 'faulty' else 'checked' end, columns = $4, version = version + 1 where network_id = app_network() and id = $1`,
      [fileId, lines, faults, JSON.stringify(columns)],
    );
    await this.work.query(`insert into demand_check (network_id, file_id, check_no, lines, faults) values (app_network(), $1, $2, $3, $4)`, [
      fileId,
      check,
      lines,
      faults,
    ]);
  }

  /** @param first the number of the first of these faults */
  async addFaults({ fileId, check }: CheckOfFile, first: number, faults: readonly Fault[]): Promise<void> {
    await this.work.query(
      `insert into demand_fault (network_id, file_id, check_no, fault_no, row_no, column_no, field, reason, value, suggestion)
       select app_network(), $1, $2, $3 + f.no - 1, f.row_no, f.column_no, f.field, f.reason, f.value, f.suggestion
       from unnest($4::int[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[]) with ordinality as f(row_no, column_no, field, reason, value, suggestion, no)`,
      [
        fileId,
        check,
        first,
        faults.map(({ row }) => row),
        faults.map(({ column }) => column ?? null),
        faults.map(({ field }) => field),
        faults.map(({ reason }) => reason),
        faults.map(({ value }) => value),
        faults.map(({ suggestion }) => suggestion),
      ],
    );
  }

  /** Forgets what a check has found so far. */
  async clearFaults({ fileId, check }: CheckOfFile): Promise<void> {
    await this.work.query(`delete from demand_fault where network_id = app_network() and file_id = $1 and check_no = $2`, [fileId, check]);
  }

  /** Faults of a check in the order of the file. @param after number of the last one that was seen */
  async faults({ fileId, check }: CheckOfFile, after: number, limit: number): Promise<(Fault & { readonly no: number })[]> {
    const rows = await this.work.query<FaultRow>(
      `select fault_no, row_no, column_no, field, reason, value, suggestion from demand_fault
       where network_id = app_network() and file_id = $1 and check_no = $2 and fault_no > $3 order by fault_no limit $4`,
      [fileId, check, after, limit + 1],
    );
    return rows.map((row) => ({
      no: row.fault_no,
      row: row.row_no,
      ...(row.column_no === null ? {} : { column: row.column_no }),
      field: row.field,
      reason: row.reason,
      value: row.value,
      suggestion: row.suggestion,
    }));
  }

  /** Which of these rows have no fault by the file's last check. */
  async rowsWithoutFault({ id, checks }: Pick<DemandFile, 'id' | 'checks'>, rows: readonly number[]): Promise<number[]> {
    const found = await this.work.query<{ row_no: number }>(
      `select given.row_no from unnest($3::int[]) as given(row_no) where not exists
         (select from demand_fault d where d.network_id = app_network() and d.file_id = $1 and d.check_no = $2 and d.row_no = given.row_no)`,
      [id, checks, rows],
    );
    return found.map(({ row_no: row }) => row);
  }

  /** The latest checks of a file, the newest first. */
  list(fileId: string, most: number): Promise<RecordedCheck[]> {
    return this.work.query<RecordedCheck>(
      `select c.check_no as check, to_char(c.checked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "checkedAt", c.lines::text as lines, c.faults::text as faults,
         c.check_no = 1 or c.check_no > f.checks - $3 as "areFaultsKept"
       from demand_check c join demand_file f on f.network_id = c.network_id and f.id = c.file_id
       where c.network_id = app_network() and c.file_id = $1 order by c.check_no desc limit $2`,
      [fileId, most, CHECKS_KEPT],
    );
  }
}
