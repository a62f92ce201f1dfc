import { DomainError } from '../../values/domain-error.js';
import { type Instant, isoOf } from '../../values/instant.js';
import type { InvitationTime } from '../invitations/reaction.js';

/** What became of a supplier's request to be admitted to a call. Domain §7. */
export const REQUEST_STATES = ['waiting', 'admitted', 'refused', 'taken_back'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const DECISIONS = ['admit', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];

export const OWN_ACTIONS = ['ask', 'takeBack'] as const;

/**
 * What a supplier may do that is not invited: ask, take that back while it is not decided, and ask again. Domain §7.
 * @param state of its request; null: it has not asked
 */
export function ownActionsOn(state: RequestState | null): readonly (typeof OWN_ACTIONS)[number][] {
  if (state === 'waiting') return ['takeBack'];
  return state === null || state === 'taken_back' ? ['ask'] : [];
}

/** Until when suppliers are admitted: the first stage's deadline; undefined: not known yet, or not any more. Domain §7, §8.5. */
export function endOfAdmission({ stages }: Pick<InvitationTime, 'stages'>): Instant | undefined {
  const [first, further] = stages;
  return first?.state === 'open' && further === undefined ? first.deadline : undefined;
}

/**
 * Suppliers are admitted from publishing until the deadline of the first stage: a further one is among those that are admissible
 * already. Domain §7, §8.5.
 * @param now the database's clock
 * @throws DomainError `admission.call_over`, `admission.deadline_passed`
 */
export function assertAdmitting(time: InvitationTime, now: Instant): void {
  if (time.call !== 'published')
    throw new DomainError('conflict', 'admission.call_over', `The call is ${time.call}; nobody is admitted to it any more.`);
  if (time.stages.length === 0) return;
  const end = endOfAdmission(time);
  if (end === undefined)
    throw new DomainError('conflict', 'admission.deadline_passed', 'The first stage is over; nobody is admitted to the call any more.');
  if (now < end) return;
  throw new DomainError('conflict', 'admission.deadline_passed', `Suppliers were admitted until ${isoOf(end)}; the deadline has passed.`);
}

/**
 * What the office may decide: what waits either way; a refusal may still turn into an admission, an admission stays. Domain §7.
 * @returns nothing of what is taken back, and nothing once the time is over
 */
export function decisionsOn(state: RequestState, time: InvitationTime, now: Instant): readonly Decision[] {
  if (!isAdmitting(time, now) || state === 'admitted' || state === 'taken_back') return [];
  return state === 'waiting' ? DECISIONS : ['admit'];
}

function isAdmitting(time: InvitationTime, now: Instant): boolean {
  try {
    assertAdmitting(time, now);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
