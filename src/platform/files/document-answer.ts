import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { DomainError } from '../../values/domain-error.js';
import type { KeptDocument } from './document.js';

/** How documents travel: as bytes that no browser shows or runs. */
export const DOCUMENT_BYTES = 'application/octet-stream';

/** A document and its bytes, which are fetched as they are read. */
export interface GivenDocument {
  readonly document: KeptDocument;
  readonly content: Readable;
}

/** A document as a file to save, never shown in the page, whatever it is. RFC 6266. */
export function documentAnswer({ document, content }: GivenDocument): StreamableFile {
  return new StreamableFile(content, {
    type: document.contentType,
    length: document.bytes,
    disposition: `attachment; filename*=UTF-8''${encoded(document.name)}`,
  });
}

/** RFC 8187: what `encodeURIComponent` leaves and a header's parameter may not hold. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The bytes that a request brings as its body. @throws DomainError `document.content_type` */
export function documentBody(body: unknown): Readable {
  if (body instanceof Readable) return body;
  throw new DomainError('invalid', 'document.content_type', `Send the file itself as the body, with the Content-Type ${DOCUMENT_BYTES}.`);
}
