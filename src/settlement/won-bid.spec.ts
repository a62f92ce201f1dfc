import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import { partyYears, positionYears } from './bonus.js';
import { type Purchase, paid } from './purchase.js';
import { bought, prices, termsWith } from '../../test/settlement/a-purchase.js';

const d = Decimal.parse;
const terms = termsWith(prices);

describe('what was bought at the price of a bid (decision 20)', () => {
  /** Ordered as it was bought, under its own reference. */
  const bid = (reference: string, party: string, position: string, quantity: string, unitPrice: string): Purchase => ({
    ...bought(reference, '2027-05-01', party, position, quantity),
    bid: { order: reference, unitPrice: d(unitPrice), ordered: d(quantity) },
  });
  const naming = (order: string, ordered: string, unitPrice: string, purchase: Purchase): Purchase => ({
    ...purchase,
    bid: { order, unitPrice: d(unitPrice), ordered: d(ordered) },
  });
  const outcome = (...all: Purchase[]) => {
    const priced = paid(all, terms);
    const years = positionYears(priced, 'EUR').map(({ party, quantity, paid: sum, tierBonus }) => [party, `${quantity}`, `${sum}`, `${tierBonus}`]);
    return { paid: priced.map(({ reference, paid: amount }) => [reference, `${amount}`]), years };
  };

  test('under all units stays, unless the reached tier is cheaper, and takes nothing off the bonus of the rest', () => {
    const { paid: lines, years } = outcome(
      bought('a', '2027-05-01', 'M1', 'all', '600'),
      bid('b', 'M1', 'all', '100', '8.00'),
      bid('c', 'M1', 'all', '100', '9.80'),
      bid('d', 'M2', 'all', '400', '9.60'),
    );
    expect(lines).toEqual([
      ['a', '6000.00'], // 600 × 10.00
      ['b', '800.00'], // 100 × 8.00
      ['c', '980.00'], // 100 × 9.80, the agreement's is 10.00 at 800
      ['d', '3800.00'], // 400 × 9.50: the agreement's at 1,200, below the bid
    ]);
    // At 9.50 finally: 6,000 − 5,700 = 300 back; nothing on 8.00; 980 − 950 = 30 on 9.80. M2 has paid 9.50.
    expect(years).toEqual([
      ['M1', '800', '7780.00', '330.00'],
      ['M2', '400', '3800.00', '0.00'],
    ]);
  });

  test('counts to the volume that reaches tiers', () => {
    // 900 at a bid of 5.00 and 100 more: the 1,000th unit is at 9.50.
    expect(outcome(bid('a', 'M1', 'all', '900', '5.00'), bought('b', '2027-05-02', 'M2', 'all', '100'))).toEqual({
      paid: [
        ['a', '4500.00'],
        ['b', '950.00'],
      ],
      years: [
        ['M1', '900', '4500.00', '0.00'],
        ['M2', '100', '950.00', '0.00'],
      ],
    });
  });

  test('under incremental is compared with what these units would cost in their tiers', () => {
    const { paid: lines, years } = outcome(
      bought('a', '2027-05-01', 'M1', 'step', '900'),
      bid('b', 'M1', 'step', '200', '9.90'),
      bid('c', 'M1', 'step', '100', '9.00'),
    );
    expect(lines).toEqual([
      ['a', '9000.00'],
      ['b', '1950.00'], // 100 × 10.00 + 100 × 9.50, below 200 × 9.90 = 1,980
      ['c', '900.00'], // 100 × 9.00, below 100 × 9.50
    ]);
    expect(years).toEqual([['M1', '1200', '11850.00', '0.00']]);
  });

  test.each([
    ['all of it, where as much was ordered', '100', '100', [['100', '8', '800.00']]],
    [
      'what was ordered; what is beyond is paid the agreement’s price',
      '100',
      '150',
      [
        ['100', '8', '800.00'],
        ['50', '', '500.00'],
      ],
    ],
    ['nothing, where all that was ordered was sent back', '0', '150', [['150', '', '1500.00']]],
    ['less than was ordered, where less was bought', '100', '30', [['30', '8', '240.00']]],
    [
      'a fraction',
      '0.333333',
      '0.5',
      [
        ['0.333333', '8', '2.67'],
        ['0.166667', '', '1.66'],
      ],
    ], // 4.333334 in all: 4.33
  ])('is covered by the bid: %s', (_, ordered, quantity, parts) => {
    const priced = paid([naming('O', ordered, '8', bought('a', '2027-05-01', 'M1', 'all', quantity))], terms);
    expect(priced.map((part) => [`${part.quantity}`, `${part.bidPrice ?? ''}`, `${part.paid}`])).toEqual(parts);
  });

  test('fills an order in the order of day and reference, over several lines and agreement years', () => {
    const lines = [
      naming('O', '100', '8', bought('c', '2028-04-01', 'M1', 'all', '50')),
      naming('O', '100', '8', bought('b2', '2027-05-02', 'M1', 'all', '60')),
      naming('O', '100', '8', bought('b10', '2027-05-02', 'M1', 'all', '30')),
      naming('P', '20', '7', bought('d', '2027-05-01', 'M1', 'all', '20')),
    ];
    // O: 30 by b10, 60 by b2, and of c the 10 that are left; P has its own.
    expect(outcome(...lines).paid).toEqual([
      ['d', '140.00'],
      ['b10', '240.00'],
      ['b2', '480.00'],
      ['c', '80.00'],
      ['c', '400.00'],
    ]);
  });

  test('lets what is beyond count to the tiers and to the bonus as if it named no order', () => {
    // 400 at 8.00, then 500 and 300 at the agreement's: 10.00 at 900, 9.50 at 1,200. Back: 500 × 0.50, nothing on the bid.
    const lines = [naming('O', '400', '8', bought('a', '2027-05-01', 'M1', 'all', '900')), bought('b', '2027-05-02', 'M1', 'all', '300')];
    expect(outcome(...lines)).toEqual({
      paid: [
        ['a', '3200.00'],
        ['a', '5000.00'],
        ['b', '2850.00'],
      ],
      years: [['M1', '1200', '11050.00', '250.00']],
    });
  });

  test('under all units leaves the whole line at the tier that it reaches', () => {
    // 1,200 reach 9.50: the bid of 9.60 for the first 500 is above that, and 700 more are at 9.50.
    const line = naming('O', '500', '9.60', bought('a', '2027-05-01', 'M1', 'all', '1200'));
    expect(outcome(line).paid).toEqual([
      ['a', '4750.00'],
      ['a', '6650.00'],
    ]);
  });

  test('under incremental covers the first units of a line', () => {
    // 900, then 100 + 100 in two tiers at a bid of 9.60 (1,920, below 1,000 + 950), then 50 at 9.50.
    const line = naming('O', '200', '9.60', bought('b', '2027-05-02', 'M1', 'step', '250'));
    expect(outcome(bought('a', '2027-05-01', 'M2', 'step', '900'), line).paid).toEqual([
      ['a', '9000.00'],
      ['b', '1920.00'],
      ['b', '475.00'],
    ]);
  });

  test('pays turnover bonus as paid', () => {
    // 2 % of 8.00 × 100 + 10.00 × 100 = 1,800.
    const rule = termsWith(prices, [{ from: d('1000'), percent: d('2') }]);
    const years = partyYears(
      positionYears(paid([bid('a', 'M1', 'all', '100', '8'), bought('b', '2027-05-02', 'M1', 'all', '100')], rule), 'EUR'),
      'EUR',
    );
    expect(years.map(({ turnover, turnoverBonus: share }) => [`${turnover}`, `${share}`])).toEqual([['1800.00', '36.00']]);
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
const someBids = fc.array(
  fc.option(fc.tuple(fc.bigInt({ min: 1n, max: 12_000n }), fc.bigInt({ min: 0n, max: 6_000_000n }), fc.integer({ max: 3, min: 0 }))),
  {
    minLength: 20,
    maxLength: 20,
  },
);
/** Some of them name orders at the price of a bid; several may name the same. */
const withBids = fc.tuple(purchases, someBids).map(([all, bids]) =>
  all.map((one, index): Purchase => {
    const bid = bids[index];
    if (!bid) return one;
    const [price, ordered, order] = bid;
    return { ...one, bid: { order: `${one.party} ${order}`, unitPrice: Decimal.ratio(price, 1000n), ordered: Decimal.ratio(ordered, 1000n) } };
  }),
);
/** What each line costs over its parts. */
const costs = (all: readonly Purchase[]): Map<string, Money> => {
  const sums = new Map<string, Money>();
  for (const { reference, paid: amount } of paid(all, terms)) sums.set(reference, sums.get(reference)?.plus(amount) ?? amount);
  return sums;
};

describe('for all purchases at bids', () => {
  test('the order of arrival changes nothing', () => {
    fc.assert(
      fc.property(withBids, (all) => {
        const text = (lines: readonly Purchase[]) => JSON.stringify(paid(lines, terms));
        expect(text([...all].reverse())).toBe(text(all));
      }),
    );
  });

  test('a bid makes nothing dearer, and gives back no more than was paid', () => {
    fc.assert(
      fc.property(withBids, (all) => {
        const without = costs(all.map((one) => ({ ...one, bid: undefined })));
        for (const [reference, cost] of costs(all)) expect(cost.compare(without.get(reference) ?? cost)).not.toBe(1);
        for (const year of positionYears(paid(all, terms), 'EUR')) expect(year.paid.minus(year.tierBonus).isNegative).toBe(false);
      }),
    );
  });

  test('a bid covers no more than was ordered, and all of it where as much was bought', () => {
    fc.assert(
      fc.property(purchases, fc.bigInt({ min: 0n, max: 20_000_000n }), (all, milli) => {
        const ordered = Decimal.ratio(milli, 1000n);
        const one = all.map((line) => ({ ...line, party: 'M1', bid: { order: 'O', unitPrice: d('1'), ordered } }));
        const covered = Decimal.sum(paid(one, terms).flatMap(({ bidPrice, quantity }) => (bidPrice ? [quantity] : [])));
        const bought = Decimal.sum(all.map(({ quantity }) => quantity));
        expect(covered.equals(bought.isLessThan(ordered) ? bought : ordered)).toBe(true);
      }),
    );
  });
});
