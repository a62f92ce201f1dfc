import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { nowWithBody } from '../idempotency.js';
import { assertBeginsAsNamed, contentTypeOf, type KeptDocument } from './document.js';
import { FileScanner } from './file-scanner.js';
import { type ReceivedFile, received } from './received-file.js';

/** Takes documents that people hand in: streamed to disk, checked to be what their name says, scanned. */
@Injectable()
export class DocumentReception {
  constructor(private readonly scanner: FileScanner) {}

  /**
   * No transaction is open while the bytes arrive and are scanned.
   * @param name as `documentNameOf` gives it
   * @param keep what becomes of it; afterwards nothing of it is left on disk
   * @throws DomainError `document.content|too_large|empty|interrupted|infected|not_scanned`
   */
  async take<Kept>(
    name: string,
    body: Readable,
    mostMebibytes: number,
    keep: (document: KeptDocument, file: ReceivedFile) => Promise<Kept>,
  ): Promise<Kept> {
    const file = await received(body, mostMebibytes);
    nowWithBody(file.hash);
    try {
      assertBeginsAsNamed(name, file.head);
      const isScanned = await this.scanned(name, file);
      const content = { contentType: contentTypeOf(name), bytes: file.bytes, sha256: file.hash.toString('hex'), isScanned };
      return await keep({ id: newId<'document'>(), name, ...content }, file);
    } finally {
      await file.discard();
    }
  }

  private async scanned(name: string, file: ReceivedFile): Promise<boolean> {
    const finding = await this.scanner.look(file.parts());
    if (finding === 'infected')
      throw new DomainError('invalid', 'document.infected', `The scanner takes “${name}” for malware. It was not kept; check where it comes from.`);
    if (finding === 'unknown')
      throw new DomainError(
        'conflict',
        'document.not_scanned',
        `“${name}” could not be scanned for malware and was not kept. Try again, or tell the operator.`,
      );
    return finding === 'clean';
  }
}
