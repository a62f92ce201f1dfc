import { Decimal } from '../../values/decimal.js';
import { DomainError } from '../../values/domain-error.js';
import { Money } from '../../values/money.js';
import { linesOf, type OfferRow } from './auctions.js';
import { splitPrice } from './price-split.js';

/** @throws DomainError `auction.price` for an amount with more decimals than the currency */
export function amountOf(text: string, currency: string): Money {
  try {
    return Money.parse(text, currency);
  } catch {
    throw new DomainError('invalid', 'auction.price', `${text} has more decimals than ${currency} knows.`, [
      { pointer: '/price', detail: `an amount in ${currency}` },
    ]);
  }
}

/** What an asked price counts as: the nearest, not above it, that the offer's unit prices make. Decision 5. @returns undefined for none */
export function countedPrice(offer: OfferRow, asked: Money): Money | undefined {
  const made = splitPrice(linesOf(offer), Decimal.parse(offer.cashDiscountPercent), asked);
  return made && made.price.minor > 0n ? made.price : undefined;
}

/** As `countedPrice`. @throws DomainError `auction.price_too_low` for none */
export function priceThatCounts(offer: OfferRow, asked: Money): Money {
  const counted = countedPrice(offer, asked);
  if (counted) return counted;
  throw new DomainError('invalid', 'auction.price_too_low', `${asked.toString()} would leave a position without a price; bid a higher one.`, [
    { pointer: '/price', detail: 'high enough for a price of every position' },
  ]);
}

/** A floor that could be bid. @throws DomainError `auction.floor_too_high` */
export function assertFloorBelow(price: Money, highest: Money | undefined): void {
  if (price.minor > 0n && highest !== undefined && price.compare(highest) <= 0) return;
  throw new DomainError(
    'invalid',
    'auction.floor_too_high',
    highest === undefined
      ? 'No bid lower than your last price is possible, so there is nothing to set a floor for.'
      : `A floor is at least one step below your last price: ${highest.toString()} ${highest.currency} or less.`,
    [{ pointer: '/price', detail: highest === undefined ? 'no lower bid is possible' : `at most ${highest.toString()}` }],
  );
}
