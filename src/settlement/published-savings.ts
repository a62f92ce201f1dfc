import type { ConfidentialityRule, Contribution } from '../pooling/confidentiality.js';
import { differenceMayBeShown, mayBeShown, pooledTotalOf } from '../pooling/confidentiality.js';
import { Decimal } from '../values/decimal.js';

/** A sum as it was published, and what each contributor added to it; undefined is withheld. Domain §6.3. */
export type ShownSum = readonly Contribution[] | undefined;

/**
 * What the next edition shows of a sum of savings: the sum as it is, if it passes and what changed since every sum shown
 * before passes too; else, and where nothing changed, what the latest edition shows, itself. Savings may be negative: each is judged by its size. Domain §6.3, §17.
 * @param earlier of every edition, the latest last
 */
export function nextSum(now: readonly Contribution[], earlier: readonly ShownSum[], rule: ConfidentialityRule): ShownSum {
  const sums = summed(now);
  const sizes = sums.map(({ contributor, quantity }) => ({ contributor, quantity: quantity.isNegative ? quantity.negated() : quantity }));
  const isShowable =
    mayBeShown(pooledTotalOf(sizes), rule) && earlier.every((shown) => shown === undefined || differenceMayBeShown(shown, sums, rule));
  const latest = earlier.at(-1);
  return isShowable && !isSame(sums, latest) ? sums : latest;
}

/** Whether an edition shows a sum as it is now, whenever it was published. */
export function isOfNow(shown: ShownSum, now: readonly Contribution[]): boolean {
  return isSame(summed(now), shown);
}

/** Contributions by membership as those of contributors: a corporate group is one. Domain §6.3. */
export function contributorsOf(contributions: readonly Contribution[], contributorOf: (membership: string) => string): Contribution[] {
  return summed(contributions.map(({ contributor, quantity }) => ({ contributor: contributorOf(contributor), quantity })));
}

/** Where nothing has changed, the latest edition is the next one too. */
function isSame(sums: readonly Contribution[], latest: ShownSum): boolean {
  const before = new Map(latest?.map(({ contributor, quantity }) => [contributor, quantity]));
  return sums.length === latest?.length && sums.every(({ contributor, quantity }) => before.get(contributor)?.equals(quantity) === true);
}

/** One contribution a contributor: a corporate group is one. */
function summed(contributions: readonly Contribution[]): Contribution[] {
  const sums = new Map<string, Decimal>();
  for (const { contributor, quantity } of contributions) sums.set(contributor, (sums.get(contributor) ?? Decimal.zero).plus(quantity));
  return [...sums].map(([contributor, quantity]) => ({ contributor, quantity })).sort((a, b) => (a.contributor < b.contributor ? -1 : 1));
}
