import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { from as copyFrom } from 'pg-copy-streams';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { DemandFile } from './demand-file.js';
import { COPIED } from '../reading/requirement-copy.js';

const STAGE = `create temporary table staged_requirement (id uuid, row_no integer, item_id uuid, category_id uuid, site_id uuid, region char(2), quantity numeric,
  firm boolean, baseline_amount numeric, baseline_per numeric, need_from date, need_to date, line_quantity numeric(21, 6), line_unit text, price numeric(21, 6),
  price_unit numeric(21, 6), currency char(3), supplier text, description text, raw text) on commit drop`;
const COLUMNS = COPIED.filter((column) => column !== 'row_no').join(', ');
const INSERT = `insert into requirement (network_id, round_id, membership_id, file_id, row_no, ${COLUMNS})
  select (select app_network()), $1, $2, $3::uuid, case when $3::uuid is null then null else row_no end, ${COLUMNS} from staged_requirement`;
/** So much is staged before it is inserted: by then the next lines are read already. */
const STAGED_BYTES = 16_777_216;

/** Whose lines they are. Without a file they are stated singly. */
export type Place = Pick<DemandFile, 'roundId' | 'membershipId'> & { readonly fileId: string | null };

/**
 * Lines on their way into the table: copied into a temporary table first, since PostgreSQL refuses COPY into a table with
 * row-level security, then inserted in sets.
 */
@Injectable()
export class StagedLines {
  constructor(private readonly work: UnitOfWork) {}

  /** Opens the stage of the running transaction; one at a time. */
  async open(place: Place): Promise<Stage> {
    await this.work.query(STAGE);
    await this.work.query('savepoint before_lines');
    return new Stage(this.work, place);
  }
}

/** The open end of the stage. While lines are copied, the connection can do nothing else. */
export class Stage {
  private copying: Writable | undefined;
  private failure: unknown;
  private staged = 0;
  private inserted = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly place: Place,
  ) {}

  /** @param copy lines in COPY text format */
  async write(copy: Buffer): Promise<void> {
    const stream = (this.copying ??= await this.start());
    if (this.failure !== undefined) throw this.failure;
    await written(stream, copy);
    this.staged += copy.length;
    if (this.staged >= STAGED_BYTES) await this.insert();
  }

  /** Inserts what is left. @returns how many lines there are now in all */
  async finish(): Promise<number> {
    if (this.staged > 0) await this.insert();
    return this.inserted;
  }

  /** Takes back all lines so far; the connection is free again. */
  async undo(): Promise<void> {
    await this.endCopying();
    await this.work.query('rollback to savepoint before_lines');
    this.staged = 0;
    this.inserted = 0;
  }

  /** Gives up copying after a failure: without this, the connection would wait for lines for ever. */
  abandon(): void {
    this.copying?.destroy();
    this.copying = undefined;
  }

  private async insert(): Promise<void> {
    await this.endCopying();
    this.inserted += await this.work.touch(INSERT, [this.place.roundId, this.place.membershipId, this.place.fileId]);
    await this.work.query('truncate staged_requirement');
    this.staged = 0;
  }

  private async endCopying(): Promise<void> {
    const stream = this.copying;
    this.copying = undefined;
    if (!stream) return;
    stream.end();
    await finished(stream);
  }

  private async start(): Promise<Writable> {
    const client = await this.work.client();
    const stream = client.query(copyFrom(`copy staged_requirement (${COPIED.join(', ')}) from stdin`));
    stream.on('error', (error) => {
      this.failure = error;
    });
    return stream;
  }
}

/** What is smaller than this may still wait in the socket when the stream calls it written, so it is copied. */
const SMALL_BYTES = 65_536;

/** Writes, and resolves when the memory is free again, or the stream has failed. */
function written(stream: Writable, copy: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off('close', done);
      resolve();
    };
    stream.on('close', done);
    stream.write(copy.length < SMALL_BYTES ? Buffer.from(copy) : copy, done);
  });
}
