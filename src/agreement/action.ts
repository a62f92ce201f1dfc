import type { Mandate } from '../access/mandate.js';
import type { Agreement } from './agreement.js';
import type { EditionState } from './edition.js';
import type { SignUp } from './sign-up.js';

/** What can be done with an agreement. Answers name those that the caller may do now. */
export const AGREEMENT_ACTIONS = ['changeTerms', 'issueEdition', 'sign', 'signUp', 'acceptEdition', 'leave', 'terminate'] as const;
export type AgreementAction = (typeof AGREEMENT_ACTIONS)[number];

/** The latest edition, as far as actions depend on it. */
export interface LatestEdition {
  readonly number: number;
  readonly state: EditionState;
}

/**
 * What a caller may do with an agreement now. Domain §13.
 * @param own the caller's last sign-up to it
 */
export function actionsOn(agreement: Agreement, latest: LatestEdition | undefined, own: SignUp | undefined, by: Mandate): AgreementAction[] {
  const unsignedBy = by.side === 'office' ? 'signed_by_supplier' : 'signed_by_network';
  const canSign = latest !== undefined && (latest.state === 'issued' || latest.state === unsignedBy);
  const isOpen = agreement.state === 'open';
  const canTerminate: AgreementAction[] = isOpen ? ['terminate'] : [];
  const isTerminated = agreement.ended !== null;
  if (by.side === 'office')
    return [
      ...(agreement.state === 'drafted' ? (['changeTerms'] as const) : []),
      ...(isTerminated ? [] : (['issueEdition'] as const)),
      ...(canSign && !isTerminated ? (['sign'] as const) : []),
      ...canTerminate,
    ];
  if (!by.roles.includes('signatory')) return [];
  if (by.side === 'supplier') return [...(canSign && !isTerminated ? (['sign'] as const) : []), ...canTerminate];
  if (by.side !== 'member' && by.side !== 'customer') return [];
  if (!isOpen) return [];
  const isBound = own !== undefined && own.endsOn === null;
  if (!isBound && isTerminated) return [];
  if (!isBound) return by.side === 'member' || agreement.terms.openToCustomers ? ['signUp'] : [];
  return [...(latest && latest.number > own.edition ? (['acceptEdition'] as const) : []), 'leave'];
}
