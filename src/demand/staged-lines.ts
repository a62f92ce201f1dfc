import { Injectable } from '@nestjs/common';
import { from as copyFrom } from 'pg-copy-streams';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { COPIED } from './requirement-copy.js';

const STAGE = `create temporary table staged_requirement (id uuid, row_no integer, item_id uuid, category_id uuid, site_id uuid, region char(2), quantity numeric,
  firm boolean, baseline_amount numeric, baseline_per numeric, need_from date, need_to date, line_quantity numeric(21, 6), line_unit text, price numeric(21, 6),
  price_unit numeric(21, 6), currency char(3), supplier text, description text, raw text) on commit drop`;

/**
 * Lines on their way into the table: copied into a temporary table first, since PostgreSQL refuses COPY into a table with
 * row-level security, then inserted by one statement.
 */
@Injectable()
export class StagedLines {
  constructor(private readonly work: UnitOfWork) {}

  /** Opens the stage of the running transaction; one at a time. */
  async open(): Promise<Stage> {
    await this.work.query(STAGE);
    return new Stage(this.work);
  }

  /** Makes the staged lines requirements. @param fileId null for a line that was stated singly @returns how many */
  insert(roundId: string, membershipId: string, fileId: string | null): Promise<number> {
    const columns = COPIED.filter((column) => column !== 'row_no').join(', ');
    return this.work.touch(
      `insert into requirement (network_id, round_id, membership_id, file_id, row_no, ${columns})
       select app_network(), $1, $2, $3::uuid, case when $3::uuid is null then null else row_no end, ${columns} from staged_requirement`,
      [roundId, membershipId, fileId],
    );
  }
}

/** The open end of the stage. While lines are copied, the connection can do nothing else. */
export class Stage {
  private copying: Writable | undefined;
  private failure: unknown;

  constructor(private readonly work: UnitOfWork) {}

  /** @param copy lines in COPY text format */
  async write(copy: Buffer): Promise<void> {
    const stream = (this.copying ??= await this.start());
    if (this.failure !== undefined) throw this.failure;
    if (!stream.write(copy)) await new Promise<void>((resolve) => stream.once('drain', resolve).once('close', resolve));
  }

  /** Ends copying, so that the connection is free again. */
  async close(): Promise<void> {
    const stream = this.copying;
    this.copying = undefined;
    if (!stream) return;
    stream.end();
    await finished(stream);
  }

  /** Gives up copying after a failure: without this, the connection would wait for lines for ever. */
  abandon(): void {
    this.copying?.destroy();
    this.copying = undefined;
  }

  /** Forgets the lines so far. */
  async clear(): Promise<void> {
    await this.close();
    await this.work.query('truncate staged_requirement');
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
