import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import type { KeptDocument } from '../../platform/files/document.js';
import { DocumentParts } from '../../platform/files/document-parts.js';
import type { ReceivedFile } from '../../platform/files/received-file.js';

const SELECT = `select d.id, d.name, d.content_type as "contentType", d.size_bytes as bytes, encode(d.hash, 'hex') as sha256, d.is_scanned as "isScanned" from call_document d`;

/** The documents of calls; row-level security shows them to whoever sees the call. */
@Injectable()
export class CallDocuments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly parts: DocumentParts,
  ) {}

  /** By name. */
  ofCall(callId: string): Promise<KeptDocument[]> {
    return this.work.query<KeptDocument>(`${SELECT} where d.network_id = app_network() and d.call_id = $1 order by lower(d.name)`, [callId]);
  }

  /** @throws DomainError `document.missing` */
  async find(roundId: string, documentId: string): Promise<KeptDocument> {
    const found = await this.work.one<KeptDocument>(
      `${SELECT} join call c on c.network_id = d.network_id and c.id = d.call_id where d.network_id = app_network() and c.round_id = $1 and d.id = $2`,
      [roundId, documentId],
    );
    if (!found) throw missing('document');
    return found;
  }

  async add(callId: string, { id, name, contentType, isScanned }: KeptDocument, file: ReceivedFile): Promise<void> {
    await this.work.query(
      `insert into call_document (network_id, id, call_id, name, content_type, size_bytes, hash, is_scanned) values (app_network(), $1, $2, $3, $4, $5, $6, $7)`,
      [id, callId, name, contentType, file.bytes, file.hash, isScanned],
    );
    await this.parts.write('call_document_part', id, file);
  }

  async remove(documentId: string): Promise<void> {
    await this.work.query(`delete from call_document where network_id = app_network() and id = $1`, [documentId]);
  }
}
