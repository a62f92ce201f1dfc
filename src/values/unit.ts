import { Decimal } from './decimal.js';
import { UNECE_REC20 } from './unece-rec20.js';
import { multipleOf } from './unit-factor.js';

/** A unit of measure of UN/ECE Recommendation 20. Domain §6.1. */
export interface Unit {
  readonly code: string;
  /** How many of its dimension's base unit (pieces, kg, m, m², m³, J, s…) one of it is; exact. */
  readonly factor: Decimal;
  /** Units with the same dimension are convertible; a unit without a printed factor is a dimension of its own. */
  readonly dimension: string;
}

/** What purchasing means by these, where the table prints no factor, or another quantity's. Domain §6.1. */
const OWN_MEANING: Readonly<Record<string, { readonly factor: Decimal; readonly dimension: string }>> = {
  H87: { factor: Decimal.one, dimension: '' },
  PR: { factor: Decimal.one, dimension: 'PR' },
};

const PRINTED: ReadonlyMap<string, string> = new Map(
  UNECE_REC20.split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const end = entry.indexOf('=');
      return end < 0 ? [entry, ''] : [entry.slice(0, end), entry.slice(end + 1)];
    }),
);

const KNOWN = new Map<string, Unit>();

/** Every active code of Recommendation 20, in the table's order. */
export const UNIT_CODES: readonly string[] = [...PRINTED.keys()];

/** The conversion factor as Recommendation 20 prints it; empty when it prints none. */
export function printedFactor(code: string): string | undefined {
  return PRINTED.get(code);
}

/** The unit of an active Recommendation 20 code, or undefined. */
export function unitOf(code: string): Unit | undefined {
  const known = KNOWN.get(code);
  if (known) return known;
  const printed = PRINTED.get(code);
  if (printed === undefined) return undefined;
  const multiple = OWN_MEANING[code] ?? (printed === '' ? undefined : multipleOf(printed));
  const unit: Unit = { code, ...(multiple ?? { factor: Decimal.one, dimension: code }) };
  KNOWN.set(code, unit);
  return unit;
}

/**
 * How many of `to` one of `from` is: exact, as a fraction where it has no end (1 kg in pounds). Domain §6.1.
 * @returns undefined when they measure different things
 */
export function conversion(from: Unit, to: Unit): Decimal | undefined {
  return from.dimension === to.dimension ? from.factor.over(to.factor) : undefined;
}
