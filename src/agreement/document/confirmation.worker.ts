import { parentPort } from 'node:worker_threads';
import { present } from '../../values/invariant.js';
import { renderConfirmation, sharedPriceSheet } from './confirmation.js';
import type { ConfirmationOrder } from './confirmation-thread.js';
import { answerOrders } from './render-thread.js';
import type { SharedPages } from './shared-pages.js';

/** The price sheets drawn last; an agreement's parties sign up one soon after the other. */
const MOST_KEPT = 8;
const kept = new Map<string, SharedPages>();

async function pricesOf({ confirmation: { documentHash }, content, issuedAt, language }: ConfirmationOrder): Promise<SharedPages> {
  const key = `${documentHash} ${language}`;
  const drawn = kept.get(key) ?? (await sharedPriceSheet(content, documentHash, issuedAt, language));
  kept.delete(key);
  kept.set(key, drawn);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return drawn;
}

// The thread that draws confirmations: it hears an order and answers with the PDF, or with why not.
answerOrders<ConfirmationOrder>(present(parentPort, 'the thread that orders confirmations'), async (order) =>
  renderConfirmation(order.confirmation, await pricesOf(order), order.language),
);
