import { parentPort } from 'node:worker_threads';
import { answerOrders } from '../../agreement/document/render-thread.js';
import { present } from '../../values/invariant.js';
import { renderOrder } from './order-document.js';
import type { DocumentOrder } from './order-thread.js';

// The thread that draws orders: it hears what to draw and answers with the PDF, or with why not.
answerOrders<DocumentOrder>(present(parentPort, 'the thread that orders documents'), ({ content, language }) => renderOrder(content, language));
