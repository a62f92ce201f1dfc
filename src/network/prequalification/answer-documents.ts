import { Injectable } from '@nestjs/common';
import type { KeptDocument } from '../../platform/files/document.js';
import { DocumentParts } from '../../platform/files/document-parts.js';
import type { ReceivedFile } from '../../platform/files/received-file.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';

const SELECT = `select d.question_id as "questionId", d.id, d.name, d.content_type as "contentType", d.size_bytes as bytes, encode(d.hash, 'hex') as sha256,
  d.is_scanned as "isScanned" from prequalification_document d`;

/** Certificates as files, one an answer; row-level security shows a supplier its own. */
@Injectable()
export class AnswerDocuments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly parts: DocumentParts,
  ) {}

  /** Of a supplier, by question. */
  async ofSupplier(membershipId: string): Promise<ReadonlyMap<string, KeptDocument>> {
    const rows = await this.work.query<KeptDocument & { questionId: string }>(
      `${SELECT} where d.network_id = app_network() and d.membership_id = $1`,
      [membershipId],
    );
    return new Map(rows.map(({ questionId, ...document }) => [questionId, document]));
  }

  /** @throws DomainError `document.missing` */
  async find(membershipId: string, questionId: string): Promise<KeptDocument> {
    const found = (await this.ofSupplier(membershipId)).get(questionId);
    if (!found) throw missing('document');
    return found;
  }

  /** Keeps a document in place of an earlier one. */
  async put(membershipId: string, questionId: string, document: KeptDocument, file: ReceivedFile): Promise<void> {
    const { id, name, contentType, isScanned } = document;
    await this.remove(membershipId, questionId);
    await this.work.query(
      `insert into prequalification_document (network_id, id, question_id, membership_id, name, content_type, size_bytes, hash, is_scanned)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, questionId, membershipId, name, contentType, file.bytes, file.hash, isScanned],
    );
    await this.parts.write('prequalification_document_part', id, file);
  }

  async remove(membershipId: string, questionId: string): Promise<void> {
    await this.work.query(`delete from prequalification_document where network_id = app_network() and membership_id = $1 and question_id = $2`, [
      membershipId,
      questionId,
    ]);
  }
}
