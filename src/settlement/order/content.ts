import type { DeliveryAddress, LinePrice } from './order.js';

/** An organisation as an order names it. */
export interface OrderingParty extends DeliveryAddress {
  readonly code: string;
  readonly vatId: string | null;
}

/** A line as the order says it, whatever becomes of catalogue and prices. */
export interface ContentLine extends LinePrice {
  /** from 1 */
  readonly line: number;
  /** its call-off's */
  readonly reference: string;
  readonly category: string;
  readonly region: string;
  readonly item: string;
  readonly gtin: string | null;
  /** what the supplier calls the item; left out where it calls it nothing, and of orders before suppliers could say so */
  readonly supplierNumber?: string;
  readonly nameDe: string;
  readonly nameEn: string;
  /** UN/ECE Rec 20 */
  readonly unit: string;
  readonly quantity: string;
}

/** All that an order says, frozen when it is placed: its PDF and its XML are drawn from this alone. */
export interface OrderContent {
  readonly reference: string;
  readonly date: string;
  /** ISO 8601, UTC */
  readonly placedAt: string;
  readonly network: string;
  readonly agreement: string;
  readonly agreementTitle: string;
  /** the last day of its term, `YYYY-MM-DD` */
  readonly agreementUntil: string;
  /** the edition that binds the party on the order's day */
  readonly edition: number;
  readonly currency: string;
  readonly buyer: OrderingParty;
  readonly supplier: OrderingParty;
  readonly deliverTo: DeliveryAddress;
  readonly wantedOn: string | null;
  readonly remark: string | null;
  readonly lines: readonly ContentLine[];
  readonly total: string;
}
