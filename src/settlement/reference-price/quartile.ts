import { Decimal } from '../../values/decimal.js';

/** 1: the cheapest quarter. */
export type Quartile = 1 | 2 | 3 | 4;

/** What a member paid for an item before the round, per base unit, and as whom it counts: a corporate group is one. */
export interface PriceBefore {
  readonly party: string;
  readonly contributor: string;
  readonly price: Decimal;
}

/**
 * So many contributors at least, whatever the network's k: then each quarter is that of three, the fewest of which anything
 * is ever told (§6.3), and whoever knows the prices of two others in its quarter has still not found the third.
 */
export const LEAST_CONTRIBUTORS = 12;

/**
 * In which quarter of all contributors' prices a member's own one lies: ⌊4 × cheaper ones ÷ contributors⌋ + 1. Equal prices
 * are in the same quarter, that of the first of them. Each contributor counts once, whatever its quantity. A corporate
 * group is one contributor, at the mean of its companies' prices; where several of them named one, none of them is told
 * anything, since each price would be another try. Domain §6.3, §17.
 * @param prices one a party, all of the same item, the own one among them
 * @param minContributors the round's k
 * @returns undefined: withheld
 */
export function quartileOf(party: string, prices: readonly PriceBefore[], minContributors: number): Quartile | undefined {
  const own = prices.find((one) => one.party === party);
  const byContributor = new Map<string, PriceBefore[]>();
  for (const one of prices) byContributor.set(one.contributor, [...(byContributor.get(one.contributor) ?? []), one]);
  if (!own || (byContributor.get(own.contributor)?.length ?? 0) > 1) return undefined;
  if (byContributor.size < Math.max(minContributors, LEAST_CONTRIBUTORS)) return undefined;
  const cheaper = [...byContributor.values()].filter((companies) => meanOf(companies).isLessThan(own.price)).length;
  const quartiles: readonly Quartile[] = [1, 2, 3, 4];
  return quartiles[Math.floor((4 * cheaper) / byContributor.size)];
}

function meanOf(companies: readonly PriceBefore[]): Decimal {
  return Decimal.sum(companies.map(({ price }) => price)).over(Decimal.of(companies.length));
}
