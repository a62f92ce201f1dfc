import { DomainError } from '../values/domain-error.js';

/** One office person or auditor of a network. */
export interface OfficePerson {
  readonly personId: string;
  readonly role: string;
  /** has set a password, so that it can confirm */
  readonly isActive: boolean;
}

/**
 * Whether the office has a second person already, apart from the one who proposes; then it takes two to make further
 * office persons or auditors. Else one person with a second e-mail address would be both pairs of eyes. Decision 3.
 * @param everOffice office persons of now and before: who ends its colleague's mandate does not become the first again
 */
export function needsConfirmation(everOffice: readonly OfficePerson[], proposedBy: string): boolean {
  return everOffice.some(({ personId, role, isActive }) => role === 'office' && isActive && personId !== proposedBy);
}

/** Four eyes. Decision 3. @throws DomainError `mandate_proposal.same_person` */
export function assertAnother(proposedBy: string, confirmedBy: string): void {
  if (proposedBy !== confirmedBy) return;
  throw new DomainError('forbidden', 'mandate_proposal.same_person', 'You have proposed this person; another person of the office must confirm it.');
}
