import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import { type Tier, tierLines, type TierMode } from '../../values/tier.js';
import { shapleyOfSums, workOfShapley } from './pooling-share.js';
import { inexact } from '../optimum/program.js';

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
/** Nor are those of more units, which would take much memory. */
const MOST_UNITS = 1_000_000;

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

/** The fewest units of a step that reach a quantity; found by halving, exactly. */
function firstReaching(from: Decimal, step: Decimal, most: number): number {
  let [below, reached] = [-1, most + 1];
  while (reached - below > 1) {
    const middle = Math.floor((below + reached) / 2);
    if (step.times(Decimal.of(middle)).isAtLeast(from)) reached = middle;
    else below = middle;
  }
  return reached;
}

/** What so many units cost: reckoned in binary numbers, since it is for every sum; only where a tier begins is exact. */
function costOfUnits({ tiers, mode, cashDiscountPercent, share }: PooledPosition, unit: Decimal, most: number): (units: number) => number {
  const step = unit.times(share);
  const paid = 1 - inexact(cashDiscountPercent) / 100;
  const lines = tierLines(tiers, mode).map(({ from, price, fixed }) => ({
    first: firstReaching(from, step, most),
    perUnit: paid * inexact(price.times(step)),
    fixed: paid * inexact(fixed),
  }));
  return (units) => {
    const line = present(
      lines.findLast(({ first }) => units >= first),
      'the tier that the units reach',
    );
    return line.perUnit * units + line.fixed;
  };
}

/** What joining is worth to each: what its own quantity costs alone, less what it adds to the cost of all. @returns undefined where that is too much work */
async function partsOf(position: PooledPosition, pause: () => Promise<void>): Promise<Map<string, number> | undefined> {
  const { tiers, needs } = position;
  const members = [...needs.keys()];
  if (tiers.length < 2 || members.length < 2) return new Map();
  const { counts, unit } = inUnits([...needs.values()]);
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole > MOST_UNITS || workOfShapley(counts) > MOST_WORK) return undefined;
  const cost = costOfUnits(position, unit, whole);
  const added = await shapleyOfSums(counts, cost, pause);
  return new Map(members.map((member, at) => [member, cost(present(counts[at], member)) - present(added[at], member)]));
}

/**
 * Who brings how much of what pooling takes off: exact Shapley values of the game in which a group is worth what its members
 * would pay each alone, at the tiers of the awarded bids, less what they pay together at them. Spend rebates and packages are left
 * out: they hang on more than one position. Domain §11; docs/decisions/0010-large-awards.md.
 * @param pause every few milliseconds of work, so that others get their turn
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
    const parts = await partsOf(position, pause);
    if (!parts) return undefined;
    for (const [member, part] of parts) sums.set(member, (sums.get(member) ?? 0) + part);
  }
  const weights = [...sums.values()].map((sum) => Decimal.parse(Math.max(0, sum).toFixed(6)));
  const whole = Money.rounded(Decimal.sum(weights), currency);
  if (whole.isZero) return new Map(members.map((member) => [member, Money.zero(currency)]));
  const parts = whole.shareBy(weights.map((weight) => weight.scaled(6)));
  return new Map(members.map((member, at) => [member, present(parts[at], member)]));
}
