import type { Money } from '../../values/money.js';
import type { Offers } from './offer.js';
import { recomputeAward } from './recompute-award.js';
import { type Conditions, FREE, isByScore, without } from './rule.js';
import type { ConditionCost } from '../scenario/scenario.js';
import { solveAward } from './solve-award.js';
import type { SolvedAward } from './solved-award.js';
import type { SolveOrder, Solver } from './solver.js';

/** What a scenario's conditions cost: all together against the free optimum, and each by itself. */
export interface CostOfConditions {
  /** Undefined where it could not be proven in the time allowed. */
  readonly freeCost: Money | undefined;
  readonly single: readonly ConditionCost[];
}

/** So many rules are priced at most: each takes a solve of its own. */
const MOST_PRICED = 40;

async function optimum(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<SolvedAward | undefined> {
  const solved = await solveAward(solver, offers, conditions, order);
  return solved.status === 'optimal' ? solved : undefined;
}

/**
 * What each condition costs: the scenario is solved again without it, and once without any; both awards are weighed by
 * what is left. By score it is what is paid that is compared, and a rule may save money. Domain §11.
 * @param solved the scenario's award, proven
 * @throws SolverContradicted, SolveCancelled
 */
export async function costOfConditions(
  solver: Solver,
  offers: Offers,
  conditions: Conditions,
  solved: SolvedAward,
  order: SolveOrder,
): Promise<CostOfConditions> {
  const free = conditions.length === 0 ? solved : await optimum(solver, offers, FREE, order);
  const single: ConditionCost[] = [];
  for (const { name } of conditions.slice(0, MOST_PRICED)) {
    const others = without(conditions, name);
    const other = others.length === 0 ? free : await optimum(solver, offers, others, order);
    if (!other) continue;
    const saving = isByScore(conditions) ? solved.cost.minus(other.cost) : recomputeAward(solved.awards, offers, others).weighed.minus(other.weighed);
    single.push({ condition: name, saving: saving.toString() });
  }
  return { freeCost: free?.cost, single };
}
