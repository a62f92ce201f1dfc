import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { contributions } from './contributions.js';
import { testCore } from './core-test.js';
import { MemberNeeds, paidBy } from './member-needs.js';
import { memberSavings } from './member-savings.js';
import type { Scenario } from './scenarios.js';
import type { SolveOrder, Solver } from './solver.js';
import { outsideOf, payingMembers, pooledPositions, type Stability, writtenAmounts } from './stability.js';
import { evaluateStage, offersOf, type StageBids } from './stage-evaluation.js';
import { maySplit } from './written-rules.js';

/** The solver looks for a group so long at most. */
const MOST_SECONDS = 20;

/** Whether groups of members would be better off outside a scenario, and what each brings. Domain §11. */
@Injectable()
export class Stabilities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: MemberNeeds,
  ) {}

  /** Finds it out for a solved scenario, and keeps it. Service only. @throws SolveCancelled */
  async findOut(networkId: string, scenario: Scenario, stage: StageBids, solver: Solver, order: SolveOrder): Promise<void> {
    const { needs, awarded, costs } = await this.work.asService(networkId, async () => ({
      needs: await this.needs.of(scenario.roundId),
      awarded: await this.needs.awarded(scenario),
      costs: paidBy(scenario, stage.currency),
    }));
    const isSplit = maySplit(scenario.conditions);
    const outside = outsideOf(offersOf(stage, evaluateStage(stage), true), isSplit);
    const members = payingMembers(needs, memberSavings(needs, awarded, costs, stage.currency));
    const found = await testCore(solver, members, outside, { ...order, seconds: Math.min(order.seconds, MOST_SECONDS) });
    const names = members.map(({ member }) => member);
    const brings = await contributions(pooledPositions(awarded, members, outside), names, stage.currency, () => setImmediate());
    const group = found?.group ? { members: found.group.members, gain: found.group.gain.toString() } : null;
    const stability: Stability = { core: found ? { group, most: found.most.toString() } : null, brings: writtenAmounts(brings) };
    await this.work.asService(networkId, () =>
      this.work.query(`update award_scenario set stability = $2 where network_id = app_network() and id = $1`, [
        scenario.id,
        JSON.stringify(stability),
      ]),
    );
  }

  /** Null until it is found out. */
  async of(scenarioId: string): Promise<Stability | null> {
    const row = await this.work.one<{ stability: Stability | null }>(
      `select stability from award_scenario where network_id = app_network() and id = $1`,
      [scenarioId],
    );
    return row?.stability ?? null;
  }
}
