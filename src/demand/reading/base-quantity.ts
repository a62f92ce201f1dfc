import { Decimal } from '../../values/decimal.js';
import type { ItemUnit } from './known.js';

/** How many decimals are kept of a conversion that has no end, e.g. kilograms in pounds. */
const ENDLESS = 20;

/** A price per base unit as a fraction, since a division may have no end: price = amount ÷ per. Domain §5. */
export interface Baseline {
  readonly amount: string;
  readonly per: string;
}

/** A quantity in the item's base unit: exact, but for conversions without end, which keep 20 decimals. Domain §6.1. */
export function inBaseUnit(quantity: string, unit: ItemUnit): string {
  if (unit.written !== undefined) return product(quantity, unit.written);
  return Decimal.parse(quantity).times(unit.factor).rounded(ENDLESS).toString();
}

/** What one base unit costs, when `price` is for `priceUnit` of the line's unit. Domain §5, §17. */
export function baselineOf(price: string, priceUnit: string, unit: ItemUnit): Baseline {
  if (unit.written !== undefined) return { amount: price, per: product(priceUnit, unit.written) };
  const inverse = Decimal.one.over(unit.factor).rounded(ENDLESS).toString();
  return { amount: product(price, inverse), per: priceUnit };
}

/** The exact product of two plain positive decimals, without trailing zeros; faster than fractions on a million lines. */
export function product(a: string, b: string): string {
  if (b === '1') return a;
  if (a === '1') return b;
  const [pointA, pointB] = [a.indexOf('.'), b.indexOf('.')];
  const places = (pointA < 0 ? 0 : a.length - pointA - 1) + (pointB < 0 ? 0 : b.length - pointB - 1);
  const digits = (BigInt(a.replace('.', '')) * BigInt(b.replace('.', ''))).toString();
  if (places === 0) return digits;
  const padded = digits.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`.replace(/\.?0+$/, '');
}
