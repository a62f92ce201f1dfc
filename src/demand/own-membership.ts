import type { Mandate } from '../access/mandate.js';
import { DomainError } from '../values/domain-error.js';
import { present } from '../values/invariant.js';

/**
 * The membership for which somebody states requirements: only admitted members do. Domain §1, §5.
 * @throws DomainError `requirement.not_a_member` for customers and everybody else
 */
export function memberOf(by: Mandate): string {
  if (by.side === 'member') return present(by.membershipId, 'membership of a member');
  throw new DomainError('forbidden', 'requirement.not_a_member', 'Requirements are stated by members of the network.');
}
