import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awardProgram } from '../src/award/optimum/award-program.js';
import type { Offers } from '../src/award/optimum/offer.js';
import { type Conditions, FREE } from '../src/award/optimum/rule.js';
import { solveAward } from '../src/award/optimum/solve-award.js';
import { Solver } from '../src/award/optimum/solver.js';
import { conditionsOf, type WrittenConditions } from '../src/award/optimum/written-rules.js';
import { evaluateDossier, jsonOf, offersIn, rowsOf } from './award-dossier.js';
import { aRound } from './award-rounds.js';
import { conclude, findProgram, inTurn, mustHold, runProgram, type Slice, type Spread, spreadOf } from './bench.js';

interface Question {
  readonly name: string;
  readonly offers: Offers;
  readonly conditions: Conditions;
}

/** Questions that are measured together, so many times. */
interface Round {
  readonly name: string;
  readonly questions: readonly Question[];
  readonly counted: number;
}

const SECONDS = 900;
const FOLDERS = ['examples/niro', '../shared/dossiers/niro'];

/**
 * Award scenarios to proven optimality: HiGHS in WebAssembly with everything around it (program, thread, recomputation)
 * against native CBC on the same program. Both use one thread; compared by CPU seconds, so that other work on the
 * machine matters little.
 */
export async function run(): Promise<void> {
  const cbc = findProgram('cbc');
  if (!cbc) {
    console.log('  peer not installed: native CBC (Debian package coinor-cbc)\nbench award ratio=none goal<=3');
    return;
  }
  const solver = new Solver();
  const folder = mkdtempSync(join(tmpdir(), 'poolround-award-'));
  const ratios: number[] = [];
  try {
    for (const round of rounds()) {
      console.log(`  ${round.name}; seconds are CPU seconds`);
      const costs = new Map<string, number | undefined>();
      const ratio = await inTurn(
        round.counted,
        'seconds',
        () => ours(solver, round, costs),
        () => theirs(cbc, folder, round, costs),
      );
      ratios.push(ratio.median);
    }
  } finally {
    await solver.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `  ${solver.version} in WebAssembly, ${(await runProgram(cbc, ['-quit'])).match(/Version: \S+/)?.[0] ?? 'CBC'} native; ratios ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`,
  );
  const over: Spread = spreadOf(ratios);
  conclude('award', over, '<=3');
}

function rounds(): Round[] {
  const free = (lots: number, suppliers: number, seed: number): Question => ({
    name: `${lots}x${suppliers}-${seed}`,
    offers: aRound(lots, suppliers, seed),
    conditions: FREE,
  });
  const niro = FOLDERS.find((folder) => existsSync(join(folder, 'expected/evaluation.csv')));
  return [
    ...(niro ? [{ name: 'niro, its scenarios', questions: scenariosOf(niro), counted: 3 }] : []),
    ...[1, 2, 3].map((seed) => ({ name: `50 lots × 8 suppliers, three rebate steps, round ${seed}`, questions: [free(50, 8, seed)], counted: 3 })),
    { name: '200 lots × 20 suppliers, three rebate steps', questions: [free(200, 20, 1)], counted: 1 },
  ];
}

function scenariosOf(dossier: string): Question[] {
  const last = evaluateDossier(dossier, 'EUR').at(-1);
  if (!last) throw new Error(`${dossier} has no stage`);
  const offers = offersIn(last, 'EUR');
  const expected = rowsOf(dossier, 'expected/scenarios.csv');
  return jsonOf<({ id: string; minQuality?: number } & Omit<WrittenConditions, 'minQuality'>)[]>(dossier, 'scenarios.json').map(
    ({ id, minQuality, ...rest }) => {
      mustHold(
        expected.some((row) => row['scenario'] === id),
        `the dossier expects something of ${id}`,
      );
      return { name: id, offers, conditions: conditionsOf({ ...rest, ...(minQuality === undefined ? {} : { minQuality: String(minQuality) }) }) };
    },
  );
}

async function ours(solver: Solver, { questions }: Round, costs: Map<string, number | undefined>): Promise<Slice> {
  const before = process.cpuUsage();
  for (const { name, offers, conditions } of questions) {
    const solved = await solveAward(solver, offers, conditions, { seconds: SECONDS, seed: 1 });
    mustHold(solved.status === 'optimal' || solved.status === 'infeasible', `${name} is ${solved.status}`);
    agree(costs, name, offers, solved.status === 'optimal' ? Number.parseFloat(solved.cost.toString()) : undefined);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return { operations: questions.length, seconds, cpuSeconds: seconds };
}

async function theirs(cbc: string, folder: string, { questions }: Round, costs: Map<string, number | undefined>): Promise<Slice> {
  let seconds = 0;
  for (const { name, offers, conditions } of questions) {
    const file = join(folder, `${name}.lp`);
    writeFileSync(file, awardProgram(offers, conditions).program.toLp());
    const said = await runProgram(cbc, [file, 'ratioGap', '0', 'allowableGap', '0.0001', 'sec', String(SECONDS), 'solve']);
    const isInfeasible = /^(?:Problem is infeasible|Result - Problem proven infeasible)/m.test(said);
    mustHold(isInfeasible || said.includes('Result - Optimal solution found'), `CBC has proven ${name}`);
    agree(costs, name, offers, isInfeasible ? undefined : Number.parseFloat(/Objective value:\s+([\d.]+)/.exec(said)?.[1] ?? ''));
    seconds += Number.parseFloat(/Total time \(CPU seconds\):\s+([\d.]+)/.exec(said)?.[1] ?? '0');
  }
  return { operations: questions.length, seconds, cpuSeconds: seconds };
}

/** Both find the same optimum; ours is rounded to cents for each supplier. */
function agree(costs: Map<string, number | undefined>, name: string, { terms }: Offers, cost: number | undefined): void {
  const other = costs.has(name) ? costs.get(name) : cost;
  costs.set(name, other);
  const same = cost === other || (cost !== undefined && other !== undefined && Math.abs(cost - other) <= 0.01 * (terms.size + 1));
  mustHold(same, `${name} costs ${cost} and ${other}`);
}
