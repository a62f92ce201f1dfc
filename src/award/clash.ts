import { Decimal, greatest, least } from '../values/decimal.js';
import { bidsLeft } from './award-program.js';
import { type ConditionName, type Conditions, namesOf, without } from './condition.js';
import { elasticProgram } from './elastic-program.js';
import { type Awards, lotsOf, type Offers, referenceSpend } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import type { SolveOrder, Solver } from './solver.js';

/** One of the conditions that cannot all be met. Domain §11. */
export interface Clash {
  readonly condition: ConditionName;
  /** What would suffice instead, the others unchanged: a number, or the suppliers to let go; undefined: nothing would. */
  readonly enough: string | undefined;
  /** Lots that this condition leaves without a bid. */
  readonly lots: readonly string[];
}

/** What a condition would have to be for this award to meet it; percents and scores to two decimals, on the safe side. */
function enoughFor(condition: ConditionName, awards: Awards, offers: Offers, conditions: Conditions): string {
  const { suppliers } = recomputeAward(awards, offers, conditions);
  const parts = [...suppliers.values()];
  const cent = Decimal.ratio(1n, 100n);
  switch (condition) {
    case 'maxSuppliers':
    case 'minSuppliers':
      return String(suppliers.size);
    case 'maxLotsPerSupplier':
      return String(Math.max(...parts.map((part) => part.lots.length)));
    case 'maxSharePercent': {
      const share = Decimal.hundred
        .times(greatest(parts.map((part) => part.prices.toDecimal())) ?? Decimal.zero)
        .over(referenceSpend(offers).toDecimal());
      return (share.rounded(2).isLessThan(share) ? share.rounded(2).plus(cent) : share.rounded(2)).toString();
    }
    case 'minQuality': {
      const lowest = least(offers.bids.filter((bid) => awards.get(bid.lot) === bid.supplier).map((bid) => bid.qualityScore)) ?? Decimal.zero;
      return (lowest.isLessThan(lowest.rounded(2)) ? lowest.rounded(2).minus(cent) : lowest.rounded(2)).toString();
    }
    case 'excluded':
      return conditions.excluded.filter((supplier) => suppliers.has(supplier)).join(';');
    case 'kept':
      return conditions.kept.filter((supplier) => !suppliers.has(supplier)).join(';');
  }
}

/** Leaves out one condition after the other while the rest still clashes: what remains clashes, and none of it is too many. */
async function smallestClash(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<Conditions> {
  let left = conditions;
  for (const name of namesOf(conditions)) {
    const fewer = without(left, name);
    const { status } = await solver.solve(elasticProgram(offers, fewer, undefined).program.arrays(), order);
    if (status === 'infeasible') left = fewer;
  }
  return left;
}

/** Lots that have a bid without the condition, and none with it. */
function lotsBared(condition: ConditionName, offers: Offers, conditions: Conditions): string[] {
  const lots = (of: Conditions): Set<string> => new Set(bidsLeft(offers, of).map((bid) => bid.lot));
  const [freed, held] = [lots(without(conditions, condition)), lots(conditions)];
  return lotsOf(offers).filter((lot) => freed.has(lot) && !held.has(lot));
}

/**
 * Names the conditions that clash: a smallest set that no award meets, and for each of them, by elastic relaxation,
 * how far it would have to give. Domain §11.
 */
export async function findClash(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<Clash[]> {
  const clashing = await smallestClash(solver, offers, conditions, order);
  const clashes: Clash[] = [];
  for (const condition of namesOf(clashing)) {
    const { program, read } = elasticProgram(offers, conditions, condition);
    const { status, values } = await solver.solve(program.arrays(), order);
    const enough = status !== 'infeasible' && values ? enoughFor(condition, read(values), offers, conditions) : undefined;
    clashes.push({ condition, enough, lots: lotsBared(condition, offers, clashing) });
  }
  return clashes;
}
