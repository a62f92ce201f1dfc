import { DomainError } from '../values/domain-error.js';
import { invariant } from '../values/invariant.js';
import type { TerminatingSide } from './termination/termination.js';
import type { Terms } from './terms.js';

/** `drafted`: only the office knows it; `issued`: its supplier too; `open`: an edition is signed by both. */
export type AgreementState = 'drafted' | 'issued' | 'open';

/** That an agreement was terminated: its last day, by whom, and whether for cause. Why, its parties are not told. */
export interface Ended {
  readonly endsOn: string;
  readonly by: TerminatingSide;
  readonly forCause: boolean;
}

/** A framework agreement with one supplier of a round. Its terms are those of the edition in force. Domain §13. */
export interface Agreement {
  readonly id: string;
  readonly roundId: string;
  readonly supplierId: string;
  readonly supplier: string;
  readonly supplierName: string;
  readonly number: string;
  readonly title: string;
  readonly state: AgreementState;
  readonly currency: string;
  readonly terms: Terms;
  /** Null: it ends with its term. */
  readonly ended: Ended | null;
  readonly version: number;
}

/** The last day on which an agreement can be used: that of its term, or an earlier one to which it was terminated. Domain §13. */
export function lastDayOf({ terms, ended }: Pick<Agreement, 'terms' | 'ended'>): string {
  return ended?.endsOn ?? terms.termTo;
}

/** @throws DomainError `agreement.terminated` where nothing new is agreed on any more */
export function assertNotTerminated({ number, ended }: Pick<Agreement, 'number' | 'ended'>): void {
  if (ended === null) return;
  throw new DomainError(
    'conflict',
    'agreement.terminated',
    `${number} was terminated and ends on ${ended.endsOn}; nothing new is agreed on under it.`,
  );
}

/** An agreement's number: the network counts its agreements anew each year, e.g. `RV-2027-001`. */
export function agreementNumber(year: number, serial: number): string {
  invariant(Number.isInteger(serial) && serial > 0 && Number.isInteger(year) && year >= 2000, 'years count from 2000 and serials from 1');
  return `RV-${year}-${serial.toString().padStart(3, '0')}`;
}

/** What the office may change of terms; what is undefined stays. */
export type TermsChanges = { readonly [Term in keyof Terms]?: Terms[Term] | undefined };

/** The terms as they are after a change. */
export function withChanges(before: Terms, changes: TermsChanges): Terms {
  return { ...before, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) };
}
