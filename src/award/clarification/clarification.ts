import { DomainError } from '../../values/domain-error.js';
import { type Instant, isoOf } from '../../values/instant.js';

export const MOST_QUESTION_CHARACTERS = 4000;
export const MOST_ANSWER_CHARACTERS = 10_000;

/** What decides about an exchange on one bid: until when it is answered, and when it was. */
export interface Exchange {
  readonly answerBy: Instant;
  readonly answeredAt: Instant | undefined;
}

export const CLARIFICATION_STATES = ['waiting', 'answered', 'expired'] as const;
export type ClarificationState = (typeof CLARIFICATION_STATES)[number];

/** Where an exchange stands: at its time it is over. Domain §10. */
export function stateOf({ answerBy, answeredAt }: Exchange, now: Instant): ClarificationState {
  if (answeredAt !== undefined) return 'answered';
  return now < answerBy ? 'waiting' : 'expired';
}

/**
 * The office asks with a time ahead, and anew only once the question before is answered or its time is over. Domain §10.
 * @param earlier exchanges on the same bid
 * @throws DomainError `clarification.past`, `clarification.waits`
 */
export function assertMayAsk(answerBy: Instant, earlier: readonly Exchange[], now: Instant): void {
  if (answerBy <= now)
    throw new DomainError('invalid', 'clarification.past', `${isoOf(answerBy)} has passed already; give the bidder a time ahead.`, [
      { pointer: '/answerBy', detail: 'in the future' },
    ]);
  const waiting = earlier.find((exchange) => stateOf(exchange, now) === 'waiting');
  if (!waiting) return;
  throw new DomainError(
    'conflict',
    'clarification.waits',
    `This bidder has time until ${isoOf(waiting.answerBy)} to answer an earlier question about this bid. Ask anew afterwards.`,
  );
}

/**
 * The bidder answers once, and before the time is over. Domain §10.
 * @throws DomainError `clarification.answered`, `clarification.late`
 */
export function assertMayAnswer(exchange: Exchange, now: Instant): void {
  const { answerBy, answeredAt } = exchange;
  if (answeredAt !== undefined)
    throw new DomainError('conflict', 'clarification.answered', `This was answered at ${isoOf(answeredAt)}; an answer is given once.`);
  if (stateOf(exchange, now) === 'waiting') return;
  throw new DomainError(
    'conflict',
    'clarification.late',
    `Answers were taken until ${isoOf(answerBy)}; this one came later and was not taken. Turn to the office.`,
  );
}
