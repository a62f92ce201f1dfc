import { Decimal } from '../values/decimal.js';
import { present } from '../values/invariant.js';
import { Money } from '../values/money.js';
import { costOf, type Tier, type TierMode } from '../values/tier.js';
import { shapleyOfSums, workOfShapley } from './pooling-share.js';

/** A position, or the share of it that one supplier delivers, with who needs how much of it. */
export interface PooledPosition {
  readonly tiers: readonly Tier[];
  readonly mode: TierMode;
  readonly cashDiscountPercent: Decimal;
  /** Which share of what each member needs, 0 to 1. */
  readonly share: Decimal;
  /** By member, positive. */
  readonly needs: ReadonlyMap<string, Decimal>;
}

/** Positions above so much work are not reckoned: no member's part is then told. */
const MOST_WORK = 60_000_000;

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Quantities as whole multiples of the largest unit that divides all. */
function inUnits(quantities: readonly Decimal[]): { readonly counts: readonly number[]; readonly unit: Decimal } {
  const places = Math.max(...quantities.map((quantity) => quantity.places));
  const whole = quantities.map((quantity) => quantity.scaled(places));
  const unit = whole.reduce(gcd, 0n);
  return { counts: whole.map((each) => Number(each / unit)), unit: Decimal.ratio(unit, 10n ** BigInt(places)) };
}

/** What joining is worth to each: what its own quantity costs alone, less what it adds to the cost of all. @returns undefined where that is too much work */
function partsOf({ tiers, mode, cashDiscountPercent, share, needs }: PooledPosition): Map<string, number> | undefined {
  const members = [...needs.keys()];
  const { counts, unit } = inUnits([...needs.values()]);
  if (tiers.length < 2 || members.length < 2) return new Map();
  if (workOfShapley(counts) > MOST_WORK) return undefined;
  const paid = Decimal.hundred.minus(cashDiscountPercent);
  const cost = (sum: number): number => Number(paid.percentOf(costOf(tiers, mode, unit.times(share).times(Decimal.of(sum)))).toFixed(8));
  const added = shapleyOfSums(counts, cost);
  return new Map(members.map((member, at) => [member, cost(present(counts[at], member)) - present(added[at], member)]));
}

/**
 * Who brings how much of what pooling takes off: exact Shapley values of the game in which a group is worth what its members
 * would pay each alone, at the tiers of the awarded bids, less what they pay together at them. Spend rebates and packages are left
 * out: they hang on more than one position. Domain §11; docs/decisions/0010-large-awards.md.
 * @param pause between positions, so that others get their turn
 * @returns by member, in cents that sum to the whole; undefined where a position is too large to be exact
 */
export async function contributions(
  positions: readonly PooledPosition[],
  members: readonly string[],
  currency: string,
  pause: () => Promise<void>,
): Promise<Map<string, Money> | undefined> {
  const sums = new Map(members.map((member) => [member, 0]));
  for (const position of positions) {
    const parts = partsOf(position);
    if (!parts) return undefined;
    for (const [member, part] of parts) sums.set(member, (sums.get(member) ?? 0) + part);
    await pause();
  }
  const weights = [...sums.values()].map((sum) => Decimal.parse(Math.max(0, sum).toFixed(6)));
  const whole = Money.rounded(Decimal.sum(weights), currency);
  if (whole.isZero) return new Map(members.map((member) => [member, Money.zero(currency)]));
  const parts = whole.shareBy(weights.map((weight) => weight.scaled(6)));
  return new Map(members.map((member, at) => [member, present(parts[at], member)]));
}
