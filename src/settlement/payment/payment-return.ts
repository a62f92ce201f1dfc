import { DomainError } from '../../values/domain-error.js';

/** What a person of the office may do with a payment that was sent back. */
export const RETURN_STEPS = ['confirm', 'drop'] as const;
export type ReturnStep = (typeof RETURN_STEPS)[number];

/** What four eyes look at. */
export interface ConfirmableReturn {
  readonly recorderId: string;
  readonly confirmation: object | null;
}

/** Another person than who recorded it confirms it; until then anybody drops it. Decision 13. */
export function returnStepsOf({ recorderId, confirmation }: ConfirmableReturn, personId: string): ReturnStep[] {
  if (confirmation !== null) return [];
  return recorderId === personId ? ['drop'] : ['confirm', 'drop'];
}

/** @throws DomainError `payment_return.confirmed` */
export function assertUnconfirmed({ confirmation }: Pick<ConfirmableReturn, 'confirmation'>): void {
  if (confirmation === null) return;
  throw new DomainError(
    'conflict',
    'payment_return.confirmed',
    'That the bank has sent it back is confirmed already; the party is to be paid again.',
  );
}

/** Nobody alone has a party paid again. Domain §12. @throws DomainError `payment_return.confirmed`, `payment_return.same_person` */
export function assertReturnConfirmableBy(found: ConfirmableReturn, personId: string): void {
  assertUnconfirmed(found);
  if (found.recorderId === personId)
    throw new DomainError(
      'conflict',
      'payment_return.same_person',
      'You have recorded this; another person of the office must confirm it by the bank’s statement.',
    );
}
