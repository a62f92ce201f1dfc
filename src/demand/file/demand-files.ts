import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Keyset } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { instant, isoOf } from '../../values/instant.js';
import { type Assignment, mappingOf, type NamedColumn } from '../reading/column-mapping.js';
import type { DemandFile, FileState } from './demand-file.js';
import type { Field } from '../reading/header.js';
import type { Corrections } from '../reading/requirement-line.js';
import type { Spooled } from './spool.js';

interface FileRow {
  id: string;
  round_id: string;
  membership_id: string;
  membership: string;
  file_name: string;
  content_hash: string;
  size_bytes: string;
  state: FileState;
  lines: string;
  faults: string;
  replaced_file_id: string | null;
  received_at: string;
  committed_at: string | null;
  version: number;
  checks: number;
  columns: NamedColumn[];
  column_mapping: Assignment[];
  sort_key: string;
}

const micros = (column: string) => `(extract(epoch from f.${column}) * 1000000)::bigint::text as ${column}`;
const SELECT = `select f.id, f.round_id, f.membership_id, m.code as membership, f.file_name, encode(f.content_hash, 'hex') as content_hash, f.size_bytes, f.state, f.lines, f.faults,
  f.replaced_file_id, ${micros('received_at')}, ${micros('committed_at')}, f.version, f.checks, f.columns, f.column_mapping`;
const FROM = `from demand_file f join membership m on m.network_id = f.network_id and m.id = f.membership_id where f.network_id = app_network() and f.round_id = $1`;
const PART = 1_048_576;

function toFile(row: FileRow): DemandFile {
  return {
    id: row.id,
    roundId: row.round_id,
    membershipId: row.membership_id,
    membership: row.membership,
    fileName: row.file_name,
    contentHash: row.content_hash,
    sizeBytes: row.size_bytes,
    state: row.state,
    lines: row.lines,
    faults: row.faults,
    replacedFileId: row.replaced_file_id ?? undefined,
    receivedAt: instant(BigInt(row.received_at)),
    committedAt: row.committed_at === null ? undefined : instant(BigInt(row.committed_at)),
    version: row.version,
    checks: row.checks,
    columns: row.columns,
    mapping: mappingOf(row.column_mapping),
  };
}

/** Demand files: their bytes and corrections. Row-level security hides other members' files. */
@Injectable()
export class DemandFiles {
  constructor(private readonly work: UnitOfWork) {}

