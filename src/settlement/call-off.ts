import { Decimal } from '../values/decimal.js';
import { DomainError } from '../values/domain-error.js';
import { Money } from '../values/money.js';
import { type BuyUp, buyUpOf, reachedTier, type Tier } from '../values/tier.js';
import { agreementYearOf } from './agreement-year.js';
import { type Agreed, type AgreedPosition, editionFor, inForce, positionFor, type SignedParty, signedOn } from './agreed.js';
import { costOfStep } from './purchase.js';

/** An order under an agreement, as the party places it. */
export interface NewCallOff {
  readonly reference: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly category: string;
  readonly region: string;
  readonly item: string;
  /** base unit, > 0 */
  readonly quantity: Decimal;
  /** of the bid that has won it; undefined: the agreement's prices. Decision 20 */
  readonly unitPrice?: Decimal | undefined;
}

/**
 * Who calls off what, if the edition that binds the party sells it. Domain §13, §14.
 * @param code the party's
 * @throws DomainError `call_off.outside_term`, `call_off.not_signed_up`, `call_off.lot_not_awarded`
 */
export function assertAgreed(agreed: Agreed, code: string, order: Omit<NewCallOff, 'reference'>): { party: SignedParty; position: AgreedPosition } {
  const party = signedOn(agreed, code, order.date);
  const edition = party ? editionFor(agreed, party, order.date) : inForce(agreed);
  if (order.date < agreed.termFrom || order.date > edition.termTo)
    throw new DomainError(
      'invalid',
      'call_off.outside_term',
      `${order.date} is outside the agreement's term, ${agreed.termFrom} to ${edition.termTo}.`,
    );
  if (!party)
    throw new DomainError(
      'conflict',
      'call_off.not_signed_up',
      `You have not signed up to this agreement for ${order.date}. Sign up first, or name another day.`,
    );
  const position = positionFor(edition, order);
  if (position) return { party, position };
  const what = `${order.item} in ${order.category}, region ${order.region}`;
  throw new DomainError('conflict', 'call_off.lot_not_awarded', `This agreement does not sell ${what}; see its price sheet.`);
}

/** Where a lot has several suppliers under one rule, nobody passes it by. Decision 20. */
export function inPanel(): DomainError {
  return new DomainError(
    'conflict',
    'call_off.in_panel',
    'Several suppliers sell this under one rule, which says to whom an order goes. State what you want as a request to them; nothing was called off.',
  );
}

/**
 * Where more of the party's own volume of the year would cost less: `all_units` is not monotone. Domain §14. Others'
 * volume is left out, since it would show through (Domain §6.3).
 * @param own what the party has called off of the position, by day, this order included
 */
export function hintFor(
  agreed: Agreed,
  position: AgreedPosition,
  own: readonly { day: string; quantity: Decimal }[],
  day: string,
): BuyUp | undefined {
  return buyUpOf(position.price.tiers, position.price.mode, volumeOfYear(agreed, own, day));
}

function volumeOfYear({ termFrom }: Agreed, own: readonly { day: string; quantity: Decimal }[], day: string): Decimal {
  const year = agreementYearOf(termFrom, day);
  return Decimal.sum(own.filter((one) => agreementYearOf(termFrom, one.day) === year).map(({ quantity }) => quantity));
}

/** What an order would cost its party, before it is placed. */
export interface CallOffPrice {
  /** agreement year, from 1 */
  readonly year: number;
  /** what the party has called off of the position in that year already */
  readonly before: Decimal;
  /** the tier that the party's own volume of the year reaches with the order */
  readonly tier: Tier;
  readonly cost: Money;
  /** where more of its own volume of the year would cost less */
  readonly buyUp: BuyUp | undefined;
}

/**
 * The price of an order by the party's own volume of the year. What others called off is left out, and so is the maximum:
 * either would show through. The year's account goes by the volume of all. Domain §6.3, §14.
 * @param own what the party has called off of the position, by day, without the order
 */
export function callOffPrice(
  agreed: Agreed,
  position: AgreedPosition,
  own: readonly { day: string; quantity: Decimal }[],
  { date, quantity }: Pick<NewCallOff, 'date' | 'quantity'>,
): CallOffPrice {
  const before = volumeOfYear(agreed, own, date);
  const after = before.plus(quantity);
  return {
    year: agreementYearOf(agreed.termFrom, date),
    before,
    tier: reachedTier(position.price.tiers, after),
    cost: Money.rounded(costOfStep(position.price, before, after), agreed.currency),
    buyUp: buyUpOf(position.price.tiers, position.price.mode, after),
  };
}

/**
 * The highest unit price of six decimals that is not above the agreement's for this order: what a bid for it may ask. By the
 * party's own volume, as `callOffPrice`. Domain §14; decision 20.
 */
export function ceilingOf(
  agreed: Agreed,
  position: AgreedPosition,
  own: readonly { day: string; quantity: Decimal }[],
  { date, quantity }: Pick<NewCallOff, 'date' | 'quantity'>,
): Decimal {
  const before = volumeOfYear(agreed, own, date);
  const exact = costOfStep(position.price, before, before.plus(quantity)).over(quantity);
  const rounded = exact.rounded(6);
  return exact.isLessThan(rounded) ? rounded.minus(Decimal.ratio(1n, 1_000_000n)) : rounded;
}
