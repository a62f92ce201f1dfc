import { Decimal } from '../../values/decimal.js';
import { type Money, minorDigits } from '../../values/money.js';
import { awardProgram, bidsLeft, type WrongClaim } from './award-program.js';
import { coarseProgram } from './coarse-program.js';
import { isLarge, searchLargeAward } from './large-award.js';
import { type Awards, type LotOffer, lotsOf, type Offers, takesWhole } from './offer.js';
import { type RecomputedAward, recomputeAward } from './recompute-award.js';
import type { Conditions } from './rule.js';
import { soughtBy } from './shortfall.js';
import { settleTies } from './settle-ties.js';
import type { SolvedAward } from './solved-award.js';
import type { SolveOrder, Solver, SolverAnswer } from './solver.js';

/** No award meets the conditions, or none was found in the time allowed; of that the bound is known. */
export type Unsolved = { readonly status: 'infeasible' } | { readonly status: 'unsolved'; readonly bound: Decimal };

/** A solution so contradictory to its exact recomputation that nothing it says can be shown. */
export class SolverContradicted extends Error {
  constructor(claimed: number | undefined, recomputed: Money) {
    super(`the solver claims a cost of ${claimed}, recomputed it is ${recomputed.toString()}`);
    this.name = 'SolverContradicted';
  }
}

const MOST_REPEATS = 25;

/** A solver's number as a decimal. */
function exactOf(value: number): Decimal {
  return Decimal.parse(value.toFixed(6));
}

/** A binary number is this part of itself off at most, and a few more for being a sum: a cent from 10¹³ on. */
const BINARY = Decimal.ratio(1n, 2n ** 50n);

/**
 * How far a solver's number may be from the exact one: half a minor unit for each supplier's rounded rebate and for each position
 * that is awarded in part, and what binary numbers cannot tell of very large amounts.
 */
function tolerance(offers: Offers, awards: Awards, weighed: Decimal): Decimal {
  const parts = [...awards.values()].flatMap((holder) => (typeof holder === 'string' ? [] : [...holder.values()]));
  const rounded = parts.reduce((sum, part) => sum + part.size, offers.terms.size + 2);
  return Decimal.ratio(BigInt(rounded), 2n * 10n ** BigInt(minorDigits(offers.currency))).plus(weighed.times(BINARY));
}

/** The rebates that the solution counts on and that its lots do not reach; parts are told apart by more than their lots. */
function wrongClaims(percents: ReadonlyMap<string, Decimal>, exact: RecomputedAward, awards: Awards): WrongClaim[] {
  return [...exact.suppliers].flatMap(([supplier, { lots, rebatePercent }]) => {
    if (lots.some((lot) => awards.get(lot) !== supplier)) return [];
    const percent = percents.get(supplier);
    return percent !== undefined && rebatePercent.isLessThan(percent) ? [{ supplier, lots, percent }] : [];
  });
}

/** Below it the solver has proven that there is nothing. */
function boundOf({ bound }: SolverAnswer): Decimal {
  return bound === undefined || bound < 0 ? Decimal.zero : exactOf(bound);
}

function solvedFrom(answer: SolverAnswer, awards: Awards, exact: RecomputedAward, offers: Offers, seed: number): SolvedAward {
  const weighed = exact.weighed.toDecimal();
  const bound = boundOf(answer);
  const isProven = answer.status === 'optimal' && !bound.plus(tolerance(offers, awards, weighed)).isLessThan(weighed);
  return {
    status: isProven ? 'optimal' : 'feasible',
    awards,
    cost: exact.cost,
    weighed: exact.weighed,
    bound: bound.isLessThan(weighed) ? bound : weighed,
    seed,
  };
}

/** Each lot to its lowest price, or its best score: where that meets the conditions, there is an award however soon the time is over. */
function lotByLot(offers: Offers, conditions: Conditions): Awards {
  const sought = soughtBy(conditions);
  const best = new Map<string, LotOffer>();
  for (const bid of bidsLeft(offers, conditions).filter((each) => takesWhole(each, offers))) {
    const before = best.get(bid.lot);
    if (before === undefined || sought(bid).compare(sought(before)) < 0) best.set(bid.lot, bid);
  }
  return new Map([...best].map(([lot, bid]) => [lot, bid.supplier]));
}

/** Of the time allowed, where a round is searched: the rest is for the solver, if no award was found that meets the conditions. */
const SEARCH_TIME = 0.8;
/** Of the time allowed, where lots may be divided: the rest is for coarse shares, if it was too short. */
const FINE_TIME = 0.6;

