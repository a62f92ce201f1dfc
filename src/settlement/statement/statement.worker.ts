import { parentPort } from 'node:worker_threads';
import { answerOrders } from '../../agreement/document/render-thread.js';
import { present } from '../../values/invariant.js';
import { renderStatement } from './statement-document.js';
import type { StatementOrder } from './statement-thread.js';

// The thread that draws statements: it hears an order and answers with the PDF, or with why not.
answerOrders<StatementOrder>(present(parentPort, 'the thread that orders statements'), ({ statement, language }) =>
  renderStatement(statement, language),
);
