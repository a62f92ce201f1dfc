import type { Asked, Caller } from './asked.js';

/** An agreement as the caller stands to it. */
export interface AgreementFacts {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly roundId: string;
  readonly state: 'drafted' | 'issued' | 'open';
  readonly isOpenToCustomers: boolean;
  readonly edition: { readonly number: number; readonly state: string; readonly acceptBy: string | null } | null;
  /** The edition that the caller is bound to; null: to none. */
  readonly boundTo: number | null;
  /** Only while its round is in its sign-up phase. */
  readonly signUpDeadline: string | null;
  readonly isInSignUp: boolean;
  /** Until when the last full month or quarter is to be reported, as the agreement's rhythm is; null: it is, or none is over. */
  readonly reportBy: string | null;
  /** Until when the first disagreement about a volume in which the caller's organisation is asked should be answered; null: in none. */
  readonly clearBy: string | null;
  /** A disagreement has an outcome that the caller's own report does not say. */
  readonly hasReportToCorrect: boolean;
  /** Disagreements in which the office is asked to decide. */
  readonly disagreementsToDecide: number;
  /** Until when the first request that the caller's organisation is asked is to be answered; null: none is. */
  readonly answerBy: string | null;
  /** Until when the first unanswered order under it should be answered by the caller's organisation; null: none waits. */
  readonly ordersBy: string | null;
  /** Until when the caller may bid first for a request to it, which it has not bid for; only a supplier sees its own. */
  readonly requestBidBy: string | null;
  /** Until when bids for the caller's own requests bind first, that it may take or let go. */
  readonly chooseBy: string | null;
  /** The supplier has declined or moved lines of the caller's own orders, and nobody has said that it is known. */
  readonly hasChangedOrder: boolean;
  /** An order of which goods come back to the caller's organisation, which has not said so; null: there is none. */
  readonly returnedOrder: string | null;
  /** A price adjustment was computed and waits for the office. */
  readonly hasProposedAdjustment: boolean;
  /** Another person of the office has proposed to terminate it. */
  readonly hasProposedTermination: boolean;
  /** The end of its last day, while it was terminated and is not over. */
  readonly endsBy: string | null;
  /** Until when the office decides what follows the end of the term; null: it has, or it is more than half a year until then. */
  readonly renewBy: string | null;
}

/** Issuing, adjusting prices, signing, signing up, accepting an edition, reporting volumes. Domain §13, §14, §16. */
export function askedByAgreement(agreement: AgreementFacts, by: Caller): Asked[] {
  if (by.side === 'office') return askedOfIssuer(agreement);
  const report = [...askedOfBidderUnder(agreement, by), ...askedOfOrderer(agreement, by)];
  if (agreement.endsBy !== null && by.side === 'supplier') return [...report, ...endingOf(agreement)];
  if (agreement.endsBy !== null && agreement.boundTo === null) return [];
  return [...report, ...endingOf(agreement), ...askedOfSignatory(agreement, by)];
}

/** A request that a cascade puts to the supplier, orders that wait for its answer, and the report of what was bought. Domain §14; decision 20. */
function askedOfBidderUnder(
  { answerBy, requestBidBy, ordersBy, returnedOrder, reportBy, clearBy, hasReportToCorrect }: AgreementFacts,
  { side, roles }: Caller,
): Asked[] {
  if (side !== 'supplier' || !roles.includes('bidder')) return [];
  return [
    ...(answerBy === null ? [] : [{ kind: 'answerRequest', at: '/requests', deadline: answerBy } as const]),
    ...(requestBidBy === null ? [] : [{ kind: 'bidForRequest', at: '/requests', deadline: requestBidBy } as const]),
    ...(ordersBy === null ? [] : [{ kind: 'confirmOrders', at: '/orders', deadline: ordersBy } as const]),
    ...(returnedOrder === null ? [] : [{ kind: 'answerReturn', at: `/orders/${returnedOrder}` } as const]),
    ...(reportBy === null ? [] : [{ kind: 'report', at: '/volumes', deadline: reportBy } as const]),
    ...toClear(clearBy),
    ...(hasReportToCorrect ? [{ kind: 'correctReport', at: '/comparison' } as const] : []),
  ];
}

/** A party says that it knows what the supplier has declined or moved, takes bids for its requests, and says what it holds of a reported volume. Domain §14; decisions 14, 16, 20. */
function askedOfOrderer({ hasChangedOrder, chooseBy, clearBy }: AgreementFacts, { side, roles }: Caller): Asked[] {
  const orders = (side === 'member' || side === 'customer') && (roles.includes('buyer') || roles.includes('signatory'));
  if (!orders) return [];
  return [
    ...(chooseBy === null ? [] : [{ kind: 'chooseBid', at: '/requests', deadline: chooseBy } as const]),
    ...(hasChangedOrder ? [{ kind: 'orderChanged', at: '/orders' } as const] : []),
    ...toClear(clearBy),
  ];
}

/** A disagreement about a reported volume waits for this side's word. Domain §14; decision 16. */
function toClear(clearBy: string | null): Asked[] {
  return clearBy === null ? [] : [{ kind: 'clearDisagreement', at: '/comparison', deadline: clearBy }];
}

function askedOfSignatory(agreement: AgreementFacts, by: Caller): Asked[] {
  if (!by.roles.includes('signatory')) return [];
  if (by.side === 'supplier') return awaitsSignature(agreement, 'signed_by_network') ? [{ kind: 'sign', at: '' }] : [];
  return by.side === 'member' || by.side === 'customer' ? askedOfParty(agreement, by) : [];
}

function askedOfIssuer(agreement: AgreementFacts): Asked[] {
  const { hasProposedTermination, hasProposedAdjustment, endsBy, renewBy, disagreementsToDecide } = agreement;
  return [
    ...(disagreementsToDecide > 0 ? [{ kind: 'decideDisagreement', at: '/comparison' } as const] : []),
    ...(hasProposedTermination ? [{ kind: 'terminate', at: '' } as const] : []),
    ...(renewBy === null ? [] : [{ kind: 'renew', at: '/renewal', deadline: renewBy } as const]),
    ...(hasProposedAdjustment ? [{ kind: 'adjust', at: '' } as const] : []),
    ...(endsBy === null ? askedToIssue(agreement) : endingOf(agreement)),
  ];
}

/** A terminated agreement's last day is told to whoever uses it until then. Domain §13. */
function endingOf({ endsBy }: AgreementFacts): Asked[] {
  return endsBy === null ? [] : [{ kind: 'ending', at: '', deadline: endsBy }];
}

function askedToIssue(agreement: AgreementFacts): Asked[] {
  if (agreement.edition === null || agreement.edition.state === 'drafted') return agreement.isInSignUp ? [{ kind: 'issue', at: '' }] : [];
  return awaitsSignature(agreement, 'signed_by_supplier') ? [{ kind: 'sign', at: '' }] : [];
}

const awaitsSignature = ({ edition }: AgreementFacts, other: string): boolean => edition?.state === 'issued' || edition?.state === other;

function askedOfParty({ state, edition, boundTo, isInSignUp, signUpDeadline, isOpenToCustomers }: AgreementFacts, { side }: Caller): Asked[] {
  if (state !== 'open' || edition === null) return [];
  if (boundTo !== null) return edition.number > boundTo ? [{ kind: 'accept', at: '', deadline: edition.acceptBy }] : [];
  const mayJoin = isInSignUp && (side === 'member' || isOpenToCustomers);
  return mayJoin ? [{ kind: 'signUp', at: '', deadline: signUpDeadline }] : [];
}