/**
 * Finds the award of lowest cost, or of the best score, that meets the conditions. A large round is searched, with a bound. Where lots may be divided and no optimum is proven in time, the best award of
 * coarse shares stands if it is cheaper. Domain §11; docs/decisions/0007-split-awards.md, 0010-large-awards.md.
 * @throws SolverContradicted, SolveCancelled
 */
export async function solveAward(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<SolvedAward | Unsolved> {
  if (isLarge(offers, conditions)) {
    const searched = await searchLargeAward(offers, conditions, { ...order, seconds: order.seconds * SEARCH_TIME });
    return searched ?? solveFinely(solver, offers, conditions, { ...order, seconds: order.seconds * (1 - SEARCH_TIME) });
  }
  if (!conditions.some(({ kind }) => kind === 'split')) return solveFinely(solver, offers, conditions, order);
  const fine = await solveFinely(solver, offers, conditions, { ...order, seconds: order.seconds * FINE_TIME });
  if (fine.status === 'optimal' || fine.status === 'infeasible') return fine;
  const coarse = await solveCoarsely(solver, offers, conditions, { ...order, seconds: order.seconds * (1 - FINE_TIME) }, fine.bound);
  return coarse && (fine.status === 'unsolved' || coarse.weighed.compare(fine.weighed) < 0) ? coarse : fine;
}

/** @returns undefined where no award of coarse shares meets the conditions, or none was found in time */
async function solveCoarsely(
  solver: Solver,
  offers: Offers,
  conditions: Conditions,
  order: SolveOrder,
  bound: Decimal,
): Promise<SolvedAward | undefined> {
  const { program, read } = coarseProgram(offers, conditions);
  const { values } = await solver.solve(program.arrays(), order);
  if (values === undefined) return undefined;
  const awards = settleTies(read(values), offers, conditions);
  const { broken, cost, weighed } = recomputeAward(awards, offers, conditions);
  return broken.length > 0 ? undefined : { status: 'feasible', awards, cost, weighed, bound, seed: order.seed };
}

/**
 * Divides lots to the smallest unit. What the solver finds counts only as recomputed exactly
 * from bids and award: a claim that does not stand is forbidden and the program solved again; an optimum that costs
 * something else than claimed is solved again in another way, and refused if it does not come right. Domain §11.
 * @throws SolverContradicted, SolveCancelled
 */
async function solveFinely(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<SolvedAward | Unsolved> {
  const left = new Set(bidsLeft(offers, conditions).map((bid) => bid.lot));
  if (lotsOf(offers).some((lot) => !left.has(lot))) return { status: 'infeasible' };
  const endsAt = performance.now() + order.seconds * 1000;
  const wrong: WrongClaim[] = [];
  let { seed } = order;
  for (let repeat = 0; ; repeat += 1) {
    const { program, read, write } = awardProgram(offers, conditions, wrong);
    const seconds = Math.max(1, (endsAt - performance.now()) / 1000);
    const first = lotByLot(offers, conditions);
    const start = lotsOf(offers).every((lot) => first.has(lot)) ? { start: write(recomputeAward(first, offers, conditions)) } : {};
    const answer = await solver.solve(program.arrays(), { ...order, seconds, seed, presolve: seed === order.seed, ...start });
    if (answer.values === undefined)
      return answer.status === 'infeasible' ? { status: 'infeasible' } : { status: 'unsolved', bound: boundOf(answer) };
    const { awards, percents } = read(answer.values);
    const exact = recomputeAward(awards, offers, conditions);
    const claims = wrongClaims(percents, exact, awards);
    const isStopped = answer.status === 'stopped' && exact.broken.length === 0;
    const difference = exactOf(answer.objective ?? 0).minus(exact.weighed.toDecimal());
    const isAsClaimed =
      claims.length === 0 &&
      exact.broken.length === 0 &&
      !tolerance(offers, awards, exact.weighed.toDecimal()).isLessThan(difference.isNegative ? difference.negated() : difference);
    if (isStopped || isAsClaimed) {
      const settled = settleTies(awards, offers, conditions);
      return solvedFrom(answer, settled, recomputeAward(settled, offers, conditions), offers, seed);
    }
    if (claims.length === 0 && seed !== order.seed) throw new SolverContradicted(answer.objective, exact.weighed);
    if (claims.length === 0) seed += 1;
    if (repeat >= MOST_REPEATS) throw new SolverContradicted(answer.objective, exact.weighed);
    wrong.push(...claims);
  }
}
