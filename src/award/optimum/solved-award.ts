import type { Decimal } from '../../values/decimal.js';
import type { Money } from '../../values/money.js';
import type { Awards } from './offer.js';

/** An award with its exact cost. `optimal`: proven; `feasible`: the time was over, so much may still be saved. */
export interface SolvedAward {
  readonly status: 'optimal' | 'feasible';
  readonly awards: Awards;
  /** What is paid. */
  readonly cost: Money;
  /** With switching costs: what is least. */
  readonly weighed: Money;
  /** Nothing can weigh less than this, in currency units. */
  readonly bound: Decimal;
  readonly seed: number;
}
