import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '../values/money.js';
import { type CategoryMonth, type SavedSum, savedTogether, savingsByCategory } from './savings-by-category.js';
import { savingsByYear } from './savings-over-time.js';

const eur = (text: string): Money => Money.parse(text, 'EUR');
const saved = (month: string, category: string, known: string, unknown = '0.00', party = 'M1'): CategoryMonth => ({
  month,
  category,
  position: `${category}-1`,
  party,
  known: eur(known),
  unknownTurnover: eur(unknown),
});
const told = ({ known, unknownTurnover }: SavedSum): string => `${known.toString()} ${unknownTurnover.toString()}`;

describe('savings by category (Domain §17)', () => {
  const months = [
    saved('2027-05', 'WELD', '100.00'),
    saved('2027-05', 'WELD', '20.00', '5.00', 'M2'),
    saved('2027-03', 'GLOVES', '-7.50'),
    saved('2028-01', 'WELD', '1.00'),
    saved('2027-05', 'OILS', '0.00', '300.00'),
  ];

  test('are those of one calendar year, each category with its months from January on', () => {
    const [gloves, oils, weld, ...others] = savingsByCategory(2027, months, 'EUR');
    expect(others).toEqual([]);
    expect([gloves?.category, oils?.category, weld?.category]).toEqual(['GLOVES', 'OILS', 'WELD']);
    expect([gloves, oils, weld].map((one) => one && told(one))).toEqual(['-7.50 0.00', '0.00 300.00', '120.00 5.00']);
    expect(weld?.months.map((month) => `${month.month} ${told(month)}`)).toEqual([
      '2027-01 0.00 0.00',
      '2027-02 0.00 0.00',
      '2027-03 0.00 0.00',
      '2027-04 0.00 0.00',
      '2027-05 120.00 5.00',
    ]);
    expect(gloves?.months).toHaveLength(5);
  });

  test('of a year without a purchase are none', () => {
    expect(savingsByCategory(2029, months, 'EUR')).toEqual([]);
  });

  test('add up to the year’s saving to the cent, and their months to them', () => {
    const month = fc
      .record({
        at: fc.integer({ min: 1, max: 12 }),
        year: fc.integer({ min: 2027, max: 2028 }),
        category: fc.constantFrom('A', 'B', 'C'),
        cents: fc.integer({ min: -99_999, max: 99_999 }),
        unknown: fc.nat(99_999),
      })
      .map(({ at, year, category, cents, unknown }) => ({
        ...saved(`${year}-${String(at).padStart(2, '0')}`, category, '0.00'),
        known: Money.ofMinor(BigInt(cents), 'EUR'),
        unknownTurnover: Money.ofMinor(BigInt(unknown), 'EUR'),
      }));
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 40 }), (all) => {
        for (const whole of savingsByYear(all, () => eur('0.00'), 'EUR')) {
          const categories = savingsByCategory(whole.year, all, 'EUR');
          expect(told(savedTogether(categories, 'EUR'))).toBe(told(whole));
          for (const category of categories) expect(told(savedTogether(category.months, 'EUR'))).toBe(told(category));
        }
      }),
    );
  });
});
