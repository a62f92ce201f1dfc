import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../scope.js';
import { UnitOfWork } from '../unit-of-work.js';
import type { ReceivedFile } from './received-file.js';

/** The tables that hold bytes of documents; row-level security decides who reads which. */
export type PartsTable = 'call_document_part' | 'prequalification_document_part';

/** Bytes of documents, in parts, so that none of it is held in memory as a whole. */
@Injectable()
export class DocumentParts {
  constructor(private readonly work: UnitOfWork) {}

  /** Writes a document's bytes, inside the running transaction. */
  async write(table: PartsTable, documentId: string, file: ReceivedFile): Promise<void> {
    let number = 0;
    for await (const part of file.parts()) {
      await this.work.query(`insert into ${table} (network_id, document_id, part_no, bytes) values (app_network(), $1, $2, $3)`, [
        documentId,
        number,
        part,
      ]);
      number += 1;
    }
  }

  /** A document's bytes, which are fetched as they are read: one short transaction a part, so that a slow reader holds no connection. */
  read(by: Scope, table: PartsTable, documentId: string): Readable {
    return Readable.from(this.parts(by, table, documentId));
  }

  private async *parts(by: Scope, table: PartsTable, documentId: string): AsyncGenerator<Buffer> {
    for (let number = 0; ; number += 1) {
      const row = await this.work.as(by, () =>
        this.work.one<{ bytes: Buffer }>(`select bytes from ${table} where network_id = app_network() and document_id = $1 and part_no = $2`, [
          documentId,
          number,
        ]),
      );
      if (row === undefined) return;
      yield row.bytes;
    }
  }
}
