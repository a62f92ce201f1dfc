import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from './decimal.js';
import { present } from './invariant.js';
import { CURRENCIES, currencyNamed } from './iso-4217.js';
import { minorDigits } from './money.js';
import { conversion, printedFactor, UNIT_CODES, unitOf } from './unit.js';
import { multipleOf } from './unit-factor.js';
import { spelledUnit } from './unit-spelling.js';

const unit = (code: string) => present(unitOf(code), code);
const converted = (amount: string, from: string, to: string): string | undefined => {
  const factor = conversion(unit(from), unit(to));
  return factor && Decimal.parse(amount).times(factor).toString();
};

describe('UN/ECE Recommendation 20', () => {
  test('all 1,756 active codes are there, 1,423 with a printed factor (counted in the table)', () => {
    expect(UNIT_CODES.length).toBe(1756);
    expect(UNIT_CODES.filter((code) => printedFactor(code) !== '').length).toBe(1423);
  });

  test('every printed factor is read, but for logarithms and one acid number, which are no multiples', () => {
    const unread = UNIT_CODES.filter((code) => printedFactor(code) !== '' && !multipleOf(present(printedFactor(code), code)));
    expect(unread).toEqual(['Q30', 'TAN', 'DBW', 'DBM']);
  });

  test('no digit of a printed factor is lost', () => {
    for (const code of UNIT_CODES) {
      const [mantissa] = /^\d[\d \u00a0]*(?:[.,] ?\d[\d \u00a0]*)?(?= ?[x×] ?10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]| [A-Za-z])/.exec(printedFactor(code) ?? '') ?? [];
      if (mantissa === undefined || mantissa === '10') continue;
      const digits = mantissa.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '');
      const factor = present(multipleOf(printedFactor(code)?.replace(/ ?[^\d \u00a0.,x×⁻⁰¹²³⁴⁵⁶⁷⁸⁹].*$/, '') ?? ''), code).factor;
      expect(
        `${code} ${factor
          .toFixed(40)
          .replace('.', '')
          .replace(/^0+|0+$/g, '')}`,
      ).toBe(`${code} ${digits}`);
    }
  });

  test.each([
    ['1', 'TNE', 'KGM', '1000'],
    ['250', 'GRM', 'KGM', '0.25'],
    ['3', 'KMT', 'MTR', '3000'],
    ['10000', 'CMK', 'MTK', '1'],
    ['12', 'HLT', 'LTR', '1200'],
    ['1', 'MTQ', 'LTR', '1000'],
    ['2', 'CEN', 'C62', '200'],
    ['0.421', 'CEN', 'H87', '42.1'],
    ['7', 'MIL', 'CEN', '70'],
    ['1', 'MWH', 'KWH', '1000'],
    ['3.6', 'MWH', '3B', '12960'], // 3.6 MWh = 12,960 MJ
    ['90', 'MIN', 'HUR', '1.5'],
    ['1', 'LBR', 'KGM', '0.45359237'],
    ['1', 'INH', 'MMT', '25.4'],
    ['1', 'DZN', 'C62', '12'],
    ['9', 'FAH', 'KEL', '5'],
    ['1', 'PR', 'C62', undefined],
    ['1', 'KGM', 'LTR', undefined],
    ['1', 'KWH', 'KWT', undefined],
    ['2', 'A38', 'MTQ', undefined],
    ['1', 'EA', 'C62', undefined],
  ])('%s %s are %s %s', (amount, from, to, expected) => {
    expect(converted(amount, from, to)).toBe(expected);
  });

  test('a conversion there and back gives the same amount, whatever the units', () => {
    const known = UNIT_CODES.map(unit);
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom(...known), fc.bigInt({ min: 1n, max: 10n ** 21n }), (from, to, micro) => {
        const there = conversion(from, to);
        const back = conversion(to, from);
        expect(there === undefined).toBe(back === undefined);
        if (there && back) expect(Decimal.ratio(micro, 1_000_000n).times(there).times(back).equals(Decimal.ratio(micro, 1_000_000n))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('units as people write them', () => {
  test.each([
    ['Stk', 'C62'],
    ['STK', 'C62'],
    ['St.', 'C62'],
    ['Stu\u0308ck', 'C62'],
    ['Kg.', 'KGM'],
    ['to.', 'TNE'],
    ['T', 'TNE'],
    ['lfm', 'MTR'],
    ['m²', 'MTK'],
    ['M3', 'MTQ'],
    ['100  St', 'CEN'],
    ['%St', 'CEN'],
    ['1000 St', 'MIL'],
    ['Tsd', 'MIL'],
    ['kwh', 'KWH'],
    ['Std', 'HUR'],
    ['KGM', 'KGM'],
    ['H87', 'H87'],
    [' PR ', 'PR'],
  ])('“%s” is %s', (text, code) => {
    expect(spelledUnit(text)).toEqual({ kind: 'unit', code });
  });

  test.each([['VE'], ['ktn'], ['Pal.'], ['Karton']])('“%s” is a packaging', (text) => {
    expect(spelledUnit(text)).toEqual({ kind: 'packaging' });
  });

  test.each([['kgm'], ['KGM.'], ['Handvoll'], [''], ['.']])('“%s” is unknown', (text) => {
    expect(spelledUnit(text)).toEqual({ kind: 'unknown' });
  });
});

describe('ISO 4217', () => {
  test('currencies in use have their minor digits', () => {
    expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('KWD'), minorDigits('CLF')]).toEqual([2, 0, 3, 4]);
    expect(CURRENCIES.size).toBe(165);
  });

  test('a currency is known by its code in any case, or by a sign that only it has', () => {
    expect([currencyNamed('chf'), currencyNamed(' EUR '), currencyNamed('Taler'), currencyNamed('DEM')]).toEqual([
      'CHF',
      'EUR',
      undefined,
      undefined,
    ]);
  });
});
