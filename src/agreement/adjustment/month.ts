import type { MissingMonth } from './clause.js';

/** Months are written `2027-01`; so written they sort by time. */

/** The month so many months later. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, ordinal = 1] = month.split('-').map((part) => Number.parseInt(part, 10));
  const index = year * 12 + ordinal - 1 + months;
  return `${Math.floor(index / 12)
    .toString()
    .padStart(4, '0')}-${((index % 12) + 1).toString().padStart(2, '0')}`;
}

/**
 * The latest month for which a clause can be computed: one that is published for all of its indices, or, if missing months
 * take the last value, for any of them. Domain §16: a missing month waits or takes the last published value, as agreed.
 * @param published the published months of each index
 */
export function monthToCompute(published: readonly (readonly string[])[], missingMonth: MissingMonth): string | undefined {
  if (published.length === 0 || published.some((months) => months.length === 0)) return undefined;
  if (missingMonth === 'last') return published.flat().toSorted().at(-1);
  const [first = [], ...others] = published.map((months) => new Set(months));
  return [...first]
    .filter((month) => others.every((months) => months.has(month)))
    .toSorted()
    .at(-1);
}
