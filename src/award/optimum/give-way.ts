import { type Clash, findClash } from './clash.js';
import { elasticProgram } from './elastic-program.js';
import { enoughFor, isMet, loosened } from './measure.js';
import { wonBids } from './division.js';
import type { Offers } from './offer.js';
import { byPriority, type Conditions, type Rule } from './rule.js';
import { solveAward, type Unsolved } from './solve-award.js';
import type { SolvedAward } from './solved-award.js';
import type { SolveOrder, Solver } from './solver.js';

/** A rule with a priority that had to give way. Domain §11. */
export interface GivenWay {
  readonly condition: string;
  /** What it was loosened to: a number, or the suppliers let go; undefined: it was dropped. */
  readonly enough: string | undefined;
}

/** An award, or why there is none. */
export interface AwardUnderRules {
  readonly solved: SolvedAward | Unsolved;
  /** What the award meets: what was asked, less what gave way. */
  readonly conditions: Conditions;
  readonly relaxed: readonly GivenWay[];
  /** The mandatory rules that clash, where nothing else gives way any more. */
  readonly clashes: readonly Clash[];
}

interface Kept {
  readonly rule: Rule | undefined;
  readonly givenWay: GivenWay | undefined;
}

/** Keeps a rule if any award meets it beside the others, else loosens it as little as possible. */
async function keepOrLoosen(solver: Solver, offers: Offers, kept: Conditions, rule: Rule, order: SolveOrder): Promise<Kept> {
  const { program, read } = elasticProgram(offers, [...kept, rule], rule.name);
  const { values } = await solver.solve(program.arrays(), order);
  if (values === undefined) return { rule: undefined, givenWay: { condition: rule.name, enough: undefined } };
  const won = wonBids(read(values), offers);
  if (isMet(rule, won, offers)) return { rule, givenWay: undefined };
  const looser = loosened(rule, won, offers);
  return { rule: looser, givenWay: { condition: rule.name, enough: looser && enoughFor(rule, won, offers) } };
}

/**
 * Finds the cheapest award under rules of which some may give way: from the most important on, each is kept if any
 * award meets it with all before it, else loosened as little as possible; so the least important gives way first, and
 * none for nothing. Domain §11.
 * @throws SolverContradicted, SolveCancelled
 */
export async function awardUnderRules(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<AwardUnderRules> {
  const solved = await solveAward(solver, offers, conditions, order);
  if (solved.status !== 'infeasible') return { solved, conditions, relaxed: [], clashes: [] };
  const { mandatory, others } = byPriority(conditions);
  const clashes =
    others.length === 0 || !(await isPossible(solver, offers, mandatory, order)) ? await findClash(solver, offers, mandatory, order) : [];
  if (clashes.length > 0) return { solved, conditions, relaxed: [], clashes };
  let kept = mandatory;
  const relaxed: GivenWay[] = [];
  for (const rule of others) {
    const next = await keepOrLoosen(solver, offers, kept, rule, order);
    if (next.rule) kept = [...kept, next.rule];
    if (next.givenWay) relaxed.push(next.givenWay);
  }
  return { solved: await solveAward(solver, offers, kept, order), conditions: kept, relaxed, clashes: [] };
}

async function isPossible(solver: Solver, offers: Offers, conditions: Conditions, order: SolveOrder): Promise<boolean> {
  const { status } = await solver.solve(elasticProgram(offers, conditions, undefined).program.arrays(), order);
  return status !== 'infeasible';
}
