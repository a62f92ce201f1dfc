import type { ConfidentialityRule, Contribution } from '../pooling/confidentiality.js';
import { nextParts, type Parts, type ShownParts } from './published-by-category.js';
import { contributorsOf, isOfNow, nextSum } from './published-savings.js';

/** As whom a membership contributes when an edition is made: as itself, or as its corporate group. */
export type ContributorOf = (membership: string) => string;

/**
 * What the next edition shows of savings and their categories. Contributors are counted as they are grouped when this edition is
 * made, in it and in the earlier ones alike: companies that have joined a group meanwhile are one in what changed too. Sum and
 * categories are of one moment: where the sum stays as it was shown, so do they. Domain §6.3, §17.
 * @param now by membership
 * @param earlier of every edition, the latest last
 */
export function nextShown(
  now: { readonly sum: readonly Contribution[]; readonly parts: Parts },
  earlier: readonly ShownParts[],
  rule: ConfidentialityRule,
  contributorOf: ContributorOf,
): ShownParts {
  const before = earlier.map((edition) => inGroups(edition, contributorOf));
  const grouped = contributorsOf(now.sum, contributorOf);
  const sum = nextSum(
    grouped,
    before.map((edition) => edition.sum),
    rule,
  );
  const latest = earlier.at(-1);
  if (sum === undefined || !isOfNow(sum, grouped)) return latest ?? { sum, parts: new Map() };
  const shown = nextParts(sum, partsInGroups(now.parts, contributorOf), before, rule);
  return {
    sum: sum === before.at(-1)?.sum ? latest?.sum : now.sum,
    parts: new Map([...now.parts].filter(([category]) => shown.has(category))),
  };
}

/** Whether an edition shows nothing but what the latest one shows. */
export function isSameShown(next: ShownParts, latest: ShownParts, contributorOf: ContributorOf): boolean {
  if (next.sum !== latest.sum) return false;
  const before = partsInGroups(latest.parts, contributorOf);
  const parts = partsInGroups(next.parts, contributorOf);
  return parts.size === before.size && [...parts].every(([category, own]) => isOfNow(before.get(category), own));
}

function inGroups({ sum, parts }: ShownParts, contributorOf: ContributorOf): ShownParts {
  return { sum: sum && contributorsOf(sum, contributorOf), parts: partsInGroups(parts, contributorOf) };
}

function partsInGroups(parts: Parts, contributorOf: ContributorOf): Parts {
  return new Map([...parts].map(([category, own]) => [category, contributorsOf(own, contributorOf)]));
}
