import type { Mandate } from '../access/mandate.js';
import { DomainError } from '../values/domain-error.js';

/** @throws DomainError for a supplier `access.role` */
export function assertBuys({ side }: Mandate): void {
  if (side === 'supplier') throw new DomainError('forbidden', 'access.role', 'Savings are for the office and for those who buy.');
}

/** Whether somebody sees every party's figures. */
export function seesAll({ side }: Mandate): boolean {
  return side === 'office' || side === 'auditor';
}
