import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../values/domain-error.js';
import { ibanOf, ibanWritten } from './iban.js';

const detailOf = (text: string): string => {
  try {
    return `accepted: ${ibanOf(text)}`;
  } catch (error) {
    return error instanceof DomainError ? (error.errors[0]?.detail ?? '') : String(error);
  }
};

describe('an IBAN (ISO 13616)', () => {
  // Examples of the registry of ISO 13616.
  test.each([
    'DE89 3704 0044 0532 0130 00',
    'AT61 1904 3002 3457 3201',
    'CH93 0076 2011 6238 5295 7',
    'FR14 2004 1010 0505 0001 3M02 606',
    'GB29 NWBK 6016 1331 9268 19',
    'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
    'NO93 8601 1117 947',
    'PL61 1090 1014 0000 0712 1981 2874',
  ])('%s is one', (text) => {
    expect(ibanWritten(ibanOf(text))).toBe(text);
  });

  test.each([
    ['de89370400440532013000', 'accepted: DE89370400440532013000'],
    ['DE88 3704 0044 0532 0130 00', 'its check digits are wrong: probably a typing error'],
    ['DE89 3704 0044 0532 0130 0', 'an IBAN of DE has 22 characters, this one 21'],
    ['US89 3704 0044 0532 0130 00', 'US does not take part in SEPA'],
    ['12345678', 'an IBAN begins with two letters and two digits, e.g. "DE89 3704 0044 0532 0130 00"'],
    ['DE89 3704 0044 0532 0130-0', 'an IBAN begins with two letters and two digits, e.g. "DE89 3704 0044 0532 0130 00"'],
  ])('%s: %s', (text, expected) => {
    expect(detailOf(text)).toBe(expected);
  });

  test('with one digit mistyped, or two neighbours swapped, is refused', () => {
    const right = 'DE89370400440532013000';
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const wrong = `${right.slice(0, at)}${digit}${right.slice(at + 1)}`;
        const swapped = `${right.slice(0, at)}${right[at + 1] ?? ''}${right[at] ?? ''}${right.slice(at + 2)}`;
        for (const text of [wrong, swapped]) if (text !== right) expect(() => ibanOf(text)).toThrow(DomainError);
      }),
    );
  });
});
