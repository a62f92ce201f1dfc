import { parentPort } from 'node:worker_threads';
import { present } from '../../values/invariant.js';
import { renderEdition } from './agreement-document.js';
import type { RenderOrder, Rendered } from './document-thread.js';

// The thread that draws documents: it hears an order and answers with the PDF, or with why not.
const port = present(parentPort, 'the thread that orders documents');
port.on('message', ({ id, content, documentHash, issuedAt, language }: RenderOrder & { id: number }) => {
  renderEdition(content, documentHash, issuedAt, language).then(
    (pdf) => port.postMessage({ id, pdf } satisfies Rendered),
    (error: unknown) => port.postMessage({ id, reason: error instanceof Error ? error.message : 'unknown' } satisfies Rendered),
  );
});
