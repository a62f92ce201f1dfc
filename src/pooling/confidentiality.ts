import { Decimal } from '../values/decimal.js';

/** What a network asks of a total before anyone but the office may see it. Domain §6.3. */
export interface ConfidentialityRule {
  /** at least 3 */
  readonly minContributors: number;
  /** the largest contributor's share is at most so many percent */
  readonly dominancePercent: Decimal;
  /** the total less the two largest contributions is at least so many percent of the largest */
  readonly pPercent: Decimal;
}

/** The rule as a network's settings say it. Domain §6.3. */
export function ruleOf(network: {
  readonly minContributors: number;
  readonly dominancePercent: string;
  readonly pPercent: string;
}): ConfidentialityRule {
  const { minContributors, dominancePercent, pPercent } = network;
  return { minContributors, dominancePercent: Decimal.parse(dominancePercent), pPercent: Decimal.parse(pPercent) };
}

/** What one contributor (a member, or a corporate group as one) adds to a total. */
export interface Contribution {
  readonly contributor: string;
  readonly quantity: Decimal;
}

/** A total and what is needed to judge it. Zero quantities are no contributions. */
export interface PooledTotal {
  readonly total: Decimal;
  readonly contributors: number;
  readonly largest: Decimal;
  readonly secondLargest: Decimal;
}

/** Sums contributions, several of one contributor being one, zero ones none. Domain §6.3. @param contributions each ≥ 0 */
export function pooledTotalOf(contributions: Iterable<Contribution>): PooledTotal {
  const byContributor = new Map<string, Decimal>();
  for (const { contributor, quantity } of contributions) {
    if (!quantity.isZero) byContributor.set(contributor, (byContributor.get(contributor) ?? Decimal.zero).plus(quantity));
  }
  const sums = [...byContributor.values()].sort((a, b) => b.compare(a));
  const [largest = Decimal.zero, secondLargest = Decimal.zero] = sums;
  return { total: Decimal.sum(sums), contributors: sums.length, largest, secondLargest };
}

/** Whether a total may be shown to others than the office: enough contributors, none dominant, p % rule. Domain §6.3. */
export function mayBeShown(pooled: PooledTotal, rule: ConfidentialityRule): boolean {
  const { total, contributors, largest, secondLargest } = pooled;
  const rest = total.minus(largest).minus(secondLargest);
  return (
    contributors >= rule.minContributors &&
    rule.dominancePercent.percentOf(total).isAtLeast(largest) &&
    rest.isAtLeast(rule.pPercent.percentOf(largest))
  );
}

/**
 * Complementary suppression: where a sum and its parts are both shown, one withheld part is never left alone; the
 * smallest of the others (the first of equals) is withheld with it. Domain §6.3.
 * @param parts what each part adds up to, and whether it may be shown by itself
 * @returns for each part whether it is shown beside the sum
 */
export function shownBesideSum(parts: readonly { readonly total: Decimal; readonly shown: boolean }[]): boolean[] {
  const shown = parts.map((part) => part.shown);
  if (shown.filter((is) => !is).length !== 1) return shown;
  let smallest: number | undefined;
  parts.forEach((part, index) => {
    const least = smallest === undefined ? undefined : parts[smallest]?.total;
    if (part.shown && (least === undefined || part.total.isLessThan(least))) smallest = index;
  });
  if (smallest !== undefined) shown[smallest] = false;
  return shown;
}

/**
 * Whether a later edition may show a changed total: what changed must itself pass, else the difference of the two
 * editions would tell it. Domain §6.3.
 * @returns true also where nothing changed
 */
export function differenceMayBeShown(earlier: Iterable<Contribution>, later: Iterable<Contribution>, rule: ConfidentialityRule): boolean {
  const change = new Map<string, Decimal>();
  const add = (contributor: string, quantity: Decimal): unknown => change.set(contributor, (change.get(contributor) ?? Decimal.zero).plus(quantity));
  for (const { contributor, quantity } of later) add(contributor, quantity);
  for (const { contributor, quantity } of earlier) add(contributor, quantity.negated());
  const changes = [...change].map(([contributor, quantity]) => ({ contributor, quantity: quantity.isNegative ? quantity.negated() : quantity }));
  const pooled = pooledTotalOf(changes);
  return pooled.contributors === 0 || mayBeShown(pooled, rule);
}