  /** Lets one import or commit at a time of a member into a round. */
  async lockMember(roundId: string, membershipId: string): Promise<void> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended($1 || $2, 0))`, [roundId, membershipId]);
  }

  /** @throws DomainError `import.missing` */
  async find(roundId: string, fileId: string): Promise<DemandFile> {
    return this.only(await this.work.one<FileRow>(`${SELECT} ${FROM} and f.id = $2`, [roundId, fileId]));
  }

  /** The file, locked. @throws DomainError `import.missing` */
  async lock(roundId: string, fileId: string): Promise<DemandFile> {
    return this.only(await this.work.one<FileRow>(`${SELECT} ${FROM} and f.id = $2 for update of f`, [roundId, fileId]));
  }

  /** The committed file with these bytes, or of this name. */
  async inForce(
    roundId: string,
    membershipId: string,
    by: { readonly hash: Buffer } | { readonly fileName: string },
  ): Promise<DemandFile | undefined> {
    const [condition, value] = 'hash' in by ? ['f.content_hash = $3', by.hash] : ['f.file_name = $3', by.fileName];
    const row = await this.work.one<FileRow>(`${SELECT} ${FROM} and f.membership_id = $2 and f.state = 'committed' and ${condition}`, [
      roundId,
      membershipId,
      value,
    ]);
    return row && toFile(row);
  }

  /** One page, with one row more than `limit` when there are more. */
  async list(roundId: string, state: FileState | undefined, keyset: Keyset, limit: number): Promise<(DemandFile & { readonly sortKey: string })[]> {
    const rows = await this.work.query<FileRow>(
      `${SELECT}, ${keyset.key} as sort_key ${FROM} and ($2::text is null or f.state = $2) and ${keyset.after} order by ${keyset.orderBy} limit $3`,
      [roundId, state ?? null, limit + 1, ...keyset.parameters],
    );
    return rows.map((row) => ({ ...toFile(row), sortKey: row.sort_key }));
  }

  /** Records a file that has just arrived; what it holds is not known yet. */
  async add(
    file: Pick<DemandFile, 'id' | 'roundId' | 'membershipId' | 'fileName' | 'receivedAt'>,
    personId: string,
    content: Pick<Spooled, 'hash' | 'bytes'>,
  ): Promise<void> {
    await this.work.query(
      `insert into demand_file (network_id, id, round_id, membership_id, file_name, content_hash, size_bytes, state, received_by, received_at)
       values (app_network(), $1, $2, $3, $4, $5, $6, 'checked', $7, $8)`,
      [file.id, file.roundId, file.membershipId, file.fileName, content.hash, content.bytes, personId, isoOf(file.receivedAt)],
    );
  }

  /** Keeps the file's bytes as they were sent, packed. */
  async addBytes(fileId: string, content: Pick<Spooled, 'packed'>): Promise<void> {
    const packed = await open(await content.packed);
    try {
      const part = Buffer.alloc(PART);
      for (let number = 0; ; number += 1) {
        const { bytesRead } = await packed.read(part, 0, PART);
        if (bytesRead === 0) return;
        await this.work.query(`insert into demand_file_part (network_id, file_id, part_no, bytes) values (app_network(), $1, $2, $3)`, [
          fileId,
          number,
          part.subarray(0, bytesRead),
        ]);
      }
    } finally {
      await packed.close();
    }
  }

  /** The file's bytes as they were sent. */
  bytes(fileId: string): Readable {
    return Readable.from(this.parts(fileId)).pipe(createGunzip());
  }

  private async *parts(fileId: string): AsyncGenerator<Buffer> {
    for (let number = 0; ; number += 1) {
      const part = await this.work.one<{ bytes: Buffer }>(
        `select bytes from demand_file_part where network_id = app_network() and file_id = $1 and part_no = $2`,
        [fileId, number],
      );
      if (!part) return;
      yield part.bytes;
    }
  }

  /** What the member has said of the headers of its latest file of this name: a corrected file is read like the one before. */
  async latestAssignments({ roundId, membershipId, fileName }: Pick<DemandFile, 'roundId' | 'membershipId' | 'fileName'>): Promise<Assignment[]> {
    const row = await this.work.one<{ column_mapping: Assignment[] }>(
      `select column_mapping from demand_file where network_id = app_network() and round_id = $1 and membership_id = $2 and file_name = $3
       order by received_at desc, id desc limit 1`,
      [roundId, membershipId, fileName],
    );
    return row?.column_mapping ?? [];
  }

  /** Keeps what the member says that the file's headers mean, instead of what it said before. */
  async assign(fileId: string, assignments: readonly Assignment[]): Promise<void> {
    await this.work.query(`update demand_file set column_mapping = $2 where network_id = app_network() and id = $1`, [
      fileId,
      JSON.stringify(assignments),
    ]);
  }

  /** Puts a checked file in force, and out of it the one that it replaces. */
  async recordCommit(fileId: string, replaced: string | undefined): Promise<void> {
    if (replaced !== undefined) {
      await this.work.query(`update demand_file set state = 'replaced', version = version + 1 where network_id = app_network() and id = $1`, [
        replaced,
      ]);
    }
    await this.work.query(
      `update demand_file set state = 'committed', replaced_file_id = $2, committed_at = clock_timestamp(), version = version + 1 where network_id = app_network() and id = $1`,
      [fileId, replaced ?? null],
    );
  }

  async correct(
    fileId: string,
    personId: string,
    corrections: readonly { readonly row: number; readonly field: Field; readonly value: string }[],
  ): Promise<void> {
    await this.work.query(
      `insert into demand_correction (network_id, file_id, row_no, field, value, made_by)
       select app_network(), $1, c.row_no, c.field, c.value, $2 from unnest($3::int[], $4::text[], $5::text[]) as c(row_no, field, value)
       on conflict (network_id, file_id, row_no, field) do update set value = excluded.value, made_by = excluded.made_by, made_at = clock_timestamp()`,
      [fileId, personId, corrections.map(({ row }) => row), corrections.map(({ field }) => field), corrections.map(({ value }) => value)],
    );
  }

  async corrections(fileId: string): Promise<Corrections> {
    const rows = await this.work.query<{ row_no: number; field: Field; value: string }>(
      `select row_no, field, value from demand_correction where network_id = app_network() and file_id = $1`,
      [fileId],
    );
    const corrections = new Map<number, Map<Field, string>>();
    for (const { row_no: row, field, value } of rows) corrections.set(row, (corrections.get(row) ?? new Map<Field, string>()).set(field, value));
    return corrections;
  }

  private only(row: FileRow | undefined): DemandFile {
    if (!row) throw missing('import');
    return toFile(row);
  }
}
