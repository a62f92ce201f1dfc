import { Decimal, greatest } from '../../values/decimal.js';

/** How scores come from price and quality; the call fixes one in advance. Domain §10. */
export type Formula = 'lowest_price' | 'ratio' | 'linear' | 'richtwert' | 'richtwert_extended';

interface Judged {
  readonly bid: { readonly supplier: string; readonly price: Decimal; readonly receivedAt: bigint };
  readonly quality: Decimal;
}

/** A bid's scores, unrounded; `withinBand`: the decision criterion ranks it. */
export interface Score extends Judged {
  readonly price: Decimal;
  readonly total: Decimal;
  readonly withinBand: boolean;
}

/** What the call fixes besides the formula, both in percent; the band is how far below the best the decision criterion decides. */
export interface Weighing {
  readonly priceWeight: Decimal;
  readonly bandPercent: Decimal;
}

type Scoring = (bids: readonly Judged[], lowest: Decimal, weighing: Weighing) => Score[];

/** 100 × lowest ÷ price. Where something is free, it alone has 100. */
function ratioScore(price: Decimal, lowest: Decimal): Decimal {
  return price.isZero ? Decimal.hundred : Decimal.hundred.times(lowest).over(price);
}

/** 100 × max(0, (2 × lowest − price) ÷ lowest). */
function linearScore(price: Decimal, lowest: Decimal): Decimal {
  if (lowest.isZero) return price.isZero ? Decimal.hundred : Decimal.zero;
  const score = Decimal.hundred.times(lowest.plus(lowest).minus(price)).over(lowest);
  return score.isNegative ? Decimal.zero : score;
}

function weighted(priceScore: (price: Decimal, lowest: Decimal) => Decimal): Scoring {
  return (bids, lowest, { priceWeight }) =>
    bids.map(({ bid, quality }) => {
      const price = priceScore(bid.price, lowest);
      const total = priceWeight.percentOf(price).plus(Decimal.hundred.minus(priceWeight).percentOf(quality));
      return { bid, quality, price, total, withinBand: false };
    });
}

const lowestPrice: Scoring = (bids, lowest) =>
  bids.map(({ bid, quality }) => {
    const price = ratioScore(bid.price, lowest);
    return { bid, quality, price, total: price, withinBand: false };
  });

/** Quality ÷ price, scaled so that the best is 100 (UfAB). Something free is the best there is. */
const richtwert: Scoring = (bids, lowest) => {
  const quotients = bids.map(({ bid, quality }) => (bid.price.isZero ? undefined : quality.over(bid.price)));
  const best = quotients.includes(undefined) ? undefined : greatest(quotients.filter((quotient) => quotient !== undefined));
  return bids.map(({ bid, quality }, index) => {
    const quotient = quotients[index];
    const scaled = best === undefined || quotient === undefined || best.isZero ? Decimal.zero : Decimal.hundred.times(quotient).over(best);
    return { bid, quality, price: ratioScore(bid.price, lowest), total: quotient === undefined ? Decimal.hundred : scaled, withinBand: false };
  });
};

const richtwertExtended: Scoring = (bids, lowest, weighing) => {
  const border = Decimal.hundred.minus(weighing.bandPercent);
  return richtwert(bids, lowest, weighing).map((score) => ({ ...score, withinBand: score.total.isAtLeast(border) }));
};

/** The five formulas of Domain §10. */
export const SCORES: Readonly<Record<Formula, Scoring>> = {
  lowest_price: lowestPrice,
  ratio: weighted(ratioScore),
  linear: weighted(linearScore),
  richtwert,
  richtwert_extended: richtwertExtended,
};
