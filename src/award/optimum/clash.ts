import { Decimal } from '../../values/decimal.js';
import { bidsLeft } from './award-program.js';
import { elasticProgram } from './elastic-program.js';
import { enoughFor } from './measure.js';
import { contentOf, splittingOf, wonBids } from './division.js';
import { amountOf, isWeighable, lotsOf, type LotOffer, type Offers, takesWhole } from './offer.js';
import { CAPACITY, type Conditions, PRICE, type Rule, without } from './rule.js';
import type { SolveOrder, Solver } from './solver.js';

/** One of the conditions that cannot all be met. Domain §11. */
export interface Clash {
  readonly condition: string;
  /** What would suffice instead, the others unchanged: a number, or the suppliers to let go; undefined: nothing would. */
  readonly enough: string | undefined;
  /** Lots that this condition leaves without a bid. */
  readonly lots: readonly string[];
}

/** The lots that capacities and least awards leave over, whatever other rules say. Domain §8.1. */
function untaken(offers: Offers, conditions: Conditions): string[] {
  const canBeCovered = (lot: string, bids: readonly LotOffer[]): boolean => {
    if (bids.some((bid) => takesWhole(bid, offers))) return true;
    if (splittingOf(conditions, lot).length === 0) return false;
    const capacities = bids.map(({ capacity }) => capacity);
    return (
      capacities.includes(undefined) || Decimal.sum(capacities.flatMap((each) => each ?? [])).isAtLeast(amountOf(contentOf(offers, lot).quantities))
    );
  };
  return lotsOf(offers).filter(
    (lot) =>
      !canBeCovered(
        lot,
        offers.bids.filter((bid) => bid.lot === lot),
      ),
  );
}

/** Leaves out one condition after the other while the rest still clashes: what remains clashes, and none of it is too many. */
async function smallestClash(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<Conditions> {
  let left = conditions;
  // Without leave to divide a lot less is possible, not more.
  for (const { name } of conditions.filter(({ kind }) => kind !== 'split')) {
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
 * how far it would have to give; or the bids' capacities or prices, where no rule is in the way. Domain §8.1, §11.
 */
export async function findClash(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<Clash[]> {
  const tooDear = lotsOf(offers).filter((lot) => !offers.bids.some((bid) => bid.lot === lot && isWeighable(bid)));
  if (tooDear.length > 0) return [{ condition: PRICE, enough: undefined, lots: tooDear }];
  const lots = untaken(offers, conditions);
  const given = conditions.filter(({ kind }) => kind === 'split');
  const isOffered =
    lots.length === 0 && (await solver.solve(elasticProgram(offers, given, undefined).program.arrays(), order)).status !== 'infeasible';
  if (!isOffered) return [{ condition: CAPACITY, enough: undefined, lots }];
  const clashing = await smallestClash(solver, offers, conditions, order);
  const clashes: Clash[] = [];
  for (const rule of clashing.filter(({ kind }) => kind !== 'split')) {
    const enough = await enoughOf(solver, offers, conditions, rule, order);
    clashes.push({ condition: rule.name, enough, lots: lotsBared(rule.name, offers, clashing) });
  }
  return clashes;
}
