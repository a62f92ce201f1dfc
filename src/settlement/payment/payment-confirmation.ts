import { DomainError } from '../../values/domain-error.js';

/** What a person of the office may do with a payment file. */
export const FILE_ACTIONS = ['confirm', 'save'] as const;
export type FileAction = (typeof FILE_ACTIONS)[number];

/** What four eyes look at in a payment file. */
export interface Confirmable {
  readonly number: number;
  readonly makerId: string;
  /** whether it is confirmed by a second person */
  readonly isConfirmed: boolean;
  /** who entered accounts that it pays, as far as that is recorded */
  readonly enteredBy: readonly string[];
}

/** What a person of the office may do with a file now: another one than made it confirms it, then it is there to be saved. Decision 13. */
export function fileActionsOf(file: Confirmable, personId: string): FileAction[] {
  if (file.isConfirmed) return ['save'];
  return file.makerId === personId || file.enteredBy.includes(personId) ? [] : ['confirm'];
}

/**
 * Nobody alone turns a payout: who made the file, or entered one of its accounts, does not confirm it. Domain §12; decision 13.
 * @throws DomainError `payment_file.confirmed`, `payment_file.same_person`, `payment_file.own_account`
 */
export function assertConfirmableBy(file: Confirmable, personId: string): void {
  if (file.isConfirmed) throw new DomainError('conflict', 'payment_file.confirmed', `Payment file ${file.number} is confirmed already.`);
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
