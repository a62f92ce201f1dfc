import type { Money } from '../values/money.js';
import { type Conditions, FREE, namesOf, without } from './condition.js';
import type { Offers } from './offer.js';
import type { ConditionCost } from './scenario.js';
import { solveAward } from './solve-award.js';
import type { SolveOrder, Solver } from './solver.js';

/** What a scenario's conditions cost: all together against the free optimum, and each by itself. */
export interface CostOfConditions {
  /** Undefined where it could not be proven in the time allowed. */
  readonly freeCost: Money | undefined;
  readonly single: readonly ConditionCost[];
}

async function optimum(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<Money | undefined> {
  const solved = await solveAward(solver, offers, conditions, order);
  return solved.status === 'optimal' ? solved.cost : undefined;
}

/**
 * What each condition costs: the scenario is solved again without it, and once without any. Domain §11.
 * @param cost of the scenario, proven
 * @throws SolverContradicted, SolveCancelled
 */
export async function costOfConditions(
  solver: Solver,
  offers: Offers,
  conditions: Conditions,
  cost: Money,
  order: SolveOrder,
): Promise<CostOfConditions> {
  const names = namesOf(conditions);
  const freeCost = names.length === 0 ? cost : await optimum(solver, offers, FREE, order);
  const single: ConditionCost[] = [];
  for (const condition of names) {
    const other = names.length === 1 ? freeCost : await optimum(solver, offers, without(conditions, condition), order);
    if (other) single.push({ condition, saving: cost.minus(other).toString() });
  }
  return { freeCost, single };
}
