import { Decimal } from '../../values/decimal.js';
import type { Money } from '../../values/money.js';
import { contentOf, partPrice, stepsOf } from './division.js';
import { amountOf, type Division, type LotContent, type LotOffer, type Offers, type Quantities } from './offer.js';
import { inexact, type Program } from './program.js';
import type { BidColumn } from './rule-rows.js';
import type { ShareBounds } from './share-bounds.js';

/** Into so many equal shares a lot is cut where it is divided coarsely. */
export const SHARES = 20;

/** What a bid asks for so many shares of its lot. */
export interface ShareOffer {
  readonly bid: LotOffer;
  readonly shares: number;
  readonly price: Money;
  readonly amount: Decimal;
}

/** The column of a bid that wins so many shares of its lot. */
export interface ShareColumn extends BidColumn {
  readonly shares: number;
}

function partOf(total: Decimal, shares: number): Decimal {
  return total.times(Decimal.of(shares)).over(Decimal.of(SHARES));
}

/** So many shares of each position, from the first on, in whole smallest units. */
function upTo(shares: number, { quantities }: LotContent): Quantities {
  return new Map([...quantities].map(([position, total]) => [position, partOf(total, shares).rounded(total.places)]));
}

/** The shares that a bid's bounds admit whichever of them it gets: rounding moves each position by less than a unit. */
export function sharesOffered(offers: Offers, bid: LotOffer, bounds: ShareBounds): ShareOffer[] {
  const content = contentOf(offers, bid.lot);
  const whole = amountOf(content.quantities);
  return Array.from({ length: SHARES - 1 }, (_, index) => index + 1).flatMap((shares) => {
    const quantities = upTo(shares, content);
    const amount = amountOf(quantities);
    const isExact = [...content.quantities].every(([position, total]) => partOf(total, shares).equals(quantities.get(position) ?? total));
    const play = isExact ? Decimal.zero : Decimal.sum([...content.quantities.values()].map((total) => stepsOf(total).unit));
    const isWithin = amount.minus(play).isAtLeast(whole.times(bounds.least)) && whole.times(bounds.most).isAtLeast(amount.plus(play));
    return isWithin && amount.isPositive ? [{ bid, shares, price: partPrice(bid, quantities, offers), amount }] : [];
  });
}

/** A binary for each number of shares, one of them at most where the step is chosen. */
export function shareColumns(program: Program, offered: readonly ShareOffer[], cost: (offer: ShareOffer) => number, chosen: number): ShareColumn[] {
  const columns = offered.map((offer): ShareColumn => {
    const column = program.binary(cost(offer));
    const { bid, shares, price, amount } = offer;
    return { bid, column, shares, spend: [[column, inexact(price.toDecimal())]], amount: [[column, inexact(amount)]] };
  });
  for (const lot of new Set(columns.map(({ bid }) => bid.lot))) {
    const own = columns.filter(({ bid }) => bid.lot === lot);
    program.atMost(0, [[chosen, -1], ...own.map(({ column }) => [column, 1] as const)]);
  }
  return columns;
}

/** The division that shares make, one part after the other, so that together they are all of the lot. */
export function divisionOf(won: readonly ShareColumn[], content: LotContent): Division {
  const parts = new Map<string, Quantities>();
  let before = 0;
  for (const { bid, shares } of won) {
    const [from, to] = [upTo(before, content), upTo(before + shares, content)];
    parts.set(bid.supplier, new Map([...to].map(([position, quantity]) => [position, quantity.minus(from.get(position) ?? Decimal.zero)])));
    before += shares;
  }
  return parts;
}
