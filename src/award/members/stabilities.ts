import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant } from '../../values/instant.js';
import { contributions } from './contributions.js';
import { testCore } from './core-test.js';
import { MemberNeeds, paidBy } from './member-needs.js';
import { memberSavings } from './member-savings.js';
import type { Scenario } from '../scenario/scenarios.js';
import type { SolveOrder, Solver } from '../optimum/solver.js';
import { outsideOf, payingMembers, pooledPositions, type Stability, writtenAmounts } from './stability.js';
import { evaluateStage, offersOf, type StageBids } from '../evaluation/stage-evaluation.js';
import { maySplit } from '../optimum/written-rules.js';

/** The solver looks for a group so long at most. */
const MOST_SECONDS = 20;

/** Whoever was to find it out and has not been heard of for so long has ended. */
const SILENCE = `interval '5 minutes'`;
const MOST_TRIES = 3;

/** A scenario whose award is known, and of whose members nothing is yet. */
export interface UnweighedScenario {
  readonly networkId: string;
  readonly scenarioId: string;
}

/** What nothing is known of, while it can still count: until the award is decided. */
const UNWEIGHED = `s.stability is null and s.state in ('optimal', 'feasible') and s.weighings < ${MOST_TRIES}
  and exists (select from round r where r.network_id = s.network_id and r.id = s.round_id and r.phase = 'evaluating')`;

/** Whether groups of members would be better off outside a scenario, and what each brings. Domain §11. */
@Injectable()
export class Stabilities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: MemberNeeds,
  ) {}

  /** Takes on the scenario that was solved first and of which nothing is known, or whose process fell silent. Service only. */
  async take(): Promise<UnweighedScenario | undefined> {
    return this.work.one<UnweighedScenario>(
      `with next as materialized (
         select s.network_id, s.id from award_scenario s where ${UNWEIGHED} and (s.weighing_since is null or s.weighing_since < clock_timestamp() - ${SILENCE})
         order by s.finished_at, s.id limit 1 for update of s skip locked
       )
       update award_scenario s set weighing_since = clock_timestamp(), weighings = weighings + 1
       from next where s.network_id = next.network_id and s.id = next.id returning s.network_id as "networkId", s.id as "scenarioId"`,
    );
  }

  /** When the next scenario is to be taken on. Service only. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(coalesce(s.weighing_since + ${SILENCE}, s.finished_at))) * 1000000)::bigint::text as due from award_scenario s where ${UNWEIGHED}`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Gives a scenario back that had to make way: it does not count as tried. */
  async giveBack(scenarioId: string): Promise<void> {
    await this.work.query(
      `update award_scenario set weighing_since = null, weighings = weighings - 1 where network_id = app_network() and id = $1 and stability is null`,
      [scenarioId],
    );
  }

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
