import { DomainError } from '../values/domain-error.js';
import { monthsAfter } from './terms.js';

/** Who wants to sign up. */
export interface Party {
  readonly kind: 'member' | 'customer' | 'supplier';
  readonly status: 'admitted' | 'waiting' | 'conflict' | 'left';
}

/** What of an agreement decides about sign-ups; undefined where the supplier has none that is signed by both. */
export interface OfferedAgreement {
  readonly openToCustomers: boolean;
  readonly lateSignUps: boolean;
  /** Whether the sign-up deadline has passed. */
  readonly late: boolean;
  readonly termTo: string;
}

/** A party's binding declaration, as far as rules ask for it. `endsOn` is the last day on which it may call off. */
export interface SignUp {
  readonly edition: number;
  readonly effectiveFrom: string;
  readonly endsOn: string | null;
}

/**
 * Lets a party sign up, or says why not; where several reasons hold, the first of: the party is not admitted, the
 * agreement is for members only, there is no agreement. Then: sign-up is over, the date lies behind the term. Domain §13,
 * dossiers README “Results”.
 * @param effectiveFrom ISO date from which the party may call off; before the term begins it counts from the term on
 * @throws DomainError `sign_up.not_admitted`, `sign_up.members_only`, `sign_up.no_agreement`, `sign_up.closed`, `sign_up.after_term`
 */
export function assertMaySignUp(party: Party, agreement: OfferedAgreement | undefined, effectiveFrom: string): void {
  if (party.status !== 'admitted')
    throw new DomainError('forbidden', 'sign_up.not_admitted', 'Only admitted members and customers of the network sign up to its agreements.');
  if (party.kind === 'supplier')
    throw new DomainError(
      'forbidden',
      'sign_up.not_admitted',
      'A supplier signs an agreement as its supplier; only members and customers sign up to it.',
    );
  if (agreement && party.kind === 'customer' && !agreement.openToCustomers)
    throw new DomainError('forbidden', 'sign_up.members_only', 'This agreement is open to members only.');
  if (!agreement)
    throw new DomainError(
      'conflict',
      'sign_up.no_agreement',
      'There is no agreement with this supplier that is signed by supplier and network; none can be signed up to.',
    );
  if (agreement.late && !agreement.lateSignUps)
    throw new DomainError('conflict', 'sign_up.closed', 'The sign-up deadline has passed, and this agreement takes no later sign-ups.');
  if (effectiveFrom > agreement.termTo)
    throw new DomainError(
      'invalid',
      'sign_up.after_term',
      `${effectiveFrom} lies behind the agreement's last day, ${agreement.termTo}; name an earlier day.`,
    );
}

/** What a further declaration of a party that has signed up already means. */
export type Declared = 'unchanged' | 'acceptance';

/**
 * A party declares again: the same edition and day changes nothing, a newer edition is accepted. Domain §13.
 * @throws DomainError `sign_up.already_signed`, `sign_up.ended`
 */
export function declaredAgain(standing: SignUp, edition: number, effectiveFrom: string): Declared {
  if (standing.endsOn !== null)
    throw new DomainError('conflict', 'sign_up.ended', `This party leaves the agreement on ${standing.endsOn}; it can sign up again after that day.`);
  if (edition > standing.edition) return 'acceptance';
  if (edition === standing.edition && effectiveFrom === standing.effectiveFrom) return 'unchanged';
  throw new DomainError(
    'conflict',
    'sign_up.already_signed',
    `This party signed up to edition ${standing.edition} with effect from ${standing.effectiveFrom}.`,
  );
}

/**
 * The last day for a party that gives notice today: the end of the month in which the notice period ends, not before its
 * sign-up takes effect and not after the term. Domain §13.
 * @throws DomainError `sign_up.already_ending`
 */
export function leavesOn(standing: SignUp, today: string, noticeMonths: number, termTo: string): string {
  if (standing.endsOn !== null)
    throw new DomainError('conflict', 'sign_up.already_ending', `Notice has been given already; the sign-up ends on ${standing.endsOn}.`);
  const last = endOfMonth(monthsAfter(today, noticeMonths));
  const begun = last < standing.effectiveFrom ? standing.effectiveFrom : last;
  return begun > termTo ? termTo : begun;
}

/** The last day of the month in which a day lies, ISO dates. */
export function endOfMonth(date: string): string {
  const day = new Date(`${date.slice(0, 8)}01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
