import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import { positionYears } from './bonus.js';
import { type AgreementTerms, type Purchase, paid } from './purchase.js';
import { savingsOf } from './savings.js';
import { type MonthSaving, monthsOf, savingsByMonth, savingsByYear } from './savings-over-time.js';

const d = Decimal.parse;
const eur = (text: string): Money => Money.parse(text, 'EUR');
const tiers = [
  { from: d('0'), unitPrice: d('10.00') },
  { from: d('1000'), unitPrice: d('9.50') },
];
const edition = {
  number: 1,
  thresholds: [],
  prices: new Map([
    ['all', { mode: 'all_units', tiers } as const],
    ['step', { mode: 'incremental', tiers } as const],
  ]),
};
const terms: AgreementTerms = { termFrom: '2027-04-01', currency: 'EUR', editionFor: () => edition };
/** Every party paid 12 for `all` and 35/3 for `step`, but M9, which said nothing. */
const baselines = {
  baselineOf: (party: string, position: string): Decimal | undefined =>
    party === 'M9' ? undefined : position === 'all' ? d('12') : Decimal.ratio(35n, 3n),
};
let serial = 0;
const bought = (day: string, quantity: string, party = 'M1', position = 'all'): Purchase => ({
  reference: `R${serial++}`,
  day,
  party,
  position,
  quantity: d(quantity),
});
const byMonth = (...purchases: Purchase[]) => savingsByMonth(paid(purchases, terms), baselines, 'EUR');
const seen = ({ month, party, known, unknownTurnover }: MonthSaving) => [month, party, known.toString(), unknownTurnover.toString()];

describe('savings month by month (Domain §17)', () => {
  test('go by the price that the year reaches in the end, in the months before it was reached too', () => {
    // 1,000 reach 9.50 for all of the year: 600 × 2.50, then 400 × 2.50.
    expect(byMonth(bought('2027-05-03', '600'), bought('2027-07-01', '400')).map(seen)).toEqual([
      ['2027-05', 'M1', '1500.00', '0.00'],
      ['2027-07', 'M1', '1000.00', '0.00'],
    ]);
  });

  test('of an agreement year do not know the volume of the next', () => {
    // Each year stays below 1,000: 600 × 2.00, twice.
    expect(byMonth(bought('2027-05-03', '600'), bought('2028-04-01', '600')).map(seen)).toEqual([
      ['2027-05', 'M1', '1200.00', '0.00'],
      ['2028-04', 'M1', '1200.00', '0.00'],
    ]);
  });

  test('without a baseline are unknown turnover, never estimated', () => {
    expect(byMonth(bought('2027-05-03', '10', 'M9')).map(seen)).toEqual([['2027-05', 'M9', '0.00', '100.00']]);
  });

  test('add up to the saving of the whole term, to the cent', () => {
    const purchase = fc
      .record({
        month: fc.integer({ min: 0, max: 23 }),
        quantity: fc.integer({ min: 1, max: 900 }),
        party: fc.constantFrom('M1', 'M2', 'M9'),
        position: fc.constantFrom('all', 'step'),
      })
      .map(({ month, quantity, party, position }) => {
        const [year, inYear] = [2027 + Math.floor((month + 3) / 12), ((month + 3) % 12) + 1];
        return bought(`${year}-${String(inYear).padStart(2, '0')}-15`, `${quantity}.333`, party, position);
      });
    fc.assert(
      fc.property(fc.array(purchase, { minLength: 1, maxLength: 30 }), (purchases) => {
        const priced = paid(purchases, terms);
        const months = savingsByMonth(priced, baselines, 'EUR');
        for (const whole of savingsOf(positionYears(priced, 'EUR'), baselines, 'EUR')) {
          const own = months.filter(({ party }) => party === whole.party);
          for (const part of ['known', 'unknownTurnover'] as const)
            expect(
              Money.sum(
                own.map((month) => month[part]),
                'EUR',
              ).toString(),
            ).toBe(whole[part].toString());
        }
      }),
    );
  });
});

describe('savings by calendar year (Domain §17)', () => {
  const month = (at: string, party: string, known: string, unknown = '0.00'): MonthSaving => ({
    month: at,
    position: 'all',
    party,
    known: eur(known),
    unknownTurnover: eur(unknown),
  });
  const months = [
    month('2028-01', 'M1', '-20.00'),
    month('2027-05', 'M1', '1500.00'),
    month('2027-07', 'M1', '1000.00', '5.00'),
    month('2027-05', 'M2', '1.00'),
  ];

  test('are set against the annual fee', () => {
    const feeOf = (party: string) => eur(party === 'M1' ? '2400.00' : '0.00');
    const years = savingsByYear(months, feeOf, 'EUR');
    expect(years.map(({ year, party, known, unknownTurnover, fee, ratio }) => [year, party, `${known} ${unknownTurnover} ${fee}`, ratio])).toEqual([
      [2027, 'M1', '2500.00 5.00 2400.00', '1.04'],
      [2027, 'M2', '1.00 0.00 0.00', undefined],
      [2028, 'M1', '-20.00 0.00 2400.00', '-0.01'],
    ]);
  });

  test('run from January to the last month with a purchase; months without one are there too', () => {
    const own = months.filter(({ party }) => party === 'M1');
    expect(monthsOf(2027, own, 'EUR').map(({ month: at, known, soFar }) => `${at} ${known} ${soFar}`)).toEqual([
      '2027-01 0.00 0.00',
      '2027-02 0.00 0.00',
      '2027-03 0.00 0.00',
      '2027-04 0.00 0.00',
      '2027-05 1500.00 1500.00',
      '2027-06 0.00 1500.00',
      '2027-07 1000.00 2500.00',
    ]);
    expect(monthsOf(2029, own, 'EUR')).toEqual([]);
  });
});
