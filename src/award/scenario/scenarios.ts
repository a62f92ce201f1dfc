import { Injectable } from '@nestjs/common';
import type { Keyset } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { missing } from '../../values/domain-error.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import { minorDigits } from '../../values/money.js';
import type { Clash } from '../optimum/clash.js';
import type { LotReason } from '../optimum/explain-award.js';
import type { GivenWay } from '../optimum/give-way.js';
import type { ConditionCost, ScenarioState } from './scenario.js';
import type { WrittenConditions } from '../optimum/written-rules.js';

/** What a supplier's part of a scenario costs, as it is shown. */
export interface WrittenSupplierCost {
  readonly supplier: string;
  readonly lots: number;
  readonly prices: string;
  readonly packages: string;
  readonly rebatePercent: string;
  readonly rebate: string;
  readonly cost: string;
}

/** A scenario as it is kept; amounts with the currency's decimals. */
export interface Scenario {
  readonly id: string;
  readonly roundId: string;
  readonly stageId: string;
  readonly name: string;
  readonly conditions: WrittenConditions;
  readonly state: ScenarioState;
  readonly secondsAllowed: number;
  readonly bound: string | null;
  readonly incumbent: string | null;
  readonly gapPercent: string | null;
  readonly cost: string | null;
  readonly freeCost: string | null;
  readonly conditionCosts: readonly ConditionCost[] | null;
  readonly switchingCost: string | null;
  /** Of the award, two decimals. */
  readonly score: string | null;
  readonly relaxed: readonly GivenWay[];
  readonly clashes: readonly Clash[];
  readonly suppliers: readonly WrittenSupplierCost[];
  readonly solver: string | null;
  readonly seed: number | null;
  readonly inputHash: string | null;
  readonly failure: string | null;
  readonly madeAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** How far it is as the round's award; null where it is not proposed. */
  readonly decision: 'proposed' | 'confirmed' | null;
}

/** Why a lot goes to its supplier, as it is kept. */
export interface WrittenReason {
  readonly reason: LotReason['reason'];
  readonly breaks: readonly string[];
  readonly next: { readonly supplier: string; readonly price: string; readonly more: string } | null;
}

/** A lot's award in a scenario. */
export interface ScenarioAward {
  readonly lotId: string;
  readonly category: string;
  readonly region: string;
  readonly supplier: string;
  readonly price: string;
  /** Percent of the lot's quantity. */
  readonly sharePercent: string;
  /** What is awarded of each item, base unit; null where the lot goes whole. */
  readonly quantities: readonly { readonly item: string; readonly unit: string; readonly quantity: string }[] | null;
  /** Null for scenarios that were solved before awards were explained. */
  readonly why: WrittenReason | null;
}

interface ScenarioRow {
  id: string;
  round_id: string;
  stage_id: string;
  name: string;
  conditions: WrittenConditions;
  state: ScenarioState;
  seconds_allowed: number;
  bound: string | null;
  incumbent: string | null;
  gap_percent: string | null;
  cost: string | null;
  free_cost: string | null;
  condition_costs: ConditionCost[] | null;
  switching_cost: string | null;
  score: string | null;
  relaxed: GivenWay[];
  clashes: Clash[];
  supplier_costs: WrittenSupplierCost[];
  solver: string | null;
  seed: number | null;
  input_hash: string | null;
  failure: string | null;
  made_at: string;
  started_at: string | null;
  finished_at: string | null;
  decision: Scenario['decision'];
  currency: string;
}

const micros = (column: string): string => `(extract(epoch from s.${column}) * 1000000)::bigint::text as ${column}`;
const COLUMNS = `s.id, s.round_id, s.stage_id, s.name, s.conditions, s.state, s.seconds_allowed, s.bound::text, s.incumbent::text, s.gap_percent::text, s.cost::text,
  s.free_cost::text, s.condition_costs, s.switching_cost::text, s.score::text, s.relaxed, s.clashes, s.supplier_costs, s.solver, s.seed, s.input_hash, s.failure, ${micros('made_at')}, ${micros('started_at')},
  ${micros('finished_at')},
  (select d.state from award_decision d where d.network_id = s.network_id and d.round_id = s.round_id and d.scenario_id = s.id and d.state <> 'withdrawn') as decision,
  (select n.currency from network n where n.id = s.network_id) as currency`;

function isoIn(text: string | null): string | null {
  return text === null ? null : isoOf(instant(BigInt(text)));
}

