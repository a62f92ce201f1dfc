import { DomainError } from '../values/domain-error.js';
import { Money } from '../values/money.js';

/**
 * The annual fee in the network's currency, as written on the wire.
 * @throws DomainError `fee.unreadable` when it is no amount of this currency or negative
 */
export function feeIn(currency: string, text: string): string {
  try {
    const fee = Money.parse(text, currency);
    if (!fee.isNegative) return fee.toString();
  } catch {
    // The refusal below says it for every kind of fault.
  }
  throw new DomainError('invalid', 'fee.unreadable', `“${text}” is no annual fee in ${currency}; write it like 2400.00.`, [
    { pointer: '/annualFee', detail: `an amount in ${currency}, not negative` },
  ]);
}
