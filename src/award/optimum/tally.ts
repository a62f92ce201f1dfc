import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { contentOf, wonAmount } from './division.js';
import { amountOf, lotsOf, type Offers, referenceSpend, type WonBid } from './offer.js';
import { type Chosen, isChosen, type Limit } from './rule.js';

/** What limits count of won bids. */
export interface Tally {
  readonly lots: number;
  readonly suppliers: number;
  /** In lot prices. */
  readonly spend: Money;
  /** Over all positions; zero where no quantity is asked for. */
  readonly amount: Decimal;
}

/** Counts won bids. */
export function tallyOf({ measure }: Limit, won: readonly WonBid[], offers: Offers): Tally {
  return {
    lots: won.length,
    suppliers: new Set(won.map((bid) => bid.supplier)).size,
    spend: Money.sum(
      won.map((bid) => bid.price),
      offers.currency,
    ),
    amount: measure === 'quantity' ? Decimal.sum(won.map((bid) => wonAmount(bid, offers))) : Decimal.zero,
  };
}

/** What shares and quantities of a set of lots are told in percent of; undefined where the measure is no percentage. */
function whole({ measure }: Limit, lots: Chosen, offers: Offers): Decimal | undefined {
  if (measure === 'share') return referenceSpend(offers, lots).toDecimal();
  if (measure !== 'quantity') return undefined;
  const within = lotsOf(offers).filter((lot) => isChosen(lots, lot));
  return Decimal.sum(within.map((lot) => amountOf(contentOf(offers, lot).quantities)));
}

function counted({ measure }: Limit, { lots, suppliers, spend, amount }: Tally): Decimal {
  switch (measure) {
    case 'lots':
      return Decimal.of(lots);
    case 'suppliers':
      return Decimal.of(suppliers);
    case 'quantity':
      return amount;
    case 'spend':
    case 'share':
      return spend.toDecimal();
  }
}

/** What a tally over a set of lots is in the limit's measure. Domain §11. */
export function figuring(limit: Limit, lots: Chosen, offers: Offers): (tally: Tally) => Decimal {
  const all = whole(limit, lots, offers);
  return (tally) => {
    const figure = counted(limit, tally);
    if (all === undefined) return figure;
    return all.isZero ? Decimal.zero : Decimal.hundred.times(figure).over(all);
  };
}

/** Whether a figure keeps to a limit. */
export function isWithin({ side, value }: Limit, figure: Decimal): boolean {
  return side === 'most' ? value.isAtLeast(figure) : figure.isAtLeast(value);
}
