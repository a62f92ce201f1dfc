import { createHash } from 'node:crypto';
import { Decimal } from '../../values/decimal.js';
import { DomainError, type ErrorDetail, said } from '../../values/domain-error.js';
import { Money } from '../../values/money.js';
import { type Refusal, refusalOf } from '../allowance.js';
import type { Agreed, AgreedPosition } from '../agreed.js';
import { assertAgreed, callOffPrice, inPanel } from '../call-off.js';
import type { OwnDay } from '../call-offs.js';

/** An order has at most so many lines. */
export const MOST_LINES = 500;

/** Where an order is to be delivered. */
export interface DeliveryAddress {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166 */
  readonly country: string;
}

/** A line of an order, as the party places it. */
export interface NewOrderLine {
  readonly category: string;
  readonly item: string;
  /** base unit, > 0 */
  readonly quantity: Decimal;
}

/** An order under one agreement, as the party places it. */
export interface NewOrder {
  readonly reference: string;
  /** `YYYY-MM-DD`; undefined: the network's present day */
  readonly date: string | undefined;
  readonly deliverTo: DeliveryAddress;
  /** `YYYY-MM-DD`; undefined: as soon as possible */
  readonly wantedOn: string | undefined;
  readonly remark: string | undefined;
  readonly lines: readonly NewOrderLine[];
}

/** An order whose day is settled. */
export interface DatedOrder extends NewOrder {
  readonly date: string;
}

/** Where an order goes, and what cannot be ordered directly. */
export interface OrderPlace {
  readonly region: string;
  /** positions that go through a panel of suppliers. Decision 20 */
  readonly inPanels: ReadonlySet<string>;
}

/** What is wrong with one line; other faults are the whole order's. */
const OF_A_LINE: ReadonlySet<string> = new Set(['call_off.lot_not_awarded', 'call_off.in_panel']);

/** A line with the position that it is for. */
export interface AgreedLine extends NewOrderLine {
  readonly position: AgreedPosition;
}

/** What one line costs, as the order says it. Decimals. */
export interface LinePrice {
  /** for `per` base units: `amount` is quantity × price ÷ per, to the cent */
  readonly unitPrice: string;
  readonly per: string;
  readonly amount: string;
}

/**
 * The lines with their positions, all of them or none. What is wrong with the order as a whole, its day or the sign-up, is said
 * once; what is wrong with lines, line by line.
 * @param code the party's
 * @param where the delivery address's region, and the positions that go through a panel of suppliers
 * @throws DomainError `call_off.outside_term`, `call_off.not_signed_up`, `order.lines`, `order.wanted_too_early`
 */
export function agreedLines(agreed: Agreed, code: string, { date, wantedOn, lines }: DatedOrder, { region, inPanels }: OrderPlace): AgreedLine[] {
  if (wantedOn !== undefined && wantedOn < date)
    throw new DomainError('invalid', 'order.wanted_too_early', `Goods ordered for ${date} cannot be wanted on ${wantedOn} already.`, [
      { pointer: '/wantedOn', detail: 'not before the order’s date' },
    ]);
  const faults: ErrorDetail[] = [];
  const found = lines.flatMap((line, at): AgreedLine[] => {
    try {
      const { position } = assertAgreed(agreed, code, { ...line, date, region });
      if (inPanels.has(position.id)) throw inPanel();
      return [{ ...line, position }];
    } catch (error) {
      if (!(error instanceof DomainError) || !OF_A_LINE.has(error.code)) throw error;
      faults.push({ pointer: `/lines/${at}/item`, detail: error.message, code: error.code });
      return [];
    }
  });
  if (faults.length > 0) throw refusedLines(faults);
  return found;
}

/**
 * What is wrong with lines whose positions are refused: each line of a position alike, since which of them no longer fits would
 * tell where the maximum is. Domain §6.3.
 */
export function faultsOfRefused(lines: readonly AgreedLine[], refused: ReadonlyMap<string, Refusal>): ErrorDetail[] {
  return lines.flatMap(({ position, item }, at): ErrorDetail[] => {
    const refusal = refused.get(position.id);
    if (refusal === undefined) return [];
    const { code, message } = refusalOf(refusal, item);
    return [{ pointer: `/lines/${at}/quantity`, detail: message, code }];
  });
}

/** What is wrong with lines whose own references the party has used for other call-offs. */
export function faultsOfReferences(reference: string, count: number, used: ReadonlySet<string>): ErrorDetail[] {
  return Array.from({ length: count }, (_, at) => lineReference(reference, at + 1)).flatMap((own, at) =>
    used.has(own)
      ? [
          {
            pointer: `/lines/${at}`,
            detail: said`You have a call-off “${own}” already. Give this order another reference.`,
            code: 'call_off.reference_taken',
          },
        ]
      : [],
  );
}

/** An order that is refused for some of its lines. */
export function refusedLines(faults: readonly ErrorDetail[]): DomainError {
  return new DomainError('conflict', 'order.lines', `${faults.length} line(s) of this order cannot be accepted; nothing was ordered.`, faults);
}

/**
 * What each line costs by the party's own volume of the agreement year, one line after the other. What others called off is
 * left out, since it would show through; the year's account goes by the volume of all. Domain §6.3, §14, §18.
 * @param own what the party has called off of each position, by day, without the order
 */
export function linePrices(agreed: Agreed, lines: readonly AgreedLine[], own: ReadonlyMap<string, readonly OwnDay[]>, date: string): LinePrice[] {
  const sofar = new Map(own);
  return lines.map(({ position, quantity }) => {
    const before = sofar.get(position.id) ?? [];
    sofar.set(position.id, [...before, { day: date, quantity }]);
    const { tier, cost } = callOffPrice(agreed, position, before, { date, quantity });
    const isByTier = Money.rounded(quantity.times(tier.unitPrice), agreed.currency).compare(cost) === 0;
    // An incremental line that runs over a tier's border has no one unit price: it is priced as a whole.
    return isByTier
      ? { unitPrice: tier.unitPrice.toString(), per: '1', amount: cost.toString() }
      : { unitPrice: cost.toString(), per: quantity.toString(), amount: cost.toString() };
  });
}

/** A line's own reference, as its call-off is called and the supplier reports it. */
export function lineReference(reference: string, line: number): string {
  return `${reference}/${line}`;
}

/** Tells the same order from another one with its reference. */
export function orderHash({ date, deliverTo, wantedOn, remark, lines }: NewOrder): Buffer {
  const { name, street, postcode, city, country } = deliverTo;
  const head = [date ?? null, name, street, postcode, city, country, wantedOn ?? null, remark ?? null];
  const all = lines.map(({ category, item, quantity }) => [category, item, quantity.toString()]);
  return createHash('sha256')
    .update(JSON.stringify([head, all]))
    .digest();
}
