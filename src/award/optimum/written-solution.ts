import { Decimal } from '../../values/decimal.js';
import type { LotReason } from './explain-award.js';
import type { RecomputedAward } from './recompute-award.js';
import type { WrittenReason, WrittenSupplierCost } from '../scenario/scenarios.js';

/** A bound as the solver tells it, with two decimals; null while there is none. */
export function writtenBound(bound: number | undefined): string | null {
  return bound === undefined || Math.abs(bound) > 1e15 ? null : bound.toFixed(2);
}

/** How far the best award found is above the bound while the solver works, in percent of the award. */
export function gapWhileSolving(bound: number | undefined, incumbent: number | undefined): string | null {
  if (bound === undefined || incumbent === undefined || incumbent <= 0) return null;
  return Math.min(100, (100 * Math.max(0, incumbent - bound)) / incumbent).toFixed(6);
}

/** How far an award is above the bound, in percent of its cost: nothing can save more. */
export function gapOf(cost: Decimal, bound: Decimal): string {
  return cost.isZero ? '0' : Decimal.hundred.times(cost.minus(bound)).over(cost).toFixed(6);
}

/** What each supplier's part of an award costs, by supplier. */
export function supplierCostsOf(award: RecomputedAward): WrittenSupplierCost[] {
  return [...award.suppliers]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([supplier, part]) => ({
      supplier,
      lots: part.lots.length,
      prices: part.prices.toString(),
      packages: part.packages.toString(),
      rebatePercent: part.rebatePercent.toString(),
      rebate: part.rebate.toString(),
      cost: part.cost.toString(),
    }));
}

/** A lot's reason as it is kept. */
export function writtenReason({ reason, breaks, next }: LotReason): WrittenReason {
  return { reason, breaks, next: next ? { supplier: next.supplier, price: next.price.toString(), more: next.more.toString() } : null };
}
