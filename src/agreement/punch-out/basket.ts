import type { Decimal } from '../../values/decimal.js';
import type { Money } from '../../values/money.js';

/** A line of a basket, priced for its own quantity. Domain §13. */
export interface BasketLine {
  /** tells the position from the same in another agreement */
  readonly rowId: string;
  readonly agreement: string;
  readonly supplierName: string;
  readonly item: string;
  readonly gtin: string | null;
  /** what its supplier calls it */
  readonly supplierNumber: string | null;
  readonly name: string;
  readonly category: string;
  readonly eclass: string | null;
  readonly unspsc: string | null;
  /** delivery regions that the price is for */
  readonly regions: readonly string[];
  /** UN/ECE Rec 20 */
  readonly unit: string;
  readonly quantity: Decimal;
  /** of one unit, at most six decimals */
  readonly unitPrice: Decimal;
  readonly cost: Money;
  readonly currency: string;
}

/** A field of the form that the shopper's browser posts to the ERP. */
export interface FormField {
  readonly name: string;
  readonly value: string;
}
