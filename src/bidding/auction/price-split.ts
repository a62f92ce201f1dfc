import { Decimal } from '../../values/decimal.js';
import { invariant } from '../../values/invariant.js';
import { minorDigits, Money } from '../../values/money.js';
import { millionths, type OfferedTier } from '../bid/bid.js';

/** A position as the bidder offers it. `total`: the pooled quantity in the base unit. */
export interface OfferedLine {
  readonly position: string;
  readonly total: Decimal;
  readonly tiers: readonly OfferedTier[];
}

/** A lot's price as unit prices make it, and these. */
export interface SplitPrice {
  readonly price: Money;
  readonly tiers: ReadonlyMap<string, readonly OfferedTier[]>;
}

/** Totals are exact to 20 decimals, percents to 6, unit prices to 6. */
const TOTAL_PLACES = 20;
const DIVISOR = 10n ** BigInt(TOTAL_PLACES + 8 + 6);

/** A position's line as a function of its unit price in millionths. */
class Line {
  /** The line in minor units is `unit price × weight ÷ DIVISOR`, rounded. */
  private readonly weight: bigint;
  private readonly reached: number;
  readonly before: bigint;

  constructor(
    readonly offered: OfferedLine,
    cashDiscountPercent: Decimal,
    currency: string,
  ) {
    const paid = Decimal.hundred.minus(cashDiscountPercent).scaled(6);
    this.weight = offered.total.scaled(TOTAL_PLACES) * paid * 10n ** BigInt(minorDigits(currency));
    this.reached = offered.tiers.findLastIndex(({ from }) => offered.total.isAtLeast(Decimal.parse(from)));
    this.before = millionths(offered.tiers[this.reached]?.unitPrice ?? '0');
  }

  /** Rounded half up, as every line is. Domain §18. */
  minorAt(unitPrice: bigint): bigint {
    return (2n * unitPrice * this.weight + DIVISOR) / (2n * DIVISOR);
  }

  /**
   * The unit price nearest to the wanted one whose line is this, or else the highest whose line is below it; never above
   * the earlier one.
   */
  nearestFor(minor: bigint, wanted: bigint): bigint {
    if (this.weight === 0n) return this.before;
    const highest = (DIVISOR * (2n * minor + 1n) - 1n) / (2n * this.weight);
    const lowest = (DIVISOR * (2n * minor - 1n) + 2n * this.weight - 1n) / (2n * this.weight);
    const nearest = wanted > highest ? highest : wanted < lowest && lowest <= highest ? lowest : wanted < lowest ? highest : wanted;
    return nearest < this.before ? nearest : this.before;
  }

  /** All tiers in proportion to the reached one, rounded down. */
  tiersAt(unitPrice: bigint): OfferedTier[] {
    return this.offered.tiers.map(({ from, unitPrice: price }, index) => {
      const scaled = index === this.reached ? unitPrice : (millionths(price) * unitPrice) / this.before;
      return { from, unitPrice: Decimal.ratio(scaled > 0n ? scaled : 1n, 1_000_000n).toString() };
    });
  }

  compareWeight(other: Line): number {
    return this.weight === other.weight ? 0 : this.weight < other.weight ? 1 : -1;
  }
}

/**
 * What a lot's price means for the unit prices of the bidder's offer: in proportion to its lines, no unit price rises,
 * and the lines add up to the price, or to the nearest below it that unit prices of six decimals make. Domain §8.5, §9.
 * @param price at most the offer's own price
 * @returns undefined where some unit price would have to be zero
 */
export function splitPrice(offered: readonly OfferedLine[], cashDiscountPercent: Decimal, price: Money): SplitPrice | undefined {
  const lines = offered.map((line) => new Line(line, cashDiscountPercent, price.currency));
  const before = lines.map((line) => line.minorAt(line.before));
  const whole = before.reduce((sum, minor) => sum + minor, 0n);
  invariant(price.minor > 0n && price.minor <= whole, 'a lot’s price is split that is no higher than before');
  const shares = price.shareBy(before).map(({ minor }) => minor);
  const chosen = new Map(lines.map((line, index) => [line, line.nearestFor(shares[index] ?? 0n, (line.before * price.minor) / whole)]));
  let left = price.minor - sumOf(chosen);
  for (const line of lines.toSorted((a, b) => a.compareWeight(b))) {
    const present = line.minorAt(chosen.get(line) ?? 0n);
    const unitPrice = line.nearestFor(present + left, chosen.get(line) ?? 0n);
    left -= line.minorAt(unitPrice) - present;
    chosen.set(line, unitPrice);
  }
  if ([...chosen].some(([{ before: earlier }, unitPrice]) => unitPrice === 0n && earlier > 0n)) return undefined;
  return {
    price: Money.ofMinor(price.minor - left, price.currency),
    tiers: new Map([...chosen].map(([line, unitPrice]) => [line.offered.position, line.tiersAt(unitPrice)])),
  };
}

function sumOf(chosen: ReadonlyMap<Line, bigint>): bigint {
  let minor = 0n;
  for (const [line, unitPrice] of chosen) minor += line.minorAt(unitPrice);
  return minor;
}
