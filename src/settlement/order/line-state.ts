import { Decimal } from '../../values/decimal.js';

/** What has happened to a line of an order. Quantities in its unit. */
export interface LineFacts {
  readonly ordered: Decimal;
  /** why it was cancelled or declined; null: it stands */
  readonly endedBecause: string | null;
  readonly isDeclined: boolean;
  /** the day that the supplier has confirmed last, `YYYY-MM-DD`; null: it has not */
  readonly confirmedFor: string | null;
  readonly delivered: Decimal;
  /** returned for credit */
  readonly credited: Decimal;
  /** returned to be replaced */
  readonly toReplace: Decimal;
  /** sent back, and not answered by the supplier yet */
  readonly returning: Decimal;
  readonly received: Decimal;
}

/** What a line has come to. Domain §14. */
export type LineState =
  | { readonly kind: 'cancelled' | 'declined'; readonly because: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'confirmed' | 'moved'; readonly deliverOn: string }
  | { readonly kind: 'partly_delivered'; readonly open: Decimal }
  | { readonly kind: 'delivered' };

export const LINE_STATES = ['waiting', 'confirmed', 'moved', 'partly_delivered', 'delivered', 'cancelled', 'declined'] as const;
/** What an order has come to, by its lines. */
export const ORDER_STATES = ['waiting', 'confirmed', 'moved', 'declined', 'partly_delivered', 'delivered', 'cancelled'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What the supplier has still to deliver of a line: what it takes back to replace is open again. */
export function openOf({ ordered, delivered, toReplace, endedBecause }: LineFacts): Decimal {
  return endedBecause === null ? ordered.minus(delivered).plus(toReplace) : Decimal.zero;
}

/** What the party has of a line and may still return. */
export function returnableOf({ delivered, credited, toReplace, returning }: LineFacts): Decimal {
  return delivered.minus(credited).minus(toReplace).minus(returning);
}

/** What was delivered of a line and not received yet. */
export function awaitedOf({ delivered, received }: LineFacts): Decimal {
  return delivered.minus(received);
}

/** Domain §14. @param wantedOn the day that the party wants it on, if it named one */
export function lineStateOf(facts: LineFacts, wantedOn: string | null): LineState {
  const { endedBecause, isDeclined, confirmedFor, delivered } = facts;
  if (endedBecause !== null) return { kind: isDeclined ? 'declined' : 'cancelled', because: endedBecause };
  const open = openOf(facts);
  if (open.isZero) return { kind: 'delivered' };
  if (!delivered.isZero) return { kind: 'partly_delivered', open };
  if (confirmedFor === null) return { kind: 'waiting' };
  return { kind: isOtherDay(confirmedFor, wantedOn) ? 'moved' : 'confirmed', deliverOn: confirmedFor };
}

/** Whether goods come on another day than is wanted; an earlier day is another one too. */
export function isOtherDay(deliverOn: string, wantedOn: string | null): boolean {
  return wantedOn !== null && deliverOn !== wantedOn;
}

/** An order's state: as far as its slowest standing line; what was cancelled or declined counts only where nothing else is left. */
export function orderStateOf(lines: readonly LineState[]): OrderState {
  const standing = lines.filter(({ kind }) => kind !== 'cancelled' && kind !== 'declined');
  if (standing.length === 0) return lines.some(({ kind }) => kind === 'declined') ? 'declined' : 'cancelled';
  if (standing.some(({ kind }) => kind === 'waiting')) return standing.some(isDelivered) ? 'partly_delivered' : 'waiting';
  if (standing.every(({ kind }) => kind === 'delivered')) return 'delivered';
  if (standing.some(isDelivered)) return 'partly_delivered';
  return standing.some(({ kind }) => kind === 'moved') ? 'moved' : 'confirmed';
}

const isDelivered = ({ kind }: LineState): boolean => kind === 'delivered' || kind === 'partly_delivered';
