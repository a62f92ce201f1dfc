import type { Reason } from '../../demand/reading/fault.js';
import type { OrderField } from './order-header.js';

/** Why a cell of an order file is at fault. Stable codes. Domain §5, §13, §14. */
export const ORDER_REASONS = [
  'missing',
  'unknown_item',
  'unreadable_number',
  'ambiguous_number',
  'not_positive',
  'too_precise',
  'unknown_unit',
  'unit_dimension',
  'unreadable_date',
  'ambiguous_date',
  'unknown_site',
  'no_header',
  'no_line',
  'cut_postcode',
  'unreadable_postcode',
  'not_sold_there',
  'in_panel',
  'outside_term',
  'not_signed_up',
  'reference_too_long',
  'reference_twice',
  'reference_taken',
] as const;

export type OrderReason = (typeof ORDER_REASONS)[number];

/** One faulty cell of an order file. */
export interface OrderFault {
  /** 1-based line as a spreadsheet counts it */
  readonly row: number;
  /** 1-based column of the file; absent where the file has no column for the field */
  readonly column?: number;
  /** empty for a file without a header line, or without an order below it */
  readonly field: OrderField | '';
  readonly reason: OrderReason;
  readonly value: string;
  /** what to write instead, as a sentence */
  readonly suggestion: string;
}

/** The one fault of a file in which no line names what an order needs. Domain §5. */
export function noOrderHeader(): OrderFault {
  const suggestion =
    'Put a line above the orders that names at least order number, date, item, quantity and unit, e.g. “Bestellnummer; Datum; Artikel; Menge; Einheit”.';
  return { row: 1, field: '', reason: 'no_header', value: '', suggestion };
}

/** The one fault of a file that has a header line and no order. Domain §5. */
export function noOrderLine(): OrderFault {
  return { row: 1, field: '', reason: 'no_line', value: '', suggestion: 'Put at least one order below the header line.' };
}

/** Reasons that requirement files have too, with the same suggestions. */
export type SharedReason = Extract<OrderReason, Reason>;
