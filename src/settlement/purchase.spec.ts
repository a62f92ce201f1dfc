import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import { reachedTier } from '../values/tier.js';
import { agreementYearOf } from './agreement-year.js';
import { partyYears, positionYears, turnoverBonus } from './bonus.js';
import { type AgreedPrice, type AgreementTerms, type Purchase, paid } from './purchase.js';
import { bought, prices, termsWith, tiers } from '../../test/settlement/a-purchase.js';

const d = Decimal.parse;
const terms = termsWith(prices);

describe('the agreement year', () => {
  test.each([
    ['2027-04-01', '2027-04-01', 1],
    ['2027-04-01', '2028-03-31', 1],
    ['2027-04-01', '2028-04-01', 2],
    ['2027-04-01', '2027-03-31', 0],
    ['2028-02-29', '2029-02-28', 1],
    ['2028-02-29', '2029-03-01', 2],
    ['2028-02-29', '2032-02-29', 5],
  ])('with a term from %s, %s lies in year %i', (termFrom, day, year) => {
    expect(agreementYearOf(termFrom, day)).toBe(year);
  });
});

describe('what a purchase costs', () => {
  const paidBy = (...purchases: Purchase[]) => paid(purchases, terms).map((one) => [one.reference, one.paid.toString()]);

  test('the tier is the one that the volume of all parties reaches with it', () => {
    // 999 × 10.00; then 1 × 9.50, as the 1,000th unit; then 4,000 × 9.00.
    const purchases = [
      bought('a', '2027-05-01', 'M1', 'all', '999'),
      bought('b', '2027-05-02', 'M2', 'all', '1'),
      bought('c', '2027-06-01', 'M1', 'all', '4000'),
    ];
    expect(paidBy(...purchases)).toEqual([
      ['a', '9990.00'],
      ['b', '9.50'],
      ['c', '36000.00'],
    ]);
  });

  test('under incremental each unit has its own tier’s price', () => {
    // 4,999 cost 47,990.50 and 6,000 cost 57,000.00 (issue 3).
    expect(paidBy(bought('a', '2027-05-01', 'M1', 'step', '4999'), bought('b', '2027-05-02', 'M2', 'step', '1001'))).toEqual([
      ['a', '47990.50'],
      ['b', '9009.50'],
    ]);
  });

  test('a new agreement year starts at the first tier', () => {
    expect(paidBy(bought('a', '2028-03-31', 'M1', 'all', '1000'), bought('b', '2028-04-01', 'M1', 'all', '10'))).toEqual([
      ['a', '9500.00'],
      ['b', '100.00'],
    ]);
  });

  test('purchases of one day count in the order of their references', () => {
    expect(paidBy(bought('A2', '2027-05-01', 'M1', 'all', '1'), bought('A10', '2027-05-01', 'M1', 'all', '999'))).toEqual([
      ['A10', '9990.00'],
      ['A2', '9.50'],
    ]);
  });
});

describe('the tier bonus', () => {
  const yearsOf = (...purchases: Purchase[]) => positionYears(paid(purchases, terms), 'EUR');

  test('gives each party back what it paid beyond the finally reached tier’s price', () => {
    const years = yearsOf(bought('a', '2027-05-01', 'M1', 'all', '999'), bought('b', '2027-05-02', 'M2', 'all', '4001'));
    // M1 paid 9,990.00 and 999 at 9.00 cost 8,991.00; M2 bought at 9.00 from the start.
    expect(years.map((year) => [year.party, year.tierBonus.toString()])).toEqual([
      ['M1', '999.00'],
      ['M2', '0.00'],
    ]);
  });

  test('there is none under incremental', () => {
    expect(yearsOf(bought('a', '2027-05-01', 'M1', 'step', '6000')).map((year) => year.tierBonus.toString())).toEqual(['0.00']);
  });

  test('is never below 0, also where lines were rounded down', () => {
    // Two lines of 0.5 × 0.01 are paid 0.01 each, but a line of 0.004 × 1 is paid 0.00 three times and costs 0.01 at once.
    const cheap = termsWith([['p', { mode: 'all_units', tiers: [{ from: d('0'), unitPrice: d('1') }] }]]);
    const lines = ['a', 'b', 'c'].map((reference) => bought(reference, '2027-05-01', 'M1', 'p', '0.004'));
    expect(positionYears(paid(lines, cheap), 'EUR').map((year) => [year.paid.toString(), year.tierBonus.toString()])).toEqual([['0.00', '0.00']]);
  });
});

describe('the turnover bonus (check values of issue 3)', () => {
  const thresholds = [
    { from: d('100000'), percent: d('1') },
    { from: d('250000'), percent: d('2') },
    { from: d('500000'), percent: d('3') },
  ];
  const shared = (turnovers: Record<string, string>, rule = thresholds) =>
    Object.fromEntries(
      [...turnoverBonus(new Map(Object.entries(turnovers).map(([party, text]) => [party, Money.parse(text, 'EUR')])), rule, 'EUR')].map(
        ([party, share]) => [party, share.toString()],
      ),
    );

  test('480,000 pay 9,600.00, shared by turnover', () => {
    expect(shared({ A: '200000', B: '200000', C: '80000' })).toEqual({ A: '4000.00', B: '4000.00', C: '1600.00' });
  });

  test('100.00 over three equals: the cent left over goes to the first code', () => {
    expect(shared({ C: '1000', B: '1000', A: '1000' }, [{ from: d('3000'), percent: d(`${100}`).over(d('30')) }])).toEqual({
      A: '33.34',
      B: '33.33',
      C: '33.33',
    });
  });

  test.each([
    ['99999.99', '0.00'],
    ['100000.00', '1000.00'],
    ['249999.99', '2500.00'],
    ['500000.00', '15000.00'],
  ])('a turnover of %s pays %s', (turnover, bonus) => {
    expect(shared({ A: turnover })).toEqual({ A: bonus });
  });

  test('without turnover or thresholds nobody gets any', () => {
    expect(shared({ A: '0.00' }, [{ from: d('0'), percent: d('5') }])).toEqual({ A: '0.00' });
    expect(shared({ A: '10.00' }, [])).toEqual({ A: '0.00' });
  });
});

