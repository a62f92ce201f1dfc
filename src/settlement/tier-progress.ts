import type { ConfidentialityRule, Contribution } from '../pooling/confidentiality.js';
import { differenceMayBeShown, shownBesideSum } from '../pooling/confidentiality.js';
import { Decimal } from '../values/decimal.js';
import { reachedTier, type Tier } from '../values/tier.js';
import { agreementYearOf } from './agreement-year.js';
import { nextSum, type ShownSum } from './published-savings.js';
import type { Purchase } from './purchase.js';

/** Where a year's volume stands in a position's tiers. */
export interface TierProgress {
  readonly reached: Tier;
  /** the tier after it, and how much everyone together still has to buy; undefined at the last one */
  readonly next: { readonly tier: Tier; readonly missing: Decimal } | undefined;
}

/** How far a volume of all parties is from the next tier. Domain §14. @param tiers ascending, the first at 0 */
export function progressOf(tiers: readonly Tier[], volume: Decimal): TierProgress {
  const next = tiers.find(({ from }) => volume.isLessThan(from));
  return { reached: reachedTier(tiers, volume), next: next && { tier: next, missing: next.from.minus(volume) } };
}

/** What all parties bought of a position in an agreement year, each contributor's part by itself. */
export interface YearVolume {
  readonly year: number;
  readonly position: string;
  readonly contributions: readonly Contribution[];
}

/** Purchases as volumes of their positions and agreement years. @param contributorOf a corporate group is one contributor */
export function yearVolumesOf(purchases: readonly Purchase[], termFrom: string, contributorOf: (party: string) => string): YearVolume[] {
  const volumes = new Map<string, { year: number; position: string; contributions: Contribution[] }>();
  for (const { day, position, party, quantity } of purchases) {
    const year = agreementYearOf(termFrom, day);
    const key = `${year} ${position}`;
    const volume = volumes.get(key) ?? { year, position, contributions: [] };
    volume.contributions.push({ contributor: contributorOf(party), quantity });
    volumes.set(key, volume);
  }
  return [...volumes.values()];
}

/** The volumes, and as nil each that was shown once and of which nothing stands any more. @param shown earlier editions */
export function withTakenBack(
  volumes: readonly YearVolume[],
  shown: readonly { readonly year: number; readonly position: string }[],
): readonly YearVolume[] {
  const keyOf = ({ year, position }: { readonly year: number; readonly position: string }): string => `${year} ${position}`;
  const bought = new Set(volumes.map(keyOf));
  const gone = new Map(shown.filter((edition) => !bought.has(keyOf(edition))).map((edition) => [keyOf(edition), edition]));
  return [...volumes, ...[...gone.values()].map(({ year, position }) => ({ year, position, contributions: [] }))];
}

/** The sum of what contributors added. */
export function volumeOf(contributions: readonly Contribution[]): Decimal {
  return Decimal.sum(contributions.map(({ quantity }) => quantity));
}

/**
 * What the next edition shows the parties of the volumes of one agreement year: each position's as it is if it, and what
 * changed since every edition before, passes; else what the latest edition shows. Where just one is withheld, the smallest
 * of those shown for the first time is withheld with it, since the year's turnover may be known. A volume of which nothing
 * stands any more is shown as nil where what was taken back passes. Domain §6.3, §14.
 * @param volumes with the earlier editions of each, the latest last
 */
export function nextVolumes(
  volumes: readonly { readonly now: readonly Contribution[]; readonly earlier: readonly ShownSum[] }[],
  rule: ConfidentialityRule,
): ShownSum[] {
  const next = volumes.map(({ now, earlier }) => (now.length === 0 ? nextNil(earlier, rule) : nextSum(now, earlier, rule)));
  const isOpen = volumes.map(({ earlier }) => earlier.every((shown) => shown === undefined));
  const parts = volumes
    .map(({ now }, index) => ({ index, total: volumeOf(now), shown: next[index] !== undefined }))
    .filter(({ index }) => isOpen[index]);
  const shown = shownBesideSum(parts);
  const withheld = new Set(parts.filter((_, at) => shown[at] !== true).map(({ index }) => index));
  return next.map((sum, index) => (withheld.has(index) ? undefined : sum));
}

/** Nil after a volume was shown; a volume that was never shown stays withheld. */
function nextNil(earlier: readonly ShownSum[], rule: ConfidentialityRule): ShownSum {
  const latest = earlier.at(-1);
  if (latest === undefined || latest.length === 0) return latest;
  return earlier.every((shown) => shown === undefined || differenceMayBeShown(shown, [], rule)) ? [] : latest;
}
