import { Decimal } from '../../values/decimal.js';
import { DomainError } from '../../values/domain-error.js';
import type { LotOffer, Offers } from '../optimum/offer.js';
import { SolveCancelled } from '../optimum/solver.js';

/** From so much on a solver may fail on prices beside rebates, packages and limits of spend: it refuses factors of 10¹⁵. */
const DEAR = Decimal.parse('10000000000000');

/**
 * Why a solver failed, where bids are so dear that it can: what the office can do about it. docs/decisions/0006-award-rules.md.
 * @param titleOf what a lot is called
 * @returns undefined where the failure is another's
 */
export function failureByPrice(error: unknown, { bids }: Pick<Offers, 'bids'>, titleOf: (lot: string) => string): DomainError | undefined {
  if (error instanceof DomainError || error instanceof SolveCancelled) return undefined;
  const [dearest] = bids.filter(({ price }) => price.toDecimal().isAtLeast(DEAR)).toSorted((a, b) => b.price.compare(a.price));
  return dearest && tooDear(dearest, titleOf(dearest.lot));
}

const tooDear = ({ supplier, price }: LotOffer, lot: string): DomainError =>
  new DomainError(
    'conflict',
    'scenario.too_dear',
    `The bid of ${supplier} for lot ${lot} is ${price.toString()}: beside rebates, packages or limits of spend no award can be weighed with so much. Exclude it by a rule, and ask again.`,
  );
