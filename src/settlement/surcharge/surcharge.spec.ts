import { describe, expect, test } from '@jest/globals';
import { Money } from '../../values/money.js';
import { type PaidAtLevel, surchargesOf } from './surcharge.js';

const paid = (year: number, edition: number, party: string, amount: string, tierBonus = '0.00', isByBid = false): PaidAtLevel => ({
  year,
  edition: { number: edition },
  party,
  paid: Money.parse(amount, 'EUR'),
  tierBonus: Money.parse(tierBonus, 'EUR'),
  isByBid,
});
const CUSTOMERS = new Set(['C1', 'C2']);
const NETWORK = new Map([[1, 'network' as const]]);
const shown = (own: readonly PaidAtLevel[], sheet: readonly PaidAtLevel[], goesTo: Parameters<typeof surchargesOf>[3] = NETWORK) =>
  surchargesOf(own, sheet, CUSTOMERS, goesTo, 'EUR').map(({ year, goesTo: taker, party, turnover, atSheet, surcharge }) =>
    [year, taker, party, turnover, atSheet, surcharge].join(' '),
  );

describe("the year's surcharge of customers (decision 19)", () => {
  // 600 at 10.25 are 6,150.00; the year reaches the tier of 9.7375, 5,842.50: 307.50 come back. At the sheet 6,000.00 and 5,700.00.
  test('is what they paid beyond the price sheet, at the tier that the year reached', () =>
    expect(shown([paid(1, 1, 'C1', '6150.00', '307.50')], [paid(1, 1, 'C1', '6000.00', '300.00')])).toEqual(['1 network C1 5842.50 5700.00 142.50']));

  test('is of customers alone, and not of what was bought at a bid’s price', () => {
    const both = [paid(1, 1, 'M1', '9.50'), paid(1, 1, 'C1', '9.40', '0.00', true)];
    expect(shown(both, both)).toEqual([]);
  });

  test('is of editions that name one, apart for each taker, year by year and customer by customer', () => {
    const own = [
      paid(2, 3, 'C1', '10.50'),
      paid(1, 2, 'C2', '20.40'),
      paid(1, 1, 'C2', '10.20'),
      paid(1, 1, 'C1', '10.20'),
      paid(1, 4, 'C1', '10.00'),
    ];
    const sheet = own.map((one) => ({ ...one, paid: Money.parse(one.edition.number === 2 ? '20.00' : '10.00', 'EUR') }));
    const goesTo = new Map([
      [1, 'network' as const],
      [2, 'network' as const],
      [3, 'supplier' as const],
    ]);
    expect(shown(own, sheet, goesTo)).toEqual(['1 network C1 10.20 10.00 0.20', '1 network C2 30.60 30.00 0.60', '2 supplier C1 10.50 10.00 0.50']);
  });
});
