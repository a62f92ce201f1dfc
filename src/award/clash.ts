import { bidsLeft } from './award-program.js';
import { elasticProgram } from './elastic-program.js';
import { enoughFor } from './measure.js';
import { lotsOf, type Offers, takesWhole, wonBids } from './offer.js';
import { CAPACITY, type Conditions, type Rule, without } from './rule.js';
import type { SolveOrder, Solver } from './solver.js';

/** One of the conditions that cannot all be met. Domain §11. */
export interface Clash {
  readonly condition: string;
  /** What would suffice instead, the others unchanged: a number, or the suppliers to let go; undefined: nothing would. */
  readonly enough: string | undefined;
  /** Lots that this condition leaves without a bid. */
  readonly lots: readonly string[];
}

/** The lots that no bid takes whole, whatever the rules. Domain §8.1. */
function untaken(offers: Offers): string[] {
  const taken = new Set(offers.bids.filter((bid) => takesWhole(bid, offers)).map((bid) => bid.lot));
  return lotsOf(offers).filter((lot) => !taken.has(lot));
}

/** Leaves out one condition after the other while the rest still clashes: what remains clashes, and none of it is too many. */
async function smallestClash(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<Conditions> {
  let left = conditions;
  for (const { name } of conditions) {
    const fewer = without(left, name);
    const { status } = await solver.solve(elasticProgram(offers, fewer, undefined).program.arrays(), order);
    if (status === 'infeasible') left = fewer;
  }
  return left;
}

/** Lots that have a bid without the condition, and none with it. */
function lotsBared(condition: string, offers: Offers, conditions: Conditions): string[] {
  const lots = (of: Conditions): Set<string> => new Set(bidsLeft(offers, of).map((bid) => bid.lot));
  const [freed, held] = [lots(without(conditions, condition)), lots(conditions)];
  return lotsOf(offers).filter((lot) => freed.has(lot) && !held.has(lot));
}

/** How far a rule would have to give for the others to be met as they are; undefined: it does not help. */
async function enoughOf(solver: Solver, offers: Offers, conditions: Conditions, rule: Rule, order: SolveOrder): Promise<string | undefined> {
  const { program, read } = elasticProgram(offers, conditions, rule.name);
  const { status, values } = await solver.solve(program.arrays(), order);
  return status !== 'infeasible' && values ? enoughFor(rule, wonBids(read(values), offers), offers) : undefined;
}

/**
 * Names the conditions that clash: a smallest set that no award meets, and for each of them, by elastic relaxation,
 * how far it would have to give; or the bids' capacities, where no rule is in the way. Domain §8.1, §11.
 */
export async function findClash(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<Clash[]> {
  const lots = untaken(offers);
  if (lots.length > 0) return [{ condition: CAPACITY, enough: undefined, lots }];
  const clashing = await smallestClash(solver, offers, conditions, order);
  const clashes: Clash[] = [];
  for (const rule of clashing) {
    const enough = await enoughOf(solver, offers, conditions, rule, order);
    clashes.push({ condition: rule.name, enough, lots: lotsBared(rule.name, offers, clashing) });
  }
  return clashes;
}
