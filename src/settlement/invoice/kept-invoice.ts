import { inBaseUnit } from '../../demand/reading/base-quantity.js';
import { KnownIndex, type KnownItem } from '../../demand/reading/known.js';
import { Decimal } from '../../values/decimal.js';
import { numberKey, type Numbers } from '../report/report-check.js';
import type { Invoice, InvoiceLine, Mismatch } from './invoice.js';

/** An invoice as it is kept: its figures as plain decimals. */
export interface KeptInvoice {
  readonly kind: 'invoice' | 'credit_note';
  readonly number: string;
  readonly issuedOn: string;
  readonly currency: string;
  readonly order: string;
  readonly payable: string;
  readonly linesTotal: string;
  readonly rounding: string;
  readonly lines: readonly KeptLine[];
}

/** A line of it. */
export interface KeptLine {
  readonly id: string;
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly net: string;
  readonly numbers: readonly string[];
}

/** A figure that does not follow from the others, as it is kept: both. */
export interface KeptMismatch {
  readonly where: Mismatch['where'];
  readonly of: string;
  readonly stated: string;
  readonly computed: string;
}

/** What the supplier has reported of an item for a party in a period. */
export interface ReportedItem {
  readonly itemId: string;
  readonly order: string;
  readonly quantity: string;
  /** null: not every line names it */
  readonly net: string | null;
}

/** An item of the agreement as an invoice and the volume report state it. */
export interface InvoicedItem {
  readonly item: string;
  readonly unit: string;
  readonly invoiced: Decimal;
  readonly invoicedNet: Decimal;
  readonly reported: Decimal;
  readonly reportedNet: Decimal | undefined;
  readonly difference: Decimal;
}

/** What of an invoice has to do with the agreement, and what has not. */
export interface Compared {
  readonly items: readonly InvoicedItem[];
  /** ids of lines whose item is none of the agreement's, or whose unit does not convert */
  readonly unmatched: readonly string[];
}

/** An invoice as it is kept. A credit note's quantities and amounts are below zero: it takes back. UBL 2.1. */
export function keptOf(invoice: Invoice): KeptInvoice {
  const sign = (value: Decimal): string => (invoice.kind === 'credit_note' ? value.negated() : value).toString();
  return {
    kind: invoice.kind,
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    currency: invoice.currency,
    order: invoice.order,
    payable: sign(invoice.totals.payable),
    linesTotal: sign(invoice.totals.lines),
    rounding: sign(invoice.totals.rounding),
    lines: invoice.lines.map((line) => ({
      id: line.id,
      name: line.name.slice(0, 200),
      quantity: sign(line.quantity),
      unit: line.unit,
      net: sign(line.net),
      numbers: numbersOf(line),
    })),
  };
}

function numbersOf({ standardItem, sellerItem, buyerItem, name }: InvoiceLine): string[] {
  return [...new Set([sellerItem, standardItem, buyerItem, name].map((text) => text.trim().slice(0, 200)))].filter((text) => text !== '');
}

/** Both figures of a mismatch, as they are kept. @param digits enough for what divides without end */
export function keptMismatch({ where, of, stated, computed }: Mismatch): KeptMismatch {
  return { where, of: of.slice(0, 200), stated: stated.toString(), computed: computed.toString() };
}

/**
 * Compares an invoice with what was reported, item by item in base units: a line's item is found by the seller's number as the
 * supplier has said it, by our code, GTIN or name. Where the invoice names an order that reported lines name, too, only those
 * are compared. Domain §14; decision 16.
 */
export function comparedWith(invoice: KeptInvoice, reported: readonly ReportedItem[], items: readonly KnownItem[], numbers: Numbers): Compared {
  const index = new KnownIndex({ items, sites: [], ownRegion: '', currency: invoice.currency });
  const ofOrder = reported.filter(({ order }) => invoice.order !== '' && order === invoice.order);
  const counted = ofOrder.length > 0 ? ofOrder : reported;
  const sums = new Map<string, { quantity: Decimal; net: Decimal }>();
  const unmatched: string[] = [];
  for (const line of invoice.lines) {
    const item = itemOf(line, index, items, numbers);
    const unit = item && index.unit(item, line.unit);
    if (!item || unit === undefined || typeof unit === 'string') unmatched.push(line.id);
    else {
      const sum = sums.get(item.id) ?? { quantity: Decimal.zero, net: Decimal.zero };
      const positive = line.quantity.replace('-', '');
      const quantity = Decimal.parse(inBaseUnit(positive, unit));
      sums.set(item.id, {
        quantity: positive === line.quantity ? sum.quantity.plus(quantity) : sum.quantity.minus(quantity),
        net: sum.net.plus(Decimal.parse(line.net)),
      });
    }
  }
  const compared = items.flatMap((item) => {
    const sum = sums.get(item.id);
    return sum ? [itemWith(item, sum, counted)] : [];
  });
  return { items: compared, unmatched };
}

function itemOf(line: KeptLine, index: KnownIndex, items: readonly KnownItem[], numbers: Numbers) {
  for (const number of line.numbers) {
    const said = numbers.get(numberKey(number));
    const code = said ? items.find(({ id }) => id === said)?.code : number;
    const item = code === undefined ? undefined : index.item(code);
    if (item) return item;
  }
  return undefined;
}

function itemWith(item: KnownItem, sum: { quantity: Decimal; net: Decimal }, counted: readonly ReportedItem[]): InvoicedItem {
  const own = counted.filter(({ itemId }) => itemId === item.id);
  const reported = Decimal.sum(own.map(({ quantity }) => Decimal.parse(quantity)));
  const nets = own.flatMap(({ net }) => (net === null ? [] : [Decimal.parse(net)]));
  return {
    item: item.code,
    unit: item.baseUnit,
    invoiced: sum.quantity,
    invoicedNet: sum.net,
    reported,
    reportedNet: own.length > 0 && nets.length === own.length ? Decimal.sum(nets) : undefined,
    difference: reported.minus(sum.quantity),
  };
}
