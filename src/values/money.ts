import { Decimal } from './decimal.js';
import { invariant } from './invariant.js';
import { CURRENCIES } from './iso-4217.js';

/** How many decimals an amount of this currency has. ISO 4217. */
export function minorDigits(currency: string): number {
  return CURRENCIES.get(currency) ?? 2;
}

/** An amount in a currency's minor units (cents). Domain §18. */
export class Money {
  private constructor(
    readonly minor: bigint,
    readonly currency: string,
  ) {}

  static ofMinor(minor: bigint, currency: string): Money {
    return new Money(minor, currency);
  }

  static zero(currency: string): Money {
    return new Money(0n, currency);
  }

  /** The amount rounded half away from zero to the currency's minor unit: once, at the line. Domain §18. */
  static rounded(amount: Decimal, currency: string): Money {
    return new Money(amount.scaled(minorDigits(currency)), currency);
  }

  /** @throws RangeError when `text` is no decimal or has more decimals than the currency */
  static parse(text: string, currency: string): Money {
    const money = Money.rounded(Decimal.parse(text), currency);
    if (!money.toDecimal().equals(Decimal.parse(text))) throw new RangeError(`“${text}” has more decimals than ${currency} knows`);
    return money;
  }

  static sum(parts: Iterable<Money>, currency: string): Money {
    let minor = 0n;
    for (const part of parts) minor += Money.zero(currency).plus(part).minor;
    return new Money(minor, currency);
  }

  plus(other: Money): Money {
    invariant(other.currency === this.currency, `cannot add ${other.currency} to ${this.currency}`);
    return new Money(this.minor + other.minor, this.currency);
  }

  minus(other: Money): Money {
    invariant(other.currency === this.currency, `cannot take ${other.currency} from ${this.currency}`);
    return new Money(this.minor - other.minor, this.currency);
  }

  /** So many percent of this, rounded to the minor unit. */
  percent(percent: Decimal): Money {
    return Money.rounded(percent.percentOf(this.toDecimal()), this.currency);
  }

  compare(other: Money): -1 | 0 | 1 {
    invariant(other.currency === this.currency, `cannot compare ${other.currency} with ${this.currency}`);
    return this.minor < other.minor ? -1 : this.minor > other.minor ? 1 : 0;
  }

  get isZero(): boolean {
    return this.minor === 0n;
  }

  get isNegative(): boolean {
    return this.minor < 0n;
  }

  /**
   * Splits this amount in proportion to the weights: cents rounded down, the rest to the largest remainders, ties to
   * the earlier. Domain §14.
   * @param weights each ≥ 0, at least one > 0
   * @returns as many parts as weights; their sum is exactly this amount
   */
  shareBy(weights: readonly bigint[]): Money[] {
    const whole = weights.reduce((total, weight) => total + weight, 0n);
    invariant(whole > 0n && weights.every((weight) => weight >= 0n), 'weights must not be negative and not all zero');
    invariant(this.minor >= 0n, 'only an amount that is not negative is shared');
    const parts = weights.map((weight) => (this.minor * weight) / whole);
    const remainders = weights.map((weight, index) => ({ index, rest: (this.minor * weight) % whole }));
    remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
    let left = this.minor - parts.reduce((total, part) => total + part, 0n);
    for (const { index } of remainders) {
      if (left === 0n) break;
      parts[index] = (parts[index] ?? 0n) + 1n;
      left -= 1n;
    }
    invariant(parts.reduce((total, part) => total + part, 0n) === this.minor, 'parts must add up to the whole');
    return parts.map((part) => new Money(part, this.currency));
  }

  toDecimal(): Decimal {
    return Decimal.ratio(this.minor, 10n ** BigInt(minorDigits(this.currency)));
  }

  /** As on the wire: `1234.50`, without the currency. */
  toString(): string {
    return this.toDecimal().toFixed(minorDigits(this.currency));
  }

  toJSON(): string {
    return this.toString();
  }
}
