import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Deadlines } from '../../platform/deadlines.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import type { Instant } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { Decimal } from '../../values/decimal.js';
import { costOfConditions } from '../optimum/condition-cost.js';
import { contentOf, percentOfLot, wonBids } from '../optimum/division.js';
import { explainInSlices } from '../optimum/explain-award.js';
import { awardUnderRules } from '../optimum/give-way.js';
import { lotsOf, type Offers } from '../optimum/offer.js';
import { recomputeAward } from '../optimum/recompute-award.js';
import { type Conditions, isByScore } from '../optimum/rule.js';
import { failureByPrice } from './dear-bids.js';
import { inputHash } from './scenario.js';
import { type Scenario, Scenarios, type Solution, type TakenScenario } from './scenarios.js';
import type { SolvedAward } from '../optimum/solved-award.js';
import { type SolveOrder, Solver, type SolverProgress, SolveCancelled } from '../optimum/solver.js';
import { meanScore } from '../optimum/shortfall.js';
import { Stabilities, type UnweighedScenario } from '../members/stabilities.js';
import { evaluateStage, offersOf, type StageBids } from '../evaluation/stage-evaluation.js';
import { StandingBids } from '../evaluation/standing-bids.js';
import { conditionsOf, maySplit } from '../optimum/written-rules.js';
import { gapOf, gapWhileSolving, supplierCostsOf, writtenBound, writtenReason } from '../optimum/written-solution.js';

/** The kind of deadline under which waiting scenarios are found, also after a lost queue or a killed worker. */
export const SCENARIO_DEADLINE = 'scenario';
const SEED = 1;
const BEAT_MS = 1500;
const MOST_ATTEMPTS = 3;

interface Question {
  readonly scenario: Scenario;
  readonly stage: StageBids;
  readonly offers: Offers;
}

/** An award found, and the conditions that it meets. */
interface Answer {
  readonly solved: SolvedAward;
  readonly conditions: Conditions;
}

