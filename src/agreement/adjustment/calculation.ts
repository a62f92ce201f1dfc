import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import type { PriceSheet } from '../price-sheet.js';
import type { AdjustmentClause } from './clause.js';
import { adjustedPrice, changeTo, factorOf } from './factor.js';
import { monthAfter, monthToCompute } from './month.js';

/** A value of an index, and the revision of its series that it is of. */
export interface IndexValue {
  readonly month: string;
  readonly value: string;
  readonly revision: number;
}

/** A series as calculations need it: its name, its base (e.g. `2020 = 100`), and of each month the latest value, by month. */
export interface IndexCourse {
  readonly series: string;
  readonly name: string;
  readonly base: string;
  readonly values: readonly IndexValue[];
}

/** An index in a calculation, step by step. */
export interface CalculatedIndex {
  readonly series: string;
  readonly name: string;
  readonly base: string;
  readonly weight: string;
  readonly then: IndexValue;
  readonly now: IndexValue;
  /** now ÷ then, and weight × that; 20 decimals where there is no end. */
  readonly ratio: string;
  readonly part: string;
}

/** A price of the sheet from one quantity on: at the base month, in force, and adjusted. */
export interface AdjustedTier {
  readonly from: string;
  readonly base: string;
  readonly before: string;
  readonly after: string;
}

/** The calculation sheet of an adjustment: everything from which its prices can be recomputed by hand. Domain §16. */
export interface Calculation {
  readonly month: string;
  readonly fixed: string;
  readonly indices: readonly CalculatedIndex[];
  /** fixed + Σ parts; 20 decimals where there is no end. */
  readonly computed: string;
  /** The factor in force until now; 1 before the first adjustment. */
  readonly inForce: string;
  readonly changePercent: string;
  readonly effect: 'whole' | 'capped';
  /** The factor that counts from now on. */
  readonly factor: string;
  readonly decimals: number;
  readonly prices: readonly { readonly positionId: string; readonly tiers: readonly AdjustedTier[] }[];
}

/** What an edition in force says of prices and their adjustment so far. */
export interface Adjustable {
  readonly priceSheet: PriceSheet;
  readonly terms: { readonly priceAdjustment?: AdjustmentClause };
  readonly adjustment?: Calculation;
}

/** The value of a month, or the last one before it. */
function valueAt({ values }: IndexCourse, month: string): IndexValue | undefined {
  return values.findLast((value) => value.month <= month);
}

function calculated(clause: AdjustmentClause, courses: readonly IndexCourse[], month: string): CalculatedIndex[] | undefined {
  const indices = clause.indices.map(({ weight }, index): CalculatedIndex | undefined => {
    const course = present(courses[index], 'the course of each index');
    const then = course.values.find((value) => value.month === clause.baseMonth);
    const now = valueAt(course, month);
    if (!then || !now) return undefined;
    const ratio = Decimal.parse(now.value).over(Decimal.parse(then.value));
    const { series, name, base } = course;
    return { series, name, base, weight, then, now, ratio: ratio.toString(), part: Decimal.parse(weight).times(ratio).toString() };
  });
  return indices.every((index) => index !== undefined) ? indices : undefined;
}

function pricesOf({ priceSheet, adjustment }: Adjustable, factor: Decimal, decimals: number): Calculation['prices'] {
  const earlier = new Map(adjustment?.prices.map(({ positionId, tiers }) => [positionId, new Map(tiers.map(({ from, base }) => [from, base]))]));
  return priceSheet.lots.flatMap(({ positions }) =>
    positions.map(({ positionId, tiers }) => ({
      positionId,
      tiers: tiers.map(({ from, unitPrice }) => {
        const base = earlier.get(positionId)?.get(from) ?? unitPrice;
        return { from, base, before: unitPrice, after: adjustedPrice(base, factor, decimals) };
      }),
    })),
  );
}

/**
 * What an edition's clause makes of its prices by the values that are published now: nothing while its months have not passed,
 * an index has no value, or the change stays below the threshold. Domain §16.
 * @param courses of the clause's indices, in their order
 */
export function calculationFor(edition: Adjustable, courses: readonly IndexCourse[]): Calculation | undefined {
  const clause = edition.terms.priceAdjustment;
  if (!clause) return undefined;
  const published = courses.map(({ values }) => values.map(({ month }) => month));
  const month = monthToCompute(published, clause.missingMonth);
  const since = edition.adjustment?.month ?? clause.baseMonth;
  if (month === undefined || month < monthAfter(since, clause.everyMonths)) return undefined;
  const indices = calculated(clause, courses, month);
  if (!indices) return undefined;
  const weighed = indices.map(({ weight, then, now }) => ({
    weight: Decimal.parse(weight),
    base: Decimal.parse(then.value),
    now: Decimal.parse(now.value),
  }));
  const computed = factorOf(Decimal.parse(clause.fixed), weighed);
  const inForce = edition.adjustment ? Decimal.parse(edition.adjustment.factor) : Decimal.one;
  const { percent, effect, factor } = changeTo(computed, inForce, clause);
  if (effect === 'none') return undefined;
  return {
    month,
    fixed: clause.fixed,
    indices,
    computed: computed.toString(),
    inForce: inForce.toString(),
    changePercent: percent.toString(),
    effect,
    factor: factor.toString(),
    decimals: clause.decimals,
    prices: pricesOf(edition, factor, clause.decimals),
  };
}

/** The price sheet with the prices of a calculation; positions that it does not know keep theirs. Domain §16. */
export function withAdjustedPrices(sheet: PriceSheet, { prices }: Calculation): PriceSheet {
  const adjusted = new Map(prices.map(({ positionId, tiers }) => [positionId, new Map(tiers.map(({ from, after }) => [from, after]))]));
  return {
    ...sheet,
    lots: sheet.lots.map((lot) => ({
      ...lot,
      positions: lot.positions.map((position) => ({
        ...position,
        tiers: position.tiers.map((tier) => ({ ...tier, unitPrice: adjusted.get(position.positionId)?.get(tier.from) ?? tier.unitPrice })),
      })),
    })),
  };
}
