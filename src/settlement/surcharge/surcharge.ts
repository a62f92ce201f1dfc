import type { CustomerSurcharge } from '../../agreement/price-level.js';
import { Money } from '../../values/money.js';

/** What a party paid by an edition in an agreement year, at one level's prices. */
export interface PaidAtLevel {
  readonly year: number;
  readonly edition: { readonly number: number };
  readonly party: string;
  readonly paid: Money;
  readonly tierBonus: Money;
  /** At the price of a bid, to which nothing is added. */
  readonly isByBid: boolean;
}

/** What a customer paid beyond the price sheet in an agreement year, and whose income that is. */
export interface CustomerYear {
  readonly year: number;
  readonly goesTo: CustomerSurcharge['goesTo'];
  readonly party: string;
  /** what it paid, less its tier bonus */
  readonly turnover: Money;
  /** the same at the price sheet */
  readonly atSheet: Money;
  readonly surcharge: Money;
}

/**
 * What customers paid beyond the price sheet, by year, taker and party's code: their turnover, less what the same purchases come
 * to at the price sheet, each rounded at its lines. Tier bonuses are taken off both, since the price of the tier that the year
 * reached counts. What was bought at a bid's price has no surcharge; nor has an edition that names none. Domain §14, §18; decision 19.
 * @param goesTo whose income it is, by edition
 */
export function surchargesOf(
  own: readonly PaidAtLevel[],
  sheet: readonly PaidAtLevel[],
  customers: ReadonlySet<string>,
  goesTo: ReadonlyMap<number, CustomerSurcharge['goesTo']>,
  currency: string,
): CustomerYear[] {
  const years = new Map<string, CustomerYear>();
  const add = (all: readonly PaidAtLevel[], column: 'turnover' | 'atSheet'): void => {
    for (const { year, edition, party, paid, tierBonus, isByBid } of all) {
      const taker = goesTo.get(edition.number);
      if (taker === undefined || isByBid || !customers.has(party)) continue;
      const key = JSON.stringify([year, taker, party]);
      const none = Money.zero(currency);
      const sofar = years.get(key) ?? { year, goesTo: taker, party, turnover: none, atSheet: none, surcharge: none };
      years.set(key, { ...sofar, [column]: sofar[column].plus(paid.minus(tierBonus)) });
    }
  };
  add(own, 'turnover');
  add(sheet, 'atSheet');
  return [...years.values()]
    .map((one) => ({ ...one, surcharge: one.turnover.minus(one.atSheet) }))
    .sort((a, b) => a.year - b.year || compared(a.goesTo, b.goesTo) || compared(a.party, b.party));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
