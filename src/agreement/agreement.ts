import { invariant } from '../values/invariant.js';
import type { Terms } from './terms.js';

/** `drafted`: only the office knows it; `issued`: its supplier too; `open`: an edition is signed by both. */
export type AgreementState = 'drafted' | 'issued' | 'open';

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
  readonly version: number;
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
