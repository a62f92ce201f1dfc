import { DomainError } from '../../values/domain-error.js';
import { endOfMonth } from '../sign-up.js';
import { monthsAfter } from '../terms.js';

/** `ordinary` keeps the notice period, `for_cause` takes effect at once and needs a reason. Domain §13, decision 18. */
export const TERMINATION_KINDS = ['ordinary', 'for_cause'] as const;
export type TerminationKind = (typeof TERMINATION_KINDS)[number];
/** Who terminates. */
export const TERMINATING_SIDES = ['supplier', 'network'] as const;
export type TerminatingSide = (typeof TERMINATING_SIDES)[number];

/** What is asked for: without a day the earliest possible one. */
export interface AskedTermination {
  readonly kind: TerminationKind;
  /** ISO date, the last day of the agreement. */
  readonly endsOn: string | null;
}

/** How the agreement stands, ISO dates. */
export interface StandingAgreement {
  readonly today: string;
  /** Its last day as it is now: that of its term, or of an earlier termination. */
  readonly lastDay: string;
  readonly noticeMonths: number;
}

function earliest(kind: TerminationKind, { today, noticeMonths }: StandingAgreement): string {
  return kind === 'for_cause' ? today : endOfMonth(monthsAfter(today, noticeMonths));
}

/**
 * The last day of an agreement that is terminated today. An ordinary termination ends it with the month in which the notice
 * period is over, or on a later day; one for cause today, or on a later day. It only ever ends an agreement earlier. Domain §13.
 * @throws DomainError `termination.notice`, `termination.past`, `termination.no_earlier`
 */
export function terminationDay({ kind, endsOn }: AskedTermination, standing: StandingAgreement): string {
  const first = earliest(kind, standing);
  const day = endsOn ?? first;
  if (day < first && kind === 'ordinary')
    throw refused(
      'termination.notice',
      `With a notice period of ${standing.noticeMonths} months the agreement ends on ${first} at the earliest; name that day or a later one.`,
    );
  if (day < first) throw refused('termination.past', `${day} has passed; name ${first} or a later day.`);
  if (day >= standing.lastDay)
    throw refused('termination.no_earlier', `The agreement ends on ${standing.lastDay} anyway; on ${day} there is nothing left to terminate.`);
  return day;
}

function refused(code: string, message: string): DomainError {
  return new DomainError('invalid', code, message, [{ pointer: '/endsOn', detail: 'not a day on which the agreement can end' }]);
}

/** What decides who may declare a proposed termination. */
export interface ProposedTermination {
  readonly state: 'proposed' | 'declared' | 'dropped';
  readonly proposedBy: string;
}

/**
 * The network binds itself by two people of its office, as in other acts that bind it (decision 3).
 * @throws DomainError `termination.decided`, `termination.same_person`
 */
export function assertDeclarableBy(proposal: ProposedTermination, personId: string): void {
  assertProposed(proposal);
  if (proposal.proposedBy === personId)
    throw new DomainError(
      'forbidden',
      'termination.same_person',
      'You have proposed this termination. Another person of the office has to declare it.',
    );
}

/** @throws DomainError `termination.decided` */
export function assertProposed({ state }: Pick<ProposedTermination, 'state'>): void {
  if (state === 'proposed') return;
  throw new DomainError('conflict', 'termination.decided', 'This termination no longer waits: it was declared or dropped.');
}
