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
 * The latest month for which a clause can be computed: published for all of its indices, or, if missing months take the
 * last value, for any of them. Domain §16: a missing month waits or takes the last published value, as agreed.
 * @param latest the latest published month of each index
 */
export function monthToCompute(latest: readonly string[], missingMonth: 'wait' | 'last'): string | undefined {
  const ordered = latest.toSorted();
  return missingMonth === 'wait' ? ordered[0] : ordered.at(-1);
}
