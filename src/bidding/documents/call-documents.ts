import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import type { CallDocument } from './document.js';
import type { ReceivedFile } from './received-file.js';

const SELECT = `select d.id, d.name, d.content_type as "contentType", d.size_bytes as bytes, encode(d.hash, 'hex') as sha256, d.is_scanned as "isScanned" from call_document d`;

/** The documents of calls; row-level security shows them to whoever sees the call. */
@Injectable()
export class CallDocuments {
  constructor(private readonly work: UnitOfWork) {}

  /** By name. */
  ofCall(callId: string): Promise<CallDocument[]> {
    return this.work.query<CallDocument>(`${SELECT} where d.network_id = app_network() and d.call_id = $1 order by lower(d.name)`, [callId]);
  }

  /** @throws DomainError `document.missing` */
  async find(roundId: string, documentId: string): Promise<CallDocument> {
    const found = await this.work.one<CallDocument>(
      `${SELECT} join call c on c.network_id = d.network_id and c.id = d.call_id where d.network_id = app_network() and c.round_id = $1 and d.id = $2`,
      [roundId, documentId],
    );
    if (!found) throw missing('document');
    return found;
  }

  async add(callId: string, { id, name, contentType, isScanned }: CallDocument, file: ReceivedFile): Promise<void> {
    await this.work.query(
      `insert into call_document (network_id, id, call_id, name, content_type, size_bytes, hash, is_scanned) values (app_network(), $1, $2, $3, $4, $5, $6, $7)`,
      [id, callId, name, contentType, file.bytes, file.hash, isScanned],
    );
    let number = 0;
    for await (const part of file.parts()) {
      await this.work.query(`insert into call_document_part (network_id, document_id, part_no, bytes) values (app_network(), $1, $2, $3)`, [
        id,
        number,
        part,
      ]);
      number += 1;
    }
  }

  async remove(documentId: string): Promise<void> {
    await this.work.query(`delete from call_document where network_id = app_network() and id = $1`, [documentId]);
  }

  /** Undefined after the last one. */
  async part(documentId: string, number: number): Promise<Buffer | undefined> {
    const row = await this.work.one<{ bytes: Buffer }>(
      `select bytes from call_document_part where network_id = app_network() and document_id = $1 and part_no = $2`,
      [documentId, number],
    );
    return row?.bytes;
  }
}