function toScenario(row: ScenarioRow): Scenario {
  const money = (text: string | null): string | null => (text === null ? null : Decimal.parse(text).toFixed(minorDigits(row.currency)));
  return {
    id: row.id,
    roundId: row.round_id,
    stageId: row.stage_id,
    name: row.name,
    conditions: row.conditions,
    state: row.state,
    secondsAllowed: row.seconds_allowed,
    bound: money(row.bound),
    incumbent: money(row.incumbent),
    gapPercent: row.gap_percent === null ? null : Decimal.parse(row.gap_percent).toString(),
    cost: money(row.cost),
    freeCost: money(row.free_cost),
    conditionCosts: row.condition_costs,
    switchingCost: money(row.switching_cost),
    score: row.score === null ? null : Decimal.parse(row.score).toFixed(2),
    relaxed: row.relaxed,
    clashes: row.clashes,
    suppliers: row.supplier_costs,
    solver: row.solver,
    seed: row.seed,
    inputHash: row.input_hash,
    failure: row.failure,
    madeAt: isoOf(instant(BigInt(row.made_at))),
    startedAt: isoIn(row.started_at),
    finishedAt: isoIn(row.finished_at),
    decision: row.decision,
  };
}

/** What a solved scenario adds to what was asked. */
export type Solution = Partial<
  Pick<
    Scenario,
    'bound' | 'gapPercent' | 'cost' | 'switchingCost' | 'score' | 'relaxed' | 'solver' | 'seed' | 'inputHash' | 'failure' | 'clashes' | 'suppliers'
  >
> & { readonly state: ScenarioState };

/** A waiting scenario that this process has taken on. */
export interface TakenScenario {
  readonly networkId: string;
  readonly scenarioId: string;
  readonly attempts: number;
}

/** A scenario whose solver has not been heard of for so long is taken on anew. */
const SILENCE = `interval '30 seconds'`;

/** Award scenarios and their solutions. */
@Injectable()
export class Scenarios {
  constructor(private readonly work: UnitOfWork) {}

  async add(scenario: Pick<Scenario, 'id' | 'roundId' | 'stageId' | 'name' | 'conditions' | 'secondsAllowed'>, personId: string): Promise<void> {
    const { id, roundId, stageId, name, conditions, secondsAllowed } = scenario;
    await this.work.query(
      `insert into award_scenario (network_id, id, round_id, stage_id, name, conditions, seconds_allowed, made_by) values (app_network(), $1, $2, $3, $4, $5, $6, $7)`,
      [id, roundId, stageId, name, JSON.stringify(conditions), secondsAllowed, personId],
    );
  }

  async counts(roundId: string): Promise<{ all: number; unfinished: number }> {
    const row = await this.work.one<{ all: number; unfinished: number }>(
      `select count(*)::int as all, (count(*) filter (where finished_at is null))::int as unfinished from award_scenario where network_id = app_network() and round_id = $1`,
      [roundId],
    );
    return row ?? { all: 0, unfinished: 0 };
  }

  /** @throws DomainError `scenario.missing` */
  async find(roundId: string | undefined, id: string, locking: '' | 'for update' = ''): Promise<Scenario> {
    const row = await this.work.one<ScenarioRow>(
      `select ${COLUMNS} from award_scenario s where s.network_id = app_network() and s.id = $1 and ($2::uuid is null or s.round_id = $2) ${locking}`,
      [id, roundId ?? null],
    );
    if (!row) throw missing('scenario');
    return toScenario(row);
  }

  /** One page, with one row more than `limit` when there are more. */
  async list(roundId: string, state: ScenarioState | undefined, keyset: Keyset, limit: number): Promise<(Scenario & { readonly sortKey: string })[]> {
    const rows = await this.work.query<ScenarioRow & { sort_key: string }>(
      `select ${COLUMNS}, ${keyset.key} as sort_key from award_scenario s
       where s.network_id = app_network() and s.round_id = $1 and ($2::text is null or s.state = $2) and ${keyset.after} order by ${keyset.orderBy} limit $3`,
      [roundId, state ?? null, limit + 1, ...keyset.parameters],
    );
    return rows.map((row) => ({ ...toScenario(row), sortKey: row.sort_key }));
  }

  /** The awards of a scenario, by category and region; of a divided lot the largest part first. */
  async awards(scenarioId: string): Promise<ScenarioAward[]> {
    const rows = await this.work.query<ScenarioAward & { currency: string }>(
      `select a.lot_id as "lotId", c.code as category, l.region, m.code as supplier, a.price::text, a.share_percent::text as "sharePercent", a.why,
         case when a.quantities is not null then (select jsonb_agg(jsonb_build_object('item', i.code, 'unit', i.base_unit, 'quantity', a.quantities ->> p.id::text) order by i.code)
           from lot_position p join item i on i.network_id = p.network_id and i.id = p.item_id where p.network_id = a.network_id and p.lot_id = a.lot_id) end as quantities, (select n.currency from network n where n.id = a.network_id) as currency
       from scenario_award a join lot l on l.network_id = a.network_id and l.id = a.lot_id join category c on c.network_id = l.network_id and c.id = l.category_id
         join membership m on m.network_id = a.network_id and m.id = a.membership_id
       where a.network_id = app_network() and a.scenario_id = $1 order by c.code collate "C", l.region collate "C", l.number, a.share_percent desc, m.code collate "C"`,
      [scenarioId],
    );
    return rows.map(({ currency, ...row }) => ({
      ...row,
      price: Decimal.parse(row.price).toFixed(minorDigits(currency)),
      sharePercent: Decimal.parse(row.sharePercent).toString(),
    }));
  }

