import { lotPrice } from '../../bidding/bid/lot-price.js';
import { Decimal, greatest, least } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import type { Money } from '../../values/money.js';
import { amountOf, type Awards, type Division, type LotContent, type LotOffer, type Offers, type Quantities, type WonBid } from './offer.js';
import { type Conditions, isChosen, type Splitting } from './rule.js';

/** How a position's quantity is divided: so many equal steps of whole smallest units, and a rest below a step. */
export interface Steps {
  readonly step: Decimal;
  readonly number: number;
  readonly rest: Decimal;
  /** What cannot be divided any more: whole pieces of a whole total, tenths where the total has one decimal. */
  readonly unit: Decimal;
}

/** A position is divided in at most so many steps. */
const MOST_STEPS = 10_000n;

/** The steps of a position's total. docs/decisions/0007-split-awards.md. @param total > 0 */
export function stepsOf(total: Decimal): Steps {
  const { places } = total;
  const units = total.scaled(places);
  let size = 1n;
  while (units / size > MOST_STEPS) size *= 10n;
  const of = (count: bigint): Decimal => Decimal.ratio(count, 10n ** BigInt(places));
  return { step: of(size), number: Number(units / size), rest: of(units % size), unit: of(1n) };
}

/** What a lot holds. @throws InvariantBroken where it is not known */
export function contentOf(offers: Offers, lot: string): LotContent {
  return present(offers.contents?.get(lot), `what lot ${lot} holds`);
}

/** The rules that allow a lot to be divided; none: it goes whole. Domain §11. */
export function splittingOf(conditions: Conditions, lot: string): Splitting[] {
  return conditions.filter((rule) => rule.kind === 'split').filter((rule) => isChosen(rule.lots, lot));
}

/** What a bid's part of a lot costs, at the awarded quantities and by the call's tier mode. Domain §11, §14. */
export function partPrice(bid: LotOffer, part: Quantities, offers: Offers): Money {
  const { tierMode } = contentOf(offers, bid.lot);
  const sheet = present(bid.sheet, `the price sheet of ${bid.supplier} for ${bid.lot}`);
  return present(lotPrice(sheet, part, tierMode, offers.currency), `a price of ${bid.supplier} for all of ${bid.lot}`);
}

/** The bids that an award takes, parts at their own price. */
export function wonBids(awards: Awards, offers: Offers): WonBid[] {
  return offers.bids.flatMap((bid): WonBid[] => {
    const holder = awards.get(bid.lot);
    if (holder === undefined || typeof holder === 'string') return holder === bid.supplier ? [bid] : [];
    const part = holder.get(bid.supplier);
    return part ? [{ ...bid, price: partPrice(bid, part, offers), part }] : [];
  });
}

/** How much of its lot a won bid gets, over all positions. */
export function wonAmount({ lot, part }: WonBid, offers: Offers): Decimal {
  return amountOf(part ?? contentOf(offers, lot).quantities);
}

/** A part's percent of its lot: of the quantity over all positions. */
export function percentOfLot(part: Quantities, { quantities }: LotContent): Decimal {
  return Decimal.hundred.times(amountOf(part)).over(amountOf(quantities));
}

/** The shares that a part may stand for, every position being off by less than a step. */
function sharesOf(part: Quantities, { quantities }: LotContent): { from: Decimal; to: Decimal } {
  const ends = [...quantities].map(([position, total]) => {
    const { step } = stepsOf(total);
    const quantity = part.get(position) ?? Decimal.zero;
    return { from: quantity.minus(step).over(total), to: quantity.plus(step).over(total) };
  });
  const none = Decimal.zero;
  return { from: greatest([none, ...ends.map(({ from }) => from)]) ?? none, to: least(ends.map(({ to }) => to)) ?? none };
}

/**
 * Whether parts are a division of their lot: at least two, together all of it, each in whole smallest units, and every
 * position in the same ratio, off by less than a step. docs/decisions/0007-split-awards.md.
 */
export function isDivision(division: Division, content: LotContent): boolean {
  const parts = [...division.values()];
  const isComplete = [...content.quantities].every(([position, total]) => {
    const quantities = parts.map((part) => part.get(position) ?? Decimal.zero);
    const { unit } = stepsOf(total);
    const isWhole = quantities.every((quantity) => !quantity.isNegative && quantity.over(unit).rounded(0).times(unit).equals(quantity));
    return isWhole && Decimal.sum(quantities).equals(total);
  });
  const shares = parts.map((part) => sharesOf(part, content));
  return (
    parts.length > 1 &&
    parts.every((part) => amountOf(part).isPositive) &&
    isComplete &&
    shares.every(({ from, to }) => from.isLessThan(to)) &&
    Decimal.sum(shares.map(({ from }) => from)).isLessThan(Decimal.one) &&
    Decimal.one.isLessThan(Decimal.sum(shares.map(({ to }) => to)))
  );
}
