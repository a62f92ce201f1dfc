import type { Mandate } from '../../access/mandate.js';
import { type Cancellable, cancelsAs, isCancellable } from '../cancelling.js';
import { isConfirmable } from './answer.js';
import { awaitedOf, type LineFacts, openOf, returnableOf } from './line-state.js';

/** What can be done with an order. */
export const ORDER_ACTIONS = ['answer', 'deliver', 'cancel', 'acknowledge', 'receive', 'return'] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

/** A line as far as what can be done asks. */
export interface ActedLine extends LineFacts {
  readonly callOff: Cancellable & { readonly cancelledAt: string | null };
}

type Caller = Pick<Mandate, 'side' | 'roles'>;

/** What a caller who sees an order may do with it now. Domain §14; decision 14. */
export function orderActions(by: Caller, isChangeUnseen: boolean, lines: readonly ActedLine[]): OrderAction[] {
  if (by.side === 'supplier') return by.roles.includes('bidder') ? actionsOfSupplier(lines) : [];
  const as = cancelsAs(by);
  if (as === undefined) return [];
  const standing = lines.filter(({ callOff }) => callOff.cancelledAt === null);
  const cancel: OrderAction[] = standing.length > 0 && standing.every(({ callOff }) => isCancellable(callOff, as)) ? ['cancel'] : [];
  return as === 'office' ? cancel : [...cancel, ...actionsOfParty(isChangeUnseen, lines)];
}

/** Whether a caller may take back one line. */
export function isLineCancellable(by: Caller, { callOff }: ActedLine): boolean {
  const as = cancelsAs(by);
  return as !== undefined && callOff.cancelledAt === null && isCancellable(callOff, as);
}

function actionsOfSupplier(lines: readonly ActedLine[]): OrderAction[] {
  const answer: OrderAction[] = lines.some(isConfirmable) ? ['answer'] : [];
  return lines.some((line) => !openOf(line).isZero) ? [...answer, 'deliver'] : answer;
}

function actionsOfParty(isChangeUnseen: boolean, lines: readonly ActedLine[]): OrderAction[] {
  return [
    ...(isChangeUnseen ? (['acknowledge'] as const) : []),
    ...(lines.some((line) => !awaitedOf(line).isZero) ? (['receive'] as const) : []),
    ...(lines.some((line) => !returnableOf(line).isZero) ? (['return'] as const) : []),
  ];
}
