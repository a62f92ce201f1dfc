import { parentPort } from 'node:worker_threads';
import { present } from '../../values/invariant.js';
import { renderEdition } from './agreement-document.js';
import type { RenderOrder } from './document-thread.js';
import { answerOrders } from './render-thread.js';

// The thread that draws editions: it hears an order and answers with the PDF, or with why not.
answerOrders<RenderOrder>(present(parentPort, 'the thread that orders documents'), ({ content, documentHash, issuedAt, language }) =>
  renderEdition(content, documentHash, issuedAt, language),
);