/** Solves waiting scenarios one after the other, in a thread of its own; a process solves one at a time. Domain §11. */
@Injectable()
export class SolveScenarios implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('award');
  private readonly solver = new Solver();
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private weighing: AbortController | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly deadlines: Deadlines,
    private readonly scenarios: Scenarios,
    private readonly bids: StandingBids,
    private readonly audit: Audit,
    private readonly stabilities: Stabilities,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: SCENARIO_DEADLINE, nextDue: () => this.nextDue(), closeDue: () => this.wake() });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.solver.close();
  }

  private async nextDue(): Promise<Instant | undefined> {
    const dues = [await this.scenarios.nextDue(), await this.stabilities.nextDue()].filter((due) => due !== undefined);
    return dues.toSorted((a, b) => (a < b ? -1 : 1))[0];
  }

  /**
   * Begins to solve what waits, unless this process is at it already; what is found out on groups has to make way. Returns
   * soon: the queue must not wait for a solver.
   */
  async wake(): Promise<void> {
    const { weighing } = this;
    if (weighing && (await this.work.asService(null, () => this.scenarios.isAnyWaiting()))) weighing.abort();
    this.running ??= this.solveAll().finally(() => {
      this.running = undefined;
    });
  }

  private async solveAll(): Promise<void> {
    try {
      while (!this.stopping.signal.aborted) {
        const taken = await this.work.asService(null, () => this.scenarios.take());
        // Whoever waits for an award does not wait for what may be told of an earlier one.
        const solved = taken ? undefined : await this.work.asService(null, () => this.stabilities.take());
        if (taken) await this.solve(taken);
        else if (solved) await this.weighGroups(solved);
        else return;
      }
    } catch (error) {
      // What was taken is found again by its silence.
      this.log.warn({ event: 'scenario.interrupted', reason: error instanceof Error ? error.message : 'unknown' });
    }
  }

  private async solve({ networkId, scenarioId, attempts }: TakenScenario): Promise<void> {
    const cancel = new AbortController();
    const signal = AbortSignal.any([cancel.signal, this.stopping.signal]);
    let progress: SolverProgress = { bound: undefined, incumbent: undefined };
    let objective: 'cost' | 'score' = 'cost';
    // While the solver is at work, somebody has to say so, and to hear whether the scenario was cancelled.
    const beating = setInterval(() => {
      void this.beat(networkId, scenarioId, progress, objective).then(
        (goesOn) => goesOn || cancel.abort(),
        () => undefined,
      );
    }, BEAT_MS);
    try {
      if (attempts > MOST_ATTEMPTS)
        throw new DomainError('conflict', 'scenario.interrupted', 'The solver was interrupted each time. Ask for the scenario again.');
      const question = await this.work.asService(networkId, () => this.load(scenarioId));
      objective = question.scenario.conditions.objective ?? 'cost';
      const order: SolveOrder = { seconds: question.scenario.secondsAllowed, seed: SEED, signal, onProgress: (latest) => (progress = latest) };
      const answer = await this.answer(networkId, question, order);
      clearInterval(beating);
      if (answer?.solved.status === 'optimal') await this.priceConditions(networkId, question, answer, { ...order, signal: this.stopping.signal });
    } catch (error) {
      await this.giveUp(networkId, { scenarioId, attempts }, error);
    } finally {
      clearInterval(beating);
    }
  }

  private async load(scenarioId: string): Promise<Question> {
    const scenario = await this.scenarios.find(undefined, scenarioId);
    const stage = await this.bids.after(scenario.stageId, scenario.roundId);
    return { scenario, stage, offers: offersOf(stage, evaluateStage(stage), maySplit(scenario.conditions)) };
  }

  private beat(networkId: string, scenarioId: string, { bound, incumbent }: SolverProgress, objective: 'cost' | 'score'): Promise<boolean> {
    const amount = (value: number | undefined): string | null => (objective === 'score' ? null : writtenBound(value));
    const written = { bound: amount(bound), incumbent: amount(incumbent), gapPercent: gapWhileSolving(bound, incumbent) };
    return this.work.asService(networkId, () => this.scenarios.beat(scenarioId, written));
  }

  private async answer(networkId: string, { scenario, stage, offers }: Question, order: SolveOrder): Promise<Answer | undefined> {
    const { solved, conditions, relaxed, clashes } = await awardUnderRules(this.solver, offers, rulesOf(scenario, stage, offers), order).catch(
      (error: unknown) => {
        throw failureByPrice(error, offers, (lot) => titleOf(stage, lot)) ?? error;
      },
    );
    const asked = { solver: this.solver.version, seed: SEED, inputHash: inputHash(offers, scenario.conditions) };
    if (solved.status === 'infeasible') {
      const named = clashes.map((clash) => ({ ...clash, lots: clash.lots.map((key) => lotIdOf(stage, key)) }));
      await this.finish(networkId, scenario, { ...asked, state: 'infeasible', clashes: named }, undefined);
      return undefined;
    }
    if (solved.status === 'unsolved')
      throw new DomainError('conflict', 'scenario.unsolved', `No award was found within ${scenario.secondsAllowed} s. Allow more time.`);
    const exact = recomputeAward(solved.awards, offers, conditions);
    const solution: Solution = {
      ...asked,
      state: solved.status,
      seed: solved.seed,
      cost: solved.cost.toString(),
      switchingCost: conditions.some(({ kind }) => kind === 'switching') ? exact.switching.toString() : null,
      score: meanScore(wonBids(solved.awards, offers), offers)?.toFixed(2) ?? null,
      relaxed,
      // A bound on points is no amount.
      bound: isByScore(conditions) ? null : solved.bound.toFixed(4),
      gapPercent: gapOf(solved.weighed.toDecimal(), solved.bound),
      suppliers: supplierCostsOf(exact),
    };
    await this.finish(networkId, scenario, solution, await awardsOf(stage, offers, { solved, conditions }));
    return { solved, conditions };
  }

  private finish(networkId: string, scenario: Scenario, solution: Solution, awards: readonly KeptAward[] | undefined): Promise<void> {
    return this.work.asService(networkId, async () => {
      if (!(await this.scenarios.finish(scenario.id, solution))) return;
      if (awards) await this.scenarios.recordAwards(scenario.id, awards);
      const { state, cost = null, inputHash: hash = null } = solution;
      await this.audit.record('scenario.solved', scenario.id, { roundId: scenario.roundId, name: scenario.name, state, cost, inputHash: hash });
    });
  }

  private async priceConditions(networkId: string, { scenario, offers }: Question, { solved, conditions }: Answer, order: SolveOrder): Promise<void> {
    try {
      const { freeCost, single } = await costOfConditions(this.solver, offers, conditions, solved, order);
      await this.work.asService(networkId, () => this.scenarios.recordConditionCosts(scenario.id, freeCost?.toString() ?? null, single));
    } catch (error) {
      // The scenario itself is solved; what its conditions cost stays unknown.
      this.log.warn({ event: 'scenario.unpriced', scenarioId: scenario.id, reason: error instanceof Error ? error.message : 'unknown' });
    }
  }

  /** What becomes of the members; the scenario itself is solved, so that this may stay unknown. */
  private async weighGroups({ networkId, scenarioId }: UnweighedScenario): Promise<void> {
    const weighing = new AbortController();
    this.weighing = weighing;
    try {
      const { scenario, stage } = await this.work.asService(networkId, () => this.load(scenarioId));
      const signal = AbortSignal.any([weighing.signal, this.stopping.signal]);
      if (scenario.cost !== null)
        await this.stabilities.findOut(networkId, scenario, stage, this.solver, { seconds: scenario.secondsAllowed, seed: SEED, signal });
    } catch (error) {
      if (error instanceof SolveCancelled) await this.work.asService(networkId, () => this.stabilities.giveBack(scenarioId));
      else this.log.warn({ event: 'scenario.unweighed', scenarioId, reason: error instanceof Error ? error.message : 'unknown' });
    } finally {
      this.weighing = undefined;
    }
  }

  private async giveUp(networkId: string, { scenarioId, attempts }: Pick<TakenScenario, 'scenarioId' | 'attempts'>, error: unknown): Promise<void> {
    if (error instanceof SolveCancelled) {
      await this.work.asService(networkId, () => this.scenarios.giveBack(scenarioId));
      return;
    }
    const reason = error instanceof Error ? error.message : 'unknown';
    if (!(error instanceof DomainError) && attempts < MOST_ATTEMPTS) {
      // A new thread may do what this one could not.
      this.log.warn({ event: 'scenario.tried_again', scenarioId, reason });
      await this.solver.close();
      await this.work.asService(networkId, () => this.scenarios.giveBack(scenarioId));
      return;
    }
    this.log.error({ event: 'scenario.failed', scenarioId, reason });
    const failure =
      error instanceof DomainError ? reason : 'The solver failed or contradicted itself; nothing it found is shown. Ask for the scenario again.';
    await this.work.asService(networkId, () => this.scenarios.finish(scenarioId, { state: 'failed', failure }));
  }
}

