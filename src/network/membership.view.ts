import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import type { ExaminedMembership } from './admit-membership.service.js';
import type { OfficePeople } from './appoint-office.service.js';
import { actionsOn } from './membership.js';
import type { MembershipView, OfficePeopleView, PersonView } from './memberships.schema.js';
import type { HolderOfMandate } from './people.js';

/**
 * A membership as the caller may see it: the office everything, its own people all but what the office found out about
 * others, members and customers a supplier's name. Domain §3, §6.4.
 */
export function viewOf({ membership, conflicts }: ExaminedMembership, by: Mandate): z.infer<typeof MembershipView> {
  const { id, code, kind, status, organisation, version } = membership;
  const isOffice = by.side === 'office' || by.side === 'auditor';
  const shown = {
    id,
    code,
    kind,
    status,
    organisation: { name: organisation.name },
    version,
    allowedActions: actionsOn(status, by.side === 'office'),
  };
  if (!isOffice && by.membershipId !== id) return shown;
  const { naceClasses, markets, groupTag, annualFee, leftOn, clearedNace, clearedReason } = membership;
  const own = {
    ...shown,
    organisation: { ...organisation },
    naceClasses: [...naceClasses],
    markets: [...markets],
    annualFee,
    ...(groupTag === undefined ? {} : { groupTag }),
    ...(leftOn === undefined ? {} : { leftOn }),
  };
  if (!isOffice) return own;
  const known = conflicts.map(({ withCode, withName, ground, value }) => ({ with: withCode, name: withName, ground, value }));
  return { ...own, clearedNace: [...clearedNace], clearedReason, conflicts: known };
}

/** People with their mandates, one entry a person. */
export function peopleOf(holders: readonly HolderOfMandate[]): z.infer<typeof PersonView>[] {
  const people = new Map<string, z.infer<typeof PersonView>>();
  for (const { personId, name, email, isActive, mandateId, role } of holders) {
    const person = people.get(personId) ?? { personId, name, email, isActive, mandates: [] };
    // The table's check constraint knows the same five roles.
    person.mandates.push({ id: mandateId, role: role as z.infer<typeof PersonView>['mandates'][number]['role'] });
    people.set(personId, person);
  }
  return [...people.values()];
}

/** Office persons and auditors, and who waits for a second person's confirmation, with what the caller may do about it. Decision 3. */
export function officePeopleOf({ holders, proposals }: OfficePeople, by: Mandate): z.infer<typeof OfficePeopleView> {
  const actions = (proposedBy: string): ('confirm' | 'drop')[] => {
    if (by.side !== 'office') return [];
    return proposedBy === by.personId ? ['drop'] : ['confirm', 'drop'];
  };
  return {
    items: peopleOf(holders),
    proposals: proposals.map(({ proposedBy, proposedByName, ...proposal }) => ({
      ...proposal,
      proposedBy: proposedByName,
      allowedActions: actions(proposedBy),
    })),
  };
}
