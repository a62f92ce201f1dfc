import { Decimal, greatest, least } from '../../values/decimal.js';
import { contentOf, splittingOf } from './division.js';
import { amountOf, type LotOffer, type Offers } from './offer.js';
import { type Conditions, isChosen, type Limit } from './rule.js';

/** Between which shares of its lot's quantity, 0 to 1, a bid's part can be. */
export interface ShareBounds {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** A limit of a lot's quantity that binds this bid by itself. */
function binds(limit: Limit, { lot, supplier }: LotOffer): boolean {
  const isOfLot = limit.lotSets.some((lots) => lots?.size === 1 && lots.has(lot));
  return limit.measure === 'quantity' && isOfLot && isChosen(limit.suppliers, supplier) && (limit.each || limit.side === 'most');
}

/** What capacity, least award and rules leave of a lot for a part; the tighter, the sooner an optimum is proven. Domain §8.1, §11. */
export function shareBounds(offers: Offers, conditions: Conditions, bid: LotOffer): ShareBounds {
  const whole = amountOf(contentOf(offers, bid.lot).quantities);
  const share = (percent: Decimal): Decimal => percent.over(Decimal.hundred);
  const limits = conditions.filter((rule) => rule.kind === 'limit').filter((limit) => binds(limit, bid));
  const smallest = greatest([Decimal.zero, ...splittingOf(conditions, bid.lot).map((rule) => share(rule.least))]) ?? Decimal.zero;
  const leasts = [
    smallest,
    ...(bid.leastAward ? [bid.leastAward.over(whole)] : []),
    ...limits.filter(({ side }) => side === 'least').map(({ value }) => share(value)),
  ];
  const mosts = [
    // Another part has to have its least, too.
    Decimal.one.minus(smallest),
    ...(bid.capacity ? [bid.capacity.over(whole)] : []),
    ...limits.filter(({ side }) => side === 'most').map(({ value }) => share(value)),
  ];
  return { least: greatest(leasts) ?? Decimal.zero, most: least(mosts) ?? Decimal.one };
}