/** The scenario's rules, over the lots that have an admissible bid. */
function rulesOf({ conditions }: Scenario, stage: StageBids, offers: Offers): Conditions {
  const lots = new Set(lotsOf(offers));
  return conditionsOf(
    conditions,
    stage.lots.filter(({ key }) => lots.has(key)),
    offers.currency,
  );
}

/** A lot by what it is of. */
function titleOf({ lots }: StageBids, key: string): string {
  const { category, region } = present(
    lots.find((lot) => lot.key === key),
    `lot ${key}`,
  );
  return `${category} ${region}`;
}

function lotIdOf(stage: StageBids, key: string): string {
  return present(
    stage.lots.find((lot) => lot.key === key),
    `lot ${key}`,
  ).lotId;
}

type KeptAward = Parameters<Scenarios['recordAwards']>[1][number];

async function awardsOf(stage: StageBids, offers: Offers, { solved: { awards }, conditions }: Answer): Promise<KeptAward[]> {
  const reasons = await explainInSlices(awards, offers, conditions);
  return wonBids(awards, offers).map(({ lot, supplier, price, part }) => ({
    lotId: lotIdOf(stage, lot),
    membershipId: present(stage.suppliers.get(supplier), supplier).membershipId,
    price: price.toString(),
    quantities: part ? Object.fromEntries([...part].map(([position, quantity]) => [position, quantity.toString()])) : null,
    sharePercent: part ? shownShare(percentOfLot(part, contentOf(offers, lot))) : '100',
    why: writtenReason(present(reasons.get(lot), `the reason of ${lot}`)),
  }));
}

/** A part's percent with six decimals, never none and never all. */
function shownShare(percent: Decimal): string {
  const tiny = Decimal.ratio(1n, 1_000_000n);
  const rounded = percent.rounded(6);
  return (rounded.isZero ? tiny : rounded.isLessThan(Decimal.hundred) ? rounded : Decimal.hundred.minus(tiny)).toString();
}