describe('parties bound to different editions (Domain §13)', () => {
  const edition = (number: number, unitPrices: readonly [string, string], percent: string) => {
    const [first, second] = unitPrices;
    const steps = [
      { from: d('0'), unitPrice: d(first) },
      { from: d('1000'), unitPrice: d(second) },
    ];
    const price: AgreedPrice = { mode: 'all_units', tiers: steps };
    return { number, prices: new Map([['all', price]]), thresholds: [{ from: d('10000'), percent: d(percent) }] };
  };
  const [one, two] = [edition(1, ['10.00', '9.50'], '1'), edition(2, ['11.00', '10.00'], '2')];
  // M1 accepts edition 2 in July, M2 does not.
  const accepting: AgreementTerms = {
    termFrom: '2027-04-01',
    currency: 'EUR',
    editionFor: (party, day) => (party === 'M1' && day >= '2027-07-01' ? two : one),
  };
  const all = paid(
    [bought('a', '2027-05-01', 'M1', 'all', '600'), bought('b', '2027-08-01', 'M2', 'all', '300'), bought('c', '2027-08-02', 'M1', 'all', '200')],
    accepting,
  );

  test('pay by the edition that each accepted, at the tier that all reach together', () => {
    // 600 × 10.00; 300 × 10.00 with 900 of all; 200 × 10.00 of edition 2, since 1,100 of all reach its second tier.
    expect(all.map(({ reference, paid: amount }) => [reference, amount.toString()])).toEqual([
      ['a', '6000.00'],
      ['b', '3000.00'],
      ['c', '2000.00'],
    ]);
  });

  test('get back by it, too; the turnover of all reaches the thresholds', () => {
    // Tier bonus 600 × 0.50 and 300 × 0.50. Turnover 5,700 + 2,850 by edition 1 pays 1 %, 2,000 by edition 2 pays 2 %.
    expect(
      partyYears(positionYears(all, 'EUR'), 'EUR').map((year) => [year.party, `${year.turnover}`, `${year.tierBonus}`, `${year.turnoverBonus}`]),
    ).toEqual([
      ['M1', '7700.00', '300.00', '97.00'],
      ['M2', '2850.00', '150.00', '28.50'],
    ]);
  });
});

const purchases = fc
  .array(
    fc.record({
      day: fc.constantFrom('2027-04-01', '2027-12-31', '2028-03-31', '2028-04-01', '2029-01-28'),
      party: fc.constantFrom('M1', 'M2', 'M3'),
      position: fc.constantFrom('all', 'step'),
      quantity: fc.bigInt({ min: 1n, max: 5_000_000n }).map((milli) => Decimal.ratio(milli, 1000n)),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((all) => all.map((one, index) => ({ ...one, reference: `R${index}` })));
describe('for all purchases', () => {
  test('the order of arrival changes nothing', () => {
    fc.assert(
      fc.property(purchases, (all) => {
        const text = (lines: readonly Purchase[]) => JSON.stringify(paid(lines, terms));
        expect(text([...all].reverse())).toBe(text(all));
      }),
    );
  });

  test('after the tier bonus nobody paid more than the finally reached tier’s price', () => {
    fc.assert(
      fc.property(purchases, (all) => {
        for (const year of positionYears(paid(all, terms), 'EUR').filter((one) => one.position === 'all')) {
          const volume = Decimal.sum(
            all.filter((one) => one.position === 'all' && agreementYearOf(terms.termFrom, one.day) === year.year).map((one) => one.quantity),
          );
          const owed = Money.rounded(year.quantity.times(reachedTier(tiers, volume).unitPrice), 'EUR');
          expect(year.paid.minus(year.tierBonus).compare(owed)).not.toBe(1);
        }
      }),
    );
  });

  test('the shares of a turnover bonus add up to it, none more than a cent from its proportion', () => {
    fc.assert(
      fc.property(purchases, fc.integer({ min: 1, max: 1000 }), (all, permille) => {
        const percent = Decimal.ratio(BigInt(permille), 10n);
        const accounts = partyYears(positionYears(paid(all, termsWith(prices, [{ from: Decimal.zero, percent }])), 'EUR'), 'EUR');
        for (const year of new Set(accounts.map((account) => account.year))) {
          const those = accounts.filter((account) => account.year === year);
          const whole = Money.sum(
            those.map((account) => account.turnover),
            'EUR',
          );
          const bonus = whole.percent(percent);
          expect(
            Money.sum(
              those.map((account) => account.turnoverBonus),
              'EUR',
            ).minor,
          ).toBe(bonus.minor);
          for (const { turnover, turnoverBonus: share } of those) {
            const off = share.minor * whole.minor - bonus.minor * turnover.minor;
            expect((off < 0n ? -off : off) <= whole.minor).toBe(true);
          }
        }
      }),
    );
  });
});
