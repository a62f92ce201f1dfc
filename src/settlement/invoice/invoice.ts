import { Decimal } from '../../values/decimal.js';
import { minorDigits } from '../../values/money.js';

/** A line of an invoice, amounts as it states them. EN 16931 BG-25. */
export interface InvoiceLine {
  readonly id: string;
  readonly name: string;
  /** below zero for what was returned */
  readonly quantity: Decimal;
  /** UN/ECE Rec 20, or an X code of Rec 21 */
  readonly unit: string;
  /** BT-131 */
  readonly net: Decimal;
  /** BT-146, for `baseQuantity` of the unit */
  readonly price: Decimal;
  /** BT-149 */
  readonly baseQuantity: Decimal;
  /** charges less allowances of the line, BG-27 and BG-28 */
  readonly charges: Decimal;
  /** BT-155, BT-156, BT-157; empty where it names none */
  readonly sellerItem: string;
  readonly buyerItem: string;
  readonly standardItem: string;
}

/** A rate of value added tax. EN 16931 BG-23. */
export interface InvoiceTax {
  readonly taxable: Decimal;
  readonly percent: Decimal;
  readonly tax: Decimal;
}

/** What an invoice or credit note says. EN 16931, UBL 2.1. */
export interface Invoice {
  readonly kind: 'invoice' | 'credit_note';
  /** BT-1 */
  readonly number: string;
  /** BT-2, `YYYY-MM-DD` */
  readonly issuedOn: string;
  readonly currency: string;
  /** BT-13, empty where it names none */
  readonly order: string;
  readonly sellerVat: string;
  readonly buyerVat: string;
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly InvoiceTax[];
  /** BG-20, BG-21: charges less allowances of the whole */
  readonly charges: Decimal;
  readonly totals: InvoiceTotals;
}

/** EN 16931 BG-22. */
export interface InvoiceTotals {
  /** BT-106 */
  readonly lines: Decimal;
  /** BT-109 */
  readonly withoutTax: Decimal;
  /** BT-110 */
  readonly tax: Decimal;
  /** BT-112 */
  readonly withTax: Decimal;
  /** BT-113 */
  readonly prepaid: Decimal;
  /** BT-114 */
  readonly rounding: Decimal;
  /** BT-115 */
  readonly payable: Decimal;
}

/** Where an invoice's figure is another than those that it follows from; both are kept. */
export interface Mismatch {
  readonly where: 'line' | 'lines' | 'without_tax' | 'tax_of_rate' | 'tax' | 'with_tax' | 'payable';
  /** the line's id or the rate; empty for totals */
  readonly of: string;
  readonly stated: Decimal;
  readonly computed: Decimal;
}

/**
 * Every figure of an invoice that does not follow from its others, to the cent: a line's net amount is quantity × price ÷ base
 * quantity with its charges and allowances, rounded once; totals are sums of stated amounts. EN 16931 BR-CO-10 to BR-CO-17;
 * Domain §18.
 */
export function mismatchesOf({ lines, taxes, charges, totals, currency }: Invoice): Mismatch[] {
  const digits = minorDigits(currency);
  const found: Mismatch[] = [];
  const compare = (where: Mismatch['where'], of: string, stated: Decimal, computed: Decimal): void => {
    if (!stated.equals(computed)) found.push({ where, of, stated, computed });
  };
  for (const line of lines) compare('line', line.id, line.net, netOf(line, digits));
  compare('lines', '', totals.lines, Decimal.sum(lines.map(({ net }) => net)));
  compare('without_tax', '', totals.withoutTax, totals.lines.plus(charges));
  for (const { taxable, percent, tax } of taxes) compare('tax_of_rate', percent.toString(), tax, percent.percentOf(taxable).rounded(digits));
  compare('tax', '', totals.tax, Decimal.sum(taxes.map(({ tax }) => tax)));
  compare('with_tax', '', totals.withTax, totals.withoutTax.plus(totals.tax));
  compare('payable', '', totals.payable, totals.withTax.minus(totals.prepaid).plus(totals.rounding));
  return found;
}

function netOf({ quantity, price, baseQuantity, charges }: InvoiceLine, digits: number): Decimal {
  return quantity.times(price).over(baseQuantity).plus(charges).rounded(digits);
}
