import type { Decimal } from '../../values/decimal.js';
import { DomainError } from '../../values/domain-error.js';

/** What can become of a disagreement about a reported volume, and what may follow. Domain §14; decision 16. */
export const DISAGREEMENT_STATES = {
  /** one side has said what it holds, the other is asked */
  open: ['answered', 'agreed', 'escalated', 'corrected'],
  /** both have said something; whoever did not speak last is asked */
  answered: ['answered', 'agreed', 'escalated', 'corrected'],
  /** the office is asked to decide */
  escalated: ['decided', 'corrected'],
  /** one side took the other's quantity */
  agreed: ['corrected'],
  /** the office said the quantity */
  decided: ['corrected'],
  /** the supplier's report says it */
  corrected: [],
} as const satisfies Record<string, readonly string[]>;
export type DisagreementState = keyof typeof DISAGREEMENT_STATES;

export const SIDES = ['party', 'supplier'] as const;
/** Who disagree. */
export type Side = (typeof SIDES)[number];

export const DISAGREEMENT_ACTIONS = ['answer', 'agree', 'escalate', 'decide'] as const;
export type DisagreementAction = (typeof DISAGREEMENT_ACTIONS)[number];

/** How a disagreement stands. */
export interface Standing {
  readonly state: DisagreementState;
  /** whose proposal is on the table */
  readonly saidLast: Side;
  /** the time to answer is over, by the database's clock */
  readonly isOverdue: boolean;
  /** the report says the outcome */
  readonly isSettled: boolean;
  readonly messages: number;
}

/** So many days has a side to answer before the other may ask the office. Decision 16. */
export const DAYS_TO_ANSWER = 14;

/** More is not said in one disagreement: then the office decides. The rest of a hundred is for what ends it. */
export const MOST_MESSAGES = 40;

/** The one who is not this one. */
export function otherThan(side: Side): Side {
  return side === 'party' ? 'supplier' : 'party';
}

/** Whose turn it is; the supplier's also while its report does not say the outcome; undefined: nobody's. Decision 16. */
export function turnOf({ state, saidLast, isSettled }: Pick<Standing, 'state' | 'saidLast' | 'isSettled'>): Side | 'office' | undefined {
  switch (state) {
    case 'open':
    case 'answered':
      return otherThan(saidLast);
    case 'escalated':
      return 'office';
    case 'agreed':
    case 'decided':
      return isSettled ? undefined : 'supplier';
    case 'corrected':
      return undefined;
  }
}

/**
 * What a side or the office may do now. Whoever is asked answers or takes the other's quantity, or, once both have spoken, asks
 * the office; whoever waits may ask the office when the time to answer is over. Decision 16.
 */
export function actionsOn(standing: Standing, who: Side | 'office'): DisagreementAction[] {
  const { state, isOverdue, messages } = standing;
  const isAsked = turnOf(standing) === who;
  if (who === 'office') return state === 'escalated' ? ['decide'] : [];
  if (state !== 'open' && state !== 'answered') return [];
  if (!isAsked) return isOverdue ? ['escalate'] : [];
  return [...(messages < MOST_MESSAGES ? (['answer'] as const) : []), 'agree', ...(state === 'answered' ? (['escalate'] as const) : [])];
}

/** @throws DomainError `disagreement.not_now` */
export function assertMay(standing: Standing, who: Side | 'office', action: DisagreementAction): void {
  if (actionsOn(standing, who).includes(action)) return;
  throw new DomainError(
    'conflict',
    'disagreement.not_now',
    'This cannot be done now: it is not your turn, or the disagreement has an outcome already. Read it again to see how it stands.',
  );
}

/** What is known of a position in a period before anybody disagrees about it. */
export interface Known {
  readonly calledOff: Decimal;
  readonly reported: Decimal;
  /** the outcome of the disagreement before, if there was one */
  readonly found: Decimal | undefined;
}

/**
 * Whether there is something to disagree about: what is reported is neither what was called off nor what was found before, or an
 * invoice says something else. Decision 16.
 */
export function isInQuestion({ calledOff, reported, found }: Known, hasInvoice: boolean): boolean {
  return hasInvoice || !calledOff.equals(reported) || found?.equals(reported) === false;
}

/** What a report may settle. */
export interface Unsettled {
  /** undefined: there is none yet */
  readonly outcome: Decimal | undefined;
  /** what the party holds, if it has said so */
  readonly partyQuantity: Decimal | undefined;
  /** reported when it was opened */
  readonly reportedBefore: Decimal;
}

/**
 * The outcome that a report settles: the one that was found, or, while both still differ, what the party holds. A report that
 * changes nothing about the position settles nothing. Decision 16.
 * @returns undefined: it stays unsettled
 */
export function settledBy({ outcome, partyQuantity, reportedBefore }: Unsettled, reportedNow: Decimal): Decimal | undefined {
  if (outcome !== undefined) return reportedNow.equals(outcome) ? outcome : undefined;
  if (reportedNow.equals(reportedBefore)) return undefined;
  return partyQuantity !== undefined && reportedNow.equals(partyQuantity) ? partyQuantity : undefined;
}
