import { Decimal } from '../values/decimal.js';

/** What an award scenario demands besides the lowest cost; what is left out is not demanded. Domain §11. */
export interface Conditions {
  /** At most so many suppliers win anything. */
  readonly maxSuppliers?: number;
  /** At least so many do. */
  readonly minSuppliers?: number;
  readonly maxLotsPerSupplier?: number;
  /** At most this percent of the reference spend in lot prices to one supplier. */
  readonly maxSharePercent?: Decimal;
  /** Only bids with at least this quality score, unrounded. */
  readonly minQuality?: Decimal;
  /** Suppliers that win nothing. */
  readonly excluded: readonly string[];
  /** Suppliers, such as incumbents, that win at least one lot. */
  readonly kept: readonly string[];
}

/** A condition by its name: what an infeasible scenario names and what a condition costs is told by. */
export type ConditionName = keyof Conditions;

export const FREE: Conditions = { excluded: [], kept: [] };

const NAMES: readonly ConditionName[] = ['maxSuppliers', 'minSuppliers', 'maxLotsPerSupplier', 'maxSharePercent', 'minQuality', 'excluded', 'kept'];

/** The conditions that demand something. */
export function namesOf(conditions: Conditions): ConditionName[] {
  return NAMES.filter((name) => {
    const demand = conditions[name];
    return Array.isArray(demand) ? demand.length > 0 : demand !== undefined;
  });
}

/** The same conditions but one. */
export function without(conditions: Conditions, name: ConditionName): Conditions {
  const { [name]: _, ...rest } = conditions;
  return { ...FREE, ...rest };
}
