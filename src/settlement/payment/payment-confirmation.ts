import { DomainError } from '../../values/domain-error.js';

/** What a person of the office may do with a payment file. */
export const FILE_ACTIONS = ['confirm', 'takeBack', 'save', 'recordReturn'] as const;
export type FileAction = (typeof FILE_ACTIONS)[number];

/** What four eyes look at in a payment file. */
export interface Confirmable {
  readonly number: number;
  readonly makerId: string;
  /** whether it is confirmed by a second person */
  readonly isConfirmed: boolean;
  /** whether it was taken back before it was confirmed */
  readonly isTakenBack: boolean;
  /** who entered accounts that it pays, as far as that is recorded */
  readonly enteredBy: readonly string[];
}

/**
 * What a person of the office may do with a file now: another one than made it confirms it, then it is there to be saved. Until then
 * anybody takes it back, since nothing is paid by that; what the bank has sent back is recorded of a confirmed one. Decision 13.
 */
export function fileActionsOf(file: Confirmable, personId: string): FileAction[] {
  if (file.isTakenBack) return [];
  if (file.isConfirmed) return ['save', 'recordReturn'];
  return file.makerId === personId || file.enteredBy.includes(personId) ? ['takeBack'] : ['confirm', 'takeBack'];
}

/** @throws DomainError `payment_file.confirmed`, `payment_file.taken_back` */
export function assertUndecided({ number, isConfirmed, isTakenBack }: Pick<Confirmable, 'number' | 'isConfirmed' | 'isTakenBack'>): void {
  if (isConfirmed) throw new DomainError('conflict', 'payment_file.confirmed', `Payment file ${number} is confirmed already.`);
  if (isTakenBack) throw new DomainError('conflict', 'payment_file.taken_back', `Payment file ${number} was taken back; it pays nobody.`);
}

/**
 * Nobody alone turns a payout: who made the file, or entered one of its accounts, does not confirm it. Domain §12; decision 13.
 * @throws DomainError `payment_file.confirmed`, `payment_file.taken_back`, `payment_file.same_person`, `payment_file.own_account`
 */
export function assertConfirmableBy(file: Confirmable, personId: string): void {
  assertUndecided(file);
  if (file.makerId === personId)
    throw new DomainError('conflict', 'payment_file.same_person', 'You have made this payment file; another person of the office must confirm it.');
  if (file.enteredBy.includes(personId))
    throw new DomainError(
      'conflict',
      'payment_file.own_account',
      'You have entered an account that this payment file pays; another person of the office must confirm it.',
    );
}

/** @throws DomainError `payment_file.unconfirmed` until a second person has confirmed it */
export function assertConfirmed({ number, isConfirmed }: Pick<Confirmable, 'number' | 'isConfirmed'>): void {
  if (isConfirmed) return;
  throw new DomainError(
    'conflict',
    'payment_file.unconfirmed',
    `Payment file ${number} is not confirmed; another person of the office than who made it confirms it first.`,
  );
}
