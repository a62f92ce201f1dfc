import { invariant } from './invariant.js';

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * An exact number: arithmetic never rounds, also division does not; only `rounded` and `toFixed` do, half away from
 * zero. Domain §18.
 */
export class Decimal {
  static readonly zero = new Decimal(0n, 1n);
  static readonly one = new Decimal(1n, 1n);
  static readonly hundred = new Decimal(100n, 1n);

  private constructor(
    private readonly numerator: bigint,
    private readonly denominator: bigint,
  ) {}

  /** @throws RangeError when `text` is no plain decimal such as `-12.5` */
  static parse(text: string): Decimal {
    const parts = DECIMAL.exec(text);
    if (!parts) throw new RangeError(`“${text}” is not a decimal number such as 1234.5`);
    const [, sign, whole = '0', fraction = ''] = parts;
    const digits = BigInt(whole + fraction);
    // Not reduced, nor are sums of equal denominators: most numbers are read, added and compared, and nothing else.
    return new Decimal(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
  }

  /** A whole number. */
  static of(value: bigint | number): Decimal {
    return new Decimal(BigInt(value), 1n);
  }

  /** numerator ÷ denominator, reduced. @throws InvariantBroken on division by zero */
  static ratio(numerator: bigint, denominator: bigint): Decimal {
    invariant(denominator !== 0n, 'division by zero');
    const divisor = commonDivisor(numerator, denominator) || 1n;
    const sign = denominator < 0n ? -1n : 1n;
    return new Decimal((sign * numerator) / divisor, (sign * denominator) / divisor);
  }

  static sum(values: Iterable<Decimal>): Decimal {
    let total = Decimal.zero;
    for (const value of values) total = total.plus(value);
    return total;
  }

  plus(other: Decimal): Decimal {
    if (this.denominator === other.denominator) return new Decimal(this.numerator + other.numerator, this.denominator);
    return Decimal.ratio(this.numerator * other.denominator + other.numerator * this.denominator, this.denominator * other.denominator);
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    return Decimal.ratio(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws InvariantBroken on division by zero */
  over(other: Decimal): Decimal {
    return Decimal.ratio(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** This many percent of `amount`. */
  percentOf(amount: Decimal): Decimal {
    return this.times(amount).over(Decimal.hundred);
  }

  negated(): Decimal {
    return new Decimal(-this.numerator, this.denominator);
  }

  /** Negative, zero or positive as this is less than, equal to or greater than `other`. */
  compare(other: Decimal): -1 | 0 | 1 {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  isLessThan(other: Decimal): boolean {
    return this.compare(other) < 0;
  }

  isAtLeast(other: Decimal): boolean {
    return this.compare(other) >= 0;
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  get isPositive(): boolean {
    return this.numerator > 0n;
  }

  get isNegative(): boolean {
    return this.numerator < 0n;
  }

  /** This × 10^places as a whole number, rounded half away from zero. */
  scaled(places: number): bigint {
    const numerator = magnitude(this.numerator) * 10n ** BigInt(places);
    const rounded = (2n * numerator + this.denominator) / (2n * this.denominator);
    return this.numerator < 0n ? -rounded : rounded;
  }

  /** Rounded half away from zero to so many decimals. Domain §18. */
  rounded(places: number): Decimal {
    return Decimal.ratio(this.scaled(places), 10n ** BigInt(places));
  }

  /** How many decimals it needs; of a number without end, 20. */
  get places(): number {
    let places = 0;
    while (places < 20 && !this.rounded(places).equals(this)) places += 1;
    return places;
  }

  /** Rounded half away from zero and written with exactly so many decimals, e.g. `9600.00`. */
  toFixed(places: number): string {
    const scaled = this.scaled(places);
    const digits = magnitude(scaled)
      .toString()
      .padStart(places + 1, '0');
    const sign = scaled < 0n ? '-' : '';
    return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }

  /** Written plainly without trailing zeros; a number without end is rounded to 20 decimals. */
  toString(): string {
    const text = this.toFixed(20);
    return text.replace(/\.?0+$/, '');
  }

  toJSON(): string {
    return this.toString();
  }
}

/** The smallest of them, or undefined where there is none. */
export function least(values: readonly Decimal[]): Decimal | undefined {
  return values.reduce<Decimal | undefined>((best, value) => (best === undefined || value.isLessThan(best) ? value : best), undefined);
}

/** The largest of them, or undefined where there is none. */
export function greatest(values: readonly Decimal[]): Decimal | undefined {
  return values.reduce<Decimal | undefined>((best, value) => (best === undefined || best.isLessThan(value) ? value : best), undefined);
}
