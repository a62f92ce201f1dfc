import { DomainError, said } from '../../values/domain-error.js';

// How long an IBAN is, by country: ISO 13616 registry, those that take part in SEPA.
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

/**
 * An IBAN as it is stored: without spaces, in capitals, its length that of its country and its check digits right. ISO 13616.
 * @throws DomainError `bank_account.iban` saying what is wrong
 */
export function ibanOf(text: string): string {
  const iban = text.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) throw refused(said`an IBAN begins with two letters and two digits, e.g. "DE89 3704 0044 0532 0130 00"`);
  const length = LENGTHS[iban.slice(0, 2)];
  if (length === undefined) throw refused(said`${iban.slice(0, 2)} does not take part in SEPA`);
  if (iban.length !== length) throw refused(said`an IBAN of ${iban.slice(0, 2)} has ${length} characters, this one ${iban.length}`);
  if (remainderOf(iban) !== 1) throw refused(said`its check digits are wrong: probably a typing error`);
  return iban;
}

/** As people read it, in groups of four. */
export function ibanWritten(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** ISO 7064, mod 97-10: the first four characters at the end, letters as 10 to 35. */
function remainderOf(iban: string): number {
  let remainder = 0;
  for (const character of `${iban.slice(4)}${iban.slice(0, 4)}`) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

function refused(detail: string): DomainError {
  return new DomainError('invalid', 'bank_account.iban', 'This IBAN cannot be right; nothing was changed.', [{ pointer: '/iban', detail }]);
}
