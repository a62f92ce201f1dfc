import { randomUUID } from 'node:crypto';

/** Where a UUID says its version: 8 is for one's own purposes (RFC 9562 §5.8). */
const VERSION_AT = 14;

/** An id by which a practice auction is known, so that no bid of a real one waits for the question which it is. */
export function practiceId(): string {
  const random: string = randomUUID();
  return `${random.slice(0, VERSION_AT)}8${random.slice(VERSION_AT + 1)}`;
}

/** Whether an auction is one to practise in. */
export function isPractice(auctionId: string): boolean {
  return auctionId.charAt(VERSION_AT) === '8';
}