  /** Takes on the longest waiting scenario of any network, or one whose solver fell silent. Service only. */
  async take(): Promise<TakenScenario | undefined> {
    return this.work.one<TakenScenario>(
      // Materialised: a subquery in the join could be run again for each row, and take on several.
      `with next as materialized (
         select network_id, id from award_scenario where state = 'waiting' or (state = 'solving' and beat_at < clock_timestamp() - ${SILENCE})
         order by made_at, id limit 1 for update skip locked
       )
       update award_scenario s set state = 'solving', started_at = coalesce(started_at, clock_timestamp()), beat_at = clock_timestamp(), attempts = attempts + 1
       from next where s.network_id = next.network_id and s.id = next.id returning s.network_id as "networkId", s.id as "scenarioId", s.attempts`,
    );
  }

  /** Whether anybody waits for an award. Service only. */
  async isAnyWaiting(): Promise<boolean> {
    const row = await this.work.one<{ found: boolean }>(`select exists (select from award_scenario where state = 'waiting') as found`);
    return row?.found ?? false;
  }

  /** When the next scenario is to be taken on: at once if one waits. Service only. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(case when state = 'waiting' then made_at else beat_at + ${SILENCE} end)) * 1000000)::bigint::text as due
       from award_scenario where state in ('waiting', 'solving')`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Says that the solver is alive, and how far it is. @returns false when the scenario was cancelled meanwhile */
  async beat(scenarioId: string, progress: { bound: string | null; incumbent: string | null; gapPercent: string | null }): Promise<boolean> {
    const touched = await this.work.touch(
      `update award_scenario set beat_at = clock_timestamp(), bound = coalesce($2, bound), incumbent = coalesce($3, incumbent), gap_percent = coalesce($4, gap_percent)
       where network_id = app_network() and id = $1 and state = 'solving'`,
      [scenarioId, progress.bound, progress.incumbent, progress.gapPercent],
    );
    return touched > 0;
  }

  /** Writes how an unfinished scenario ended. @returns false when it had ended already, e.g. was cancelled */
  async finish(scenarioId: string, solution: Solution): Promise<boolean> {
    const {
      state,
      bound = null,
      gapPercent = null,
      cost = null,
      switchingCost = null,
      score = null,
      relaxed = [],
      solver = null,
      seed = null,
      inputHash = null,
      failure = null,
      clashes = [],
      suppliers = [],
    } = solution;
    const touched = await this.work.touch(
      `update award_scenario set state = $2, bound = coalesce($3, bound), gap_percent = coalesce($4, gap_percent), cost = $5, incumbent = coalesce($5, incumbent), solver = $6,
         seed = $7, input_hash = $8, failure = $9, clashes = $10, supplier_costs = $11, switching_cost = $12, relaxed = $13, score = $14, finished_at = clock_timestamp()
       where network_id = app_network() and id = $1 and finished_at is null`,
      [
        scenarioId,
        state,
        bound,
        gapPercent,
        cost,
        solver,
        seed,
        inputHash,
        failure,
        JSON.stringify(clashes),
        JSON.stringify(suppliers),
        switchingCost,
        JSON.stringify(relaxed),
        score,
      ],
    );
    return touched > 0;
  }

  async recordAwards(
    scenarioId: string,
    awards: readonly {
      lotId: string;
      membershipId: string;
      price: string;
      quantities: Readonly<Record<string, string>> | null;
      sharePercent: string;
      why: WrittenReason | null;
    }[],
  ): Promise<void> {
    await this.work.query(
      `insert into scenario_award (network_id, scenario_id, lot_id, membership_id, price, quantities, share_percent, why)
       select app_network(), $1, * from unnest($2::uuid[], $3::uuid[], $4::numeric[], $5::jsonb[], $6::numeric[], $7::jsonb[])`,
      [
        scenarioId,
        awards.map((award) => award.lotId),
        awards.map((award) => award.membershipId),
        awards.map((award) => award.price),
        awards.map(({ quantities }) => quantities && JSON.stringify(quantities)),
        awards.map(({ sharePercent }) => sharePercent),
        awards.map(({ why }) => why && JSON.stringify(why)),
      ],
    );
  }

  async recordConditionCosts(scenarioId: string, freeCost: string | null, costs: readonly ConditionCost[]): Promise<void> {
    await this.work.query(`update award_scenario set free_cost = $2, condition_costs = $3 where network_id = app_network() and id = $1`, [
      scenarioId,
      freeCost,
      JSON.stringify(costs),
    ]);
  }

  /** Gives a scenario back that this process cannot go on with. */
  async giveBack(scenarioId: string): Promise<void> {
    await this.work.query(`update award_scenario set state = 'waiting' where network_id = app_network() and id = $1 and state = 'solving'`, [
      scenarioId,
    ]);
  }
}
