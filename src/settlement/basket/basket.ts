import { Decimal } from '../../values/decimal.js';
import { DomainError, type ErrorDetail, said } from '../../values/domain-error.js';
import { Money } from '../../values/money.js';
import type { BuyUp } from '../../values/tier.js';
import { type Agreed, type AgreedEdition, type AgreedPosition, editionFor, positionFor } from '../agreed.js';
import { hintFor } from '../call-off.js';
import type { OwnDay } from '../call-offs.js';
import { type LinePrice, linePrices, MOST_LINES } from '../order/order.js';
import type { BasketLine } from './baskets.js';

/** A line of a basket with its price, or why it cannot be ordered any more. */
export interface PricedLine {
  readonly line: BasketLine;
  /** undefined: the edition that binds the party does not sell it (any more) */
  readonly position: AgreedPosition | undefined;
  readonly price: LinePrice | undefined;
  /** where more of its own volume of the year would cost less, the basket included */
  readonly buyUp: BuyUp | undefined;
}

/** A basket with its prices. */
export interface PricedBasket {
  readonly currency: string;
  readonly lines: readonly PricedLine[];
  readonly total: Money;
}

/**
 * The edition by which a party fills its basket: it may do so before the term begins.
 * @param code the party's
 * @throws DomainError `call_off.not_signed_up`
 */
export function editionToOrderBy(agreed: Agreed, code: string, today: string): AgreedEdition {
  const party = agreed.parties.findLast((one) => one.code === code && (one.until === null || today <= one.until));
  if (party) return editionFor(agreed, party, today);
  throw new DomainError(
    'conflict',
    'call_off.not_signed_up',
    `You have not signed up to this agreement for ${today}. Sign up first, or name another day.`,
  );
}

/** Prices a basket as an order of today would be, by the party's own volume of the year. Domain §6.3, §14. */
export function pricedBasket(
  agreed: Agreed,
  edition: AgreedEdition,
  lines: readonly BasketLine[],
  own: ReadonlyMap<string, readonly OwnDay[]>,
  today: string,
): PricedBasket {
  const date = today < agreed.termFrom ? agreed.termFrom : today;
  const sold = lines.map((line) => ({
    line,
    position: edition.positions.find(({ id, regions }) => id === line.positionId && regions.includes(line.region)),
  }));
  const priced = sold.flatMap(({ line, position }) =>
    position ? [{ category: position.category, item: position.item, quantity: Decimal.parse(line.quantity), position }] : [],
  );
  const prices = linePrices(agreed, priced, own, date);
  const withBasket = new Map(own);
  for (const { position, quantity } of priced) withBasket.set(position.id, [...(withBasket.get(position.id) ?? []), { day: date, quantity }]);
  let at = 0;
  const all = sold.map(({ line, position }): PricedLine => {
    if (!position) return { line, position: undefined, price: undefined, buyUp: undefined };
    const price = prices[at];
    at += 1;
    return { line, position, price, buyUp: hintFor(agreed, position, withBasket.get(position.id) ?? [], date) };
  });
  const total = Money.sum(
    prices.map(({ amount }) => Money.parse(amount, agreed.currency)),
    agreed.currency,
  );
  return { currency: agreed.currency, lines: all, total };
}

/** What is put into a basket. */
export interface PutLine {
  readonly category: string;
  readonly region: string;
  readonly item: string;
  readonly quantity: Decimal;
}

/** The lines as a basket keeps them. @throws DomainError `basket.lines` */
export function toBasket(edition: AgreedEdition, lines: readonly PutLine[]): BasketLine[] {
  const faults: ErrorDetail[] = [];
  const kept = lines.flatMap(({ quantity, ...where }, at): BasketLine[] => {
    const position = positionFor(edition, where);
    if (position) return [{ positionId: position.id, region: where.region, quantity: quantity.toString() }];
    faults.push({
      pointer: `/lines/${at}/item`,
      detail: said`this agreement does not sell ${where.item} in ${where.category}, region ${where.region}`,
    });
    return [];
  });
  if (faults.length > 0)
    throw new DomainError('conflict', 'basket.lines', `${faults.length} line(s) cannot be put into the basket; nothing was changed.`, faults);
  // The same position twice in one request: the latter counts.
  return [...new Map(kept.map((line) => [`${line.positionId} ${line.region}`, line])).values()];
}

/** @throws DomainError `basket.full` */
export function assertRoom(count: number): void {
  if (count <= MOST_LINES) return;
  throw new DomainError('conflict', 'basket.full', `A basket holds at most ${MOST_LINES} lines. Order some of them first; nothing was changed.`);
}

/**
 * The lines of a basket as lines of an order.
 * @param region of the delivery address
 * @throws DomainError `basket.empty`, `order.lines`
 */
export function orderedLines(edition: AgreedEdition, lines: readonly BasketLine[], region: string) {
  if (lines.length === 0) throw new DomainError('conflict', 'basket.empty', 'The basket is empty. Put something into it first; nothing was ordered.');
  const faults: ErrorDetail[] = [];
  const ordered = lines.flatMap((line, at) => {
    const position = edition.positions.find(({ id }) => id === line.positionId);
    if (position === undefined) faults.push({ pointer: `/lines/${at}`, detail: said`this is not sold any more; take it out of the basket` });
    else if (line.region !== region)
      faults.push({
        pointer: `/lines/${at}`,
        detail: said`this is for delivery region ${line.region}, and the delivery address is in ${region}; order it by itself, or take it out`,
      });
    return position ? [{ category: position.category, item: position.item, quantity: Decimal.parse(line.quantity) }] : [];
  });
  if (faults.length > 0)
    throw new DomainError('conflict', 'order.lines', `${faults.length} line(s) of this order cannot be accepted; nothing was ordered.`, faults);
  return ordered;
}
