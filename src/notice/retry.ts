import type { Delivery } from './mail-transport.js';
import type { Settled, WaitingMail } from './mails.js';

const FIRST_WAIT_SECONDS = 10;
const LONGEST_WAIT_SECONDS = 3600;
/** With the waits above about three days. */
const MOST_ATTEMPTS = 80;

/**
 * What becomes of an e-mail after an attempt: sent, given up, or tried again after twice the wait, at most an hour.
 * @param delivery undefined when there was nobody to send it to
 */
export function afterDelivery(mail: WaitingMail, delivery: Delivery | undefined): Settled {
  if (delivery === undefined) return { mail, state: 'dropped' };
  if (delivery.state === 'sent') return { mail, state: 'sent' };
  const failure = delivery.reason.slice(0, 500);
  if (delivery.state === 'refused' || mail.attempts + 1 >= MOST_ATTEMPTS) return { mail, state: 'failed', failure };
  return { mail, state: 'waiting', failure, waitSeconds: Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(mail.attempts, 20)) };
}
