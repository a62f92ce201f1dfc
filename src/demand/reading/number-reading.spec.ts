import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Evidence, isPositive, isTooPrecise, readNumber, resolved, withEvidence } from './number-reading.js';

const read = (text: string, isPrice = false): string => {
  const reading = readNumber(text, isPrice);
  if (reading.kind === 'number') return reading.shows === undefined ? reading.value : `${reading.value} shows ${reading.shows}`;
  return reading.kind === 'ambiguous' ? `${reading.asThousands} or ${reading.asDecimal}` : 'unreadable';
};

describe('a number is read as people write it, never guessed', () => {
  test.each([
    // Both signs: the last one is the decimal sign.
    ['1.234,56', '1234.56 shows ,'],
    ['1,234.56', '1234.56 shows .'],
    ['1.234.567,8', '1234567.8 shows ,'],
    // One sign several times: thousands.
    ['1.234.567', '1234567 shows ,'],
    ['1,234,567', '1234567 shows .'],
    // One sign once, with other than three digits behind it, more than three before it, or just 0 before it.
    ['12,5', '12.5 shows ,'],
    ['1,2345', '1.2345 shows ,'],
    ['1234.567', '1234.567 shows .'],
    ['0,553', '0.553 shows ,'],
    ['0.125', '0.125 shows .'],
    [',5', '0.5 shows ,'],
    ['7.', '7 shows .'],
    // Exactly three digits behind it, and one to three before it.
    ['1.500', '1500 or 1.5'],
    ['12,345', '12345 or 12.345'],
    ['00,345', '345 or 0.345'],
    // No sign at all, blanks and apostrophes.
    ['1465', '1465'],
    ['007', '7'],
    ['0', '0'],
    ['1 500', '1500'],
    ["2'000", '2000'],
    ['12’345’678', '12345678'],
    ['1\u00a0234,50', '1234.5 shows ,'],
    ['1\u202f234\u202f567.89', '1234567.89 shows .'],
    ["1'234.567", '1234.567 shows .'],
    // Signs.
    ['-5', '-5'],
    ['\u22125,25', '-5.25 shows ,'],
    ['+12', '12'],
    ['-0', '0'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(read(` ${text}\u00a0`)).toBe(expected);
  });

  test.each([
    [''],
    ['.'],
    [','],
    ['abc'],
    ['ca. 100'],
    ['auf Anfrage'],
    ['1.2.3'],
    ['1.23.456'],
    ['1234.567.890'],
    ['1.234,56,7'],
    ['1,234.56.7'],
    ['1.234,5.6'],
    ['12 34'],
    ['1234 567'],
    ['1.234 5'],
    ['1.234 567'],
    ["1'23"],
    ['1,5E+03'],
    ['4,099E+12'],
    ['5 %'],
    ['5-'],
    ['--5'],
    ['1..5'],
    ['.123,4'],
    ['１２'],
    ['1/2'],
    ['€ 5'],
  ])('“%s” is unreadable, and shows nothing', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'unreadable' });
  });

  test.each([
    ['1,87 €', '1.87 shows ,'],
    ['€ 173,83', '173.83 shows ,'],
    ['€0,745', '0.745 shows ,'],
    ['1.395,48 €', '1395.48 shows ,'],
    ['EUR 12.50', '12.5 shows .'],
    ["CHF 1'234.50", '1234.5 shows .'],
    ['12,50 eur', '12.5 shows ,'],
    ['$1,234.50', '1234.5 shows .'],
    ['1 234,50 zł', '1234.5 shows ,'],
    ['Fr. 12.50', '12.5 shows .'],
    ['-€ 5', '-5'],
    ['5 USD', '5'],
    ['1.500 €', '1500 or 1.5'],
    ['12,50 XYZ', 'unreadable'],
    ['12,50 €/kg', 'unreadable'],
    ['EUR', 'unreadable'],
    ['ca. 12', 'unreadable'],
  ])('the price %s is %s', (text, expected) => {
    expect(read(text, true)).toBe(expected);
  });
});

describe('a file’s other numbers make an ambiguous one certain', () => {
  const inFile = (text: string, others: readonly string[]): string => {
    const evidence = others.reduce<Evidence>((before, other) => withEvidence(before, readNumber(other)), undefined);
    const reading = resolved(readNumber(text), evidence);
    return reading.kind === 'number' ? reading.value : reading.kind;
  };

  test.each([
    ['1.500', ['12,5'], '1500'],
    ['1.500', ['12.5'], '1.5'],
    ['1,500', ['1.034.500', '7'], '1.5'],
    ['1.500', ['2.250', '12'], 'ambiguous'],
    ['1.500', ['12,5', '7.25'], 'ambiguous'],
    ['1,500', ['0.125', '1,015,250.5', '1234.567'], '1500'],
    // What cannot be read shows nothing.
    ['1.500', ['1.2.3', '12.5'], '1.5'],
  ])('%s beside %s is %s', (text, others, expected) => {
    expect(inFile(text, others)).toBe(expected);
  });
});

describe('limits', () => {
  test.each([
    ['123456789012345', false],
    ['1234567890123456', true],
    ['0.123456', false],
    ['0.1234567', true],
    ['123456789012345.123456', false],
    ['1.2345678', true],
  ])('%s is too precise: %s', (value, expected) => {
    expect(isTooPrecise(value)).toBe(expected);
  });

  test('zero and less are not positive', () => {
    expect(['0', '-5', '0.000001', '3'].map(isPositive)).toEqual([false, false, true, true]);
  });
});

describe('whatever the number and the style', () => {
  const styles = [
    [',', '.'],
    ['.', ','],
    ['.', '’'],
    [',', ' '],
    [',', '\u202f'],
    ['.', "'"],
  ] as const;
  const parts = fc.record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
    fraction: fc.stringMatching(/^\d{0,6}$/),
    style: fc.constantFrom(...styles),
    isGrouped: fc.boolean(),
  });

  test('what was written is read, or is ambiguous with it among the readings', () => {
    fc.assert(
      fc.property(parts, ({ whole, fraction, style: [decimal, thousands], isGrouped }) => {
        const digits = isGrouped ? whole.toString().replace(/\B(?=(\d{3})+$)/g, thousands) : whole.toString();
        const meant = fraction.replace(/0+$/, '') === '' ? whole.toString() : `${whole}.${fraction.replace(/0+$/, '')}`;
        const reading = readNumber(fraction === '' ? digits : `${digits}${decimal}${fraction}`);
        if (reading.kind === 'number') expect(reading.value).toBe(meant);
        else expect(reading.kind === 'ambiguous' && [reading.asDecimal, reading.asThousands].includes(meant)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('any text is read without failing, and a reading is a plain decimal', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+0-9.,' €]{0,20}$/));
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isPrice) => {
        const reading = readNumber(text, isPrice);
        if (reading.kind === 'number') expect(reading.value).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      }),
      { numRuns: 5000 },
    );
  });
});
