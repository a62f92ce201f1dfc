import { DomainError } from '../../values/domain-error.js';
import { type Instant, isoOf } from '../../values/instant.js';
import type { CallState } from '../call/call.js';
import type { Stage } from '../stage/stage.js';

/** What an invited supplier says; `undecided` takes back what it said before. Domain §7. */
export type Stated = { readonly statement: 'declined'; readonly reason: string } | { readonly statement: 'takes_part' | 'undecided' };

/** How an invited supplier stands to the invitation: `none` has not even opened it. Never derived from a bid. Domain §7, §8.4. */
export const REACTIONS = ['none', 'opened', 'takes_part', 'declined'] as const;
export type ReactionState = (typeof REACTIONS)[number];

/** What decides whether a statement is still taken. */
export interface InvitationTime {
  readonly call: CallState;
  /** The sealed stages that have been called. */
  readonly stages: readonly Stage[];
}

/**
 * Until when suppliers say whether they take part: the deadline of the open stage. Domain §7.
 * @returns undefined while no stage is open
 */
export function endOfStatements({ stages }: Pick<InvitationTime, 'stages'>): Instant | undefined {
  return stages.flatMap((stage) => (stage.state === 'open' ? [stage.deadline] : []))[0];
}

/**
 * An invitation is answered from the call's publication until the deadline of its open stage. Domain §7.
 * @param now the database's clock
 * @throws DomainError `invitation.call_over`, `invitation.deadline_passed`
 */
export function assertMayState(time: InvitationTime, now: Instant): void {
  if (time.call !== 'published') {
    throw new DomainError('conflict', 'invitation.call_over', `The call is ${time.call}; invitations to it are not answered any more.`);
  }
  if (time.stages.length === 0) return;
  const end = endOfStatements(time);
  if (end === undefined) {
    throw new DomainError('conflict', 'invitation.deadline_passed', 'No stage is open for bids; the invitation cannot be answered now.');
  }
  if (now < end) return;
  throw new DomainError('conflict', 'invitation.deadline_passed', `The invitation could be answered until ${isoOf(end)}; the deadline has passed.`);
}

/** Whether an invitation may be answered now. */
export function mayState(time: InvitationTime, now: Instant): boolean {
  try {
    assertMayState(time, now);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** When who has not reacted is reminded: half-way between the first stage's call and its deadline. Domain §7. */
export function reminderDue(calledAt: Instant, deadline: Instant): Instant {
  return (calledAt + (deadline - calledAt) / 2n) as Instant;
}
