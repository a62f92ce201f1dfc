import { createHash } from 'node:crypto';
import { Decimal } from '../../values/decimal.js';
import { DomainError, type ErrorDetail, said } from '../../values/domain-error.js';
import { awaitedOf, type LineFacts, openOf, returnableOf } from './line-state.js';

/** What can be noted of goods: the supplier delivers, the party receives and sends back. */
export const MOVEMENTS = ['delivery', 'receipt', 'return'] as const;
export type MovementKind = (typeof MOVEMENTS)[number];

/** What a party wants for what it sends back: its money, or the goods again. */
export const RETURN_WISHES = ['credit', 'replacement'] as const;

/** A line of what is noted. */
export interface MovedLine {
  readonly line: number;
  readonly quantity: Decimal;
  /** of a return only */
  readonly back: { readonly wants: (typeof RETURN_WISHES)[number]; readonly reason: string } | undefined;
}

/** What is noted, as one: a delivery note, a receipt, a return. */
export interface Movement {
  readonly kind: MovementKind;
  /** names it within its order and kind, e.g. the delivery note's number */
  readonly reference: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly lines: readonly MovedLine[];
}

/** How much of a line can still be noted. Domain §14; decision 14. */
export function limitOf(kind: MovementKind, facts: LineFacts): Decimal {
  switch (kind) {
    case 'delivery':
      return openOf(facts);
    case 'receipt':
      return awaitedOf(facts);
    case 'return':
      return returnableOf(facts);
  }
}

/**
 * Never more delivered than is open, never more received or returned than was delivered.
 * @param when between the order's first day and the network's present one: what is noted has happened
 * @throws DomainError `order.moved_later`, `order.moved_too_much`
 */
export function assertMovable(
  lines: readonly (LineFacts & { readonly line: number })[],
  { kind, on, lines: moved }: Movement,
  { earliest, today }: { readonly earliest: string; readonly today: string },
): void {
  if (on > today || on < earliest)
    throw new DomainError(
      'invalid',
      'order.moved_later',
      `${on} is before the order, ${earliest}, or after today, ${today}; note what has happened.`,
    );
  const byLine = new Map(lines.map((line) => [line.line, line]));
  const seen = new Set<number>();
  const faults = moved.flatMap(({ line, quantity }, at): ErrorDetail[] => {
    const facts = byLine.get(line);
    const fault = seen.has(line) ? said`line ${line} is named twice` : faultOf(kind, line, quantity, facts);
    seen.add(line);
    return fault === undefined ? [] : [{ pointer: `/lines/${at}/quantity`, detail: fault }];
  });
  if (faults.length > 0)
    throw new DomainError('conflict', 'order.moved_too_much', `${faults.length} line(s) cannot be noted like this; nothing was changed.`, faults);
}

function faultOf(kind: MovementKind, line: number, quantity: Decimal, facts: LineFacts | undefined): string | undefined {
  if (facts === undefined) return said`the order has no line ${line}`;
  const most = limitOf(kind, facts);
  if (most.isAtLeast(quantity)) return undefined;
  switch (kind) {
    case 'delivery':
      return said`of line ${line} only ${most.toString()} are still to be delivered`;
    case 'receipt':
      return said`of line ${line} only ${most.toString()} were delivered and not received yet`;
    case 'return':
      return said`of line ${line} only ${most.toString()} were delivered and not sent back`;
  }
}

/** Tells the same movement from another one with its reference. */
export function movementHash({ on, lines }: Movement): Buffer {
  const all = lines.map(({ line, quantity, back }) => [line, quantity.toString(), back?.wants ?? null, back?.reason ?? null]);
  return createHash('sha256')
    .update(JSON.stringify([on, all]))
    .digest();
}
