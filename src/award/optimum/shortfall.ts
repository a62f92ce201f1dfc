import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import { contentOf, wonAmount } from './division.js';
import { amountOf, type LotOffer, type Offers, referenceSpend, type WonBid } from './offer.js';
import { type Conditions, isByScore } from './rule.js';

/** A bid for a lot as it is scored, at the price that the award compares. */
export interface ScoredOffer extends LotOffer {
  readonly totalScore: Decimal;
  /** Whether the decision criterion reorders it: of such bids it alone decides, so that they count alike. Domain §10. */
  readonly isWithinBand: boolean;
}

/**
 * The bids for one lot with what each lacks of a total score of 100, in money: so many percent of the lot's lowest price,
 * rounded. So a point counts as much as a percent of the lot, and a large lot weighs more than a small one.
 * docs/decisions/0022-award-by-score.md.
 */
export function withShortfall(bids: readonly ScoredOffer[]): LotOffer[] {
  const [lowest] = bids.map(({ price }) => price).toSorted((a, b) => a.compare(b));
  if (!lowest) return [];
  return bids.map(({ totalScore, isWithinBand, ...bid }) => {
    const counted = isWithinBand ? Decimal.hundred : totalScore;
    return { ...bid, shortfall: lowest.percent(Decimal.hundred.minus(counted)) };
  });
}

/** What a won bid lacks: of a part of its lot in proportion to the quantity, rounded. */
export function shortfallOf(bid: WonBid, offers: Offers): Money {
  const whole = wholeShortfall(bid);
  if (!bid.part) return whole;
  const share = wonAmount(bid, offers).over(amountOf(contentOf(offers, bid.lot).quantities));
  return Money.rounded(whole.toDecimal().times(share), offers.currency);
}

/** What a bid lacks if it wins its whole lot. @throws InvariantBroken where scores were not asked for */
export function wholeShortfall({ shortfall, lot, supplier }: LotOffer): Money {
  return present(shortfall, `the score of ${supplier} for ${lot}`);
}

/** What of a bid for a whole lot is to be as little as possible: its price or, by score, what it lacks. */
export function soughtBy(conditions: Conditions): (bid: LotOffer) => Money {
  return isByScore(conditions) ? wholeShortfall : ({ price }) => price;
}

/** What an award lacks. @param won its bids */
export function totalShortfall(won: readonly WonBid[], offers: Offers): Money {
  return Money.sum(
    won.map((bid) => shortfallOf(bid, offers)),
    offers.currency,
  );
}

/**
 * The total score of an award: the mean of its bids', each lot weighing as much as its lowest price. Unrounded.
 * @returns undefined where all lots are free
 */
export function meanScore(won: readonly WonBid[], offers: Offers): Decimal | undefined {
  const reference = referenceSpend(offers).toDecimal();
  if (reference.isZero) return undefined;
  return Decimal.hundred.minus(Decimal.hundred.times(totalShortfall(won, offers).toDecimal()).over(reference));
}
