import { DomainError } from '../values/domain-error.js';
import type { Conflict, Market } from './admission.js';

export const KINDS = ['member', 'customer', 'supplier'] as const;
export type Kind = (typeof KINDS)[number];

export const STATUSES = ['admitted', 'waiting', 'conflict', 'left'] as const;
export type Status = (typeof STATUSES)[number];

/** What a person may do for a membership. Domain §1. */
export type PartyRole = 'buyer' | 'signatory' | 'bidder';

/** A legal entity. */
export interface Organisation {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly vatId?: string | undefined;
}

/** How an organisation takes part in a network. Domain §1. */
export interface Membership {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: Kind;
  readonly code: string;
  readonly status: Status;
  readonly appliedNo: bigint;
  readonly organisation: Organisation;
  readonly naceClasses: readonly string[];
  readonly clearedNace: readonly string[];
  readonly clearedReason: string;
  readonly markets: readonly string[];
  readonly groupTag?: string | undefined;
  /** in the network's currency */
  readonly annualFee: string;
  readonly leftOn?: string | undefined;
  readonly version: number;
}

/** A conflict as the office sees it: with the other member's number and name. */
export interface KnownConflict extends Conflict {
  readonly withCode: string;
  readonly withName: string;
}

const USUAL_ROLES: Readonly<Record<Kind, readonly PartyRole[]>> = {
  member: ['buyer', 'signatory'],
  customer: ['buyer', 'signatory'],
  supplier: ['bidder', 'signatory'],
};

/** What a contact person may do unless the office says otherwise. */
export function usualRoles(kind: Kind): readonly PartyRole[] {
  return USUAL_ROLES[kind];
}

/** @throws DomainError `mandate.role` when a role is not one of this kind of membership */
export function assertRoles(kind: Kind, roles: readonly PartyRole[]): void {
  const wrong = roles.find((role) => !USUAL_ROLES[kind].includes(role));
  if (wrong === undefined) return;
  throw new DomainError('invalid', 'mandate.role', `A ${kind} has no ${wrong}, only ${USUAL_ROLES[kind].join(' and ')}.`);
}

/** The market on which a membership sells, as admission compares it. */
export function marketOf(membership: Membership): Market {
  const { id, naceClasses, clearedNace, markets, groupTag } = membership;
  return { id, naceClasses, clearedNace, markets, groupTag };
}

/** What the office may do with a membership; others change nothing. */
export type MembershipAction = 'change' | 'leave' | 'reconsider' | 'addSite' | 'addPerson';

/** Domain §3: who has left stays as it is; who was refused or waits can be examined again. */
export function actionsOn(status: Status, isOffice: boolean): MembershipAction[] {
  if (!isOffice || status === 'left') return [];
  const always: MembershipAction[] = ['change', 'leave', 'addSite', 'addPerson'];
  return status === 'admitted' ? always : [...always, 'reconsider'];
}

/** @throws DomainError `membership.left` when the membership has ended */
export function assertNotLeft(membership: Membership): void {
  if (membership.status !== 'left') return;
  throw new DomainError('conflict', 'membership.left', `${membership.code} left on ${membership.leftOn}; record a new membership instead.`);
}
