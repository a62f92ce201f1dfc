import { DomainError } from '../../values/domain-error.js';
import { type Instant, isoOf } from '../../values/instant.js';
import type { CallState } from '../call/call.js';
import type { Stage } from '../stage/stage.js';

/** Questions of one supplier in one call, withdrawn and answered ones included. */
export const MOST_QUESTIONS = 100;
export const MOST_QUESTION_CHARACTERS = 4000;
export const MOST_ANSWER_CHARACTERS = 10_000;

/** What decides whether a question may still be asked. */
export interface QuestionTime {
  readonly call: CallState;
  /** The call's questions deadline; undefined: none of its own. */
  readonly until: Instant | undefined;
  /** The stages that have been called. */
  readonly stages: readonly Stage[];
}

/**
 * Until when questions are taken: the call's questions deadline, at most the open stage's deadline. Domain §7.
 * @returns undefined while neither is known
 */
export function endOfQuestions({ until, stages }: Pick<QuestionTime, 'until' | 'stages'>): Instant | undefined {
  const ends = stages.flatMap((stage) => (stage.state === 'open' ? [stage.deadline] : []));
  return [...ends, ...(until === undefined ? [] : [until])].reduce<Instant | undefined>(
    (earliest, end) => (earliest === undefined || end < earliest ? end : earliest),
    undefined,
  );
}

/**
 * Questions are asked once a call is published, until their deadline, and only while bids can still be handed in. Domain §7.
 * @param now the database's clock
 * @throws DomainError `question.call_over`, `question.no_stage`, `question.deadline_passed`
 */
export function assertMayAsk(time: QuestionTime, now: Instant): void {
  if (time.call !== 'published') {
    throw new DomainError('conflict', 'question.call_over', `The call is ${time.call}; questions about it are not taken any more.`);
  }
  const isBetweenStages = time.stages.length > 0 && time.stages.every(({ state }) => state !== 'open');
  if (isBetweenStages) {
    throw new DomainError(
      'conflict',
      'question.no_stage',
      'No stage is open for bids, so questions are not taken. Ask again when a further one is called.',
    );
  }
  const end = endOfQuestions(time);
  if (end === undefined || now < end) return;
  throw new DomainError('conflict', 'question.deadline_passed', `Questions were taken until ${isoOf(end)}; none is taken any more.`);
}

/** Whether a question may be asked now. */
export function mayAsk(time: QuestionTime, now: Instant): boolean {
  try {
    assertMayAsk(time, now);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/**
 * Questions end before bids do. Domain §7.
 * @param deadline of the stage; undefined: not set yet
 * @throws DomainError `question.deadline_past`, `question.deadline_after_bids`
 */
export function assertQuestionsDeadline(until: Instant, deadline: Instant | undefined, now: Instant): void {
  const errors = [{ pointer: '/questionsUntil', detail: 'in the future, and not after the deadline for bids' }];
  if (until <= now) {
    throw new DomainError('invalid', 'question.deadline_past', `${isoOf(until)} has passed already; choose a questions deadline ahead.`, errors);
  }
  if (deadline === undefined || until <= deadline) return;
  throw new DomainError(
    'invalid',
    'question.deadline_after_bids',
    `Questions cannot be asked until ${isoOf(until)}, since bids end at ${isoOf(deadline)}. Choose an earlier questions deadline.`,
    errors,
  );
}
