import type { Mandate } from '../../access/mandate.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, type ErrorDetail, said } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { cancelsAs } from '../cancelling.js';
import { awaitedOf, type LineFacts, openOf, returnableOf } from './line-state.js';
import type { MovementKind } from './movement.js';

/** What the supplier says to goods that come back. */
export const RETURN_ANSWERS = ['confirmed', 'refused'] as const;
export type ReturnAnswer = (typeof RETURN_ANSWERS)[number];

/** What can be done with something noted. */
export const MOVEMENT_ACTIONS = ['answer', 'reverse'] as const;
export type MovementAction = (typeof MOVEMENT_ACTIONS)[number];

/** What was noted, as far as its fate asks. */
export interface Fated {
  readonly kind: MovementKind;
  readonly answer: ReturnAnswer | null;
  readonly reversedBecause: string | null;
}

type Caller = Pick<Mandate, 'side' | 'roles'>;
type Side = 'supplier' | 'party' | 'office';

/**
 * Who takes something back: whoever noted it; a return on which both agree the office, after talking to both, as it cancels a line
 * that is confirmed. What was refused counts nowhere. Domain §14; decision 14.
 */
function reverserOf({ kind, answer }: Fated): Side | undefined {
  if (kind === 'delivery') return 'supplier';
  if (answer === 'refused') return undefined;
  return answer === 'confirmed' ? 'office' : 'party';
}

function sideOf(by: Caller): Side | undefined {
  return by.side === 'supplier' ? (by.roles.includes('bidder') ? 'supplier' : undefined) : cancelsAs(by);
}

/** What a caller who sees it may do with something noted. */
export function movementActions(by: Caller, movement: Fated): MovementAction[] {
  const side = sideOf(by);
  if (side === undefined || movement.reversedBecause !== null) return [];
  if (side === 'supplier' && movement.kind === 'return') return movement.answer === null ? ['answer'] : [];
  return reverserOf(movement) === side ? ['reverse'] : [];
}

/** @throws DomainError `order.no_return`, `order.return_answered`, `order.movement_reversed` */
export function assertAnswerable({ kind, answer, reversedBecause }: Fated): void {
  if (kind !== 'return') throw new DomainError('conflict', 'order.no_return', 'Only goods that come back are confirmed or refused.');
  if (reversedBecause !== null) throw taken();
  if (answer !== null)
    throw new DomainError('conflict', 'order.return_answered', 'This return is answered already. What is confirmed wrongly the office takes back.');
}

/**
 * Nothing is taken back on which something later stands: goods that were received or sent back were delivered, goods that were
 * delivered instead were sent back.
 * @throws DomainError `order.movement_reversed`, `order.not_yours_to_reverse`, `order.moved_on`
 */
export function assertReversible(
  by: Caller,
  movement: Fated & { readonly lines: readonly { readonly line: number; readonly quantity: string; readonly wants: string | null }[] },
  facts: readonly (LineFacts & { readonly line: number })[],
): void {
  if (movement.reversedBecause !== null) throw taken();
  if (!movementActions(by, movement).includes('reverse'))
    throw new DomainError(
      'forbidden',
      'order.not_yours_to_reverse',
      'A delivery is taken back by the supplier, a receipt or an unanswered return by the party, a confirmed return by the office; a refused one counts nowhere.',
    );
  const byLine = new Map(facts.map((line) => [line.line, line]));
  const faults = movement.lines.flatMap(({ line, quantity, wants }, at): ErrorDetail[] => {
    const most = mostOf(movement, wants, present(byLine.get(line), 'a line of the order'));
    return most === undefined || most.isAtLeast(Decimal.parse(quantity))
      ? []
      : [{ pointer: `/lines/${at}`, detail: said`of line ${line} only ${most.toString()} can be taken back` }];
  });
  if (faults.length > 0)
    throw new DomainError(
      'conflict',
      'order.moved_on',
      'Goods of it were received, sent back or delivered anew since. Have that taken back first; nothing was changed.',
      faults,
    );
}

/** How much of a line can be taken back; undefined: all. */
function mostOf({ kind, answer }: Fated, wants: string | null, facts: LineFacts): Decimal | undefined {
  if (kind === 'delivery') return least(awaitedOf(facts), returnableOf(facts));
  return answer === 'confirmed' && wants === 'replacement' ? openOf(facts) : undefined;
}

const least = (a: Decimal, b: Decimal): Decimal => (a.isAtLeast(b) ? b : a);

function taken(): DomainError {
  return new DomainError('conflict', 'order.movement_reversed', 'This was taken back already; it counts nowhere.');
}
