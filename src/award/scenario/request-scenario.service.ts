import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Deadlines } from '../../platform/deadlines.js';
import { afterOf, type PageQuery } from '../../platform/http.js';
import { keysetOf, type SortKeys } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertPhase } from '../../round/phase.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { type ScenarioState, unknownNames } from './scenario.js';
import { type Scenario, type ScenarioAward, Scenarios } from './scenarios.js';
import { SCENARIO_DEADLINE } from './solve-scenarios.service.js';
import { evaluateStage, offersOf } from '../evaluation/stage-evaluation.js';
import { StandingBids } from '../evaluation/standing-bids.js';
import { reckonedGroups } from './supplier-group.js';
import { SupplierGroups } from './supplier-groups.js';
import type { WrittenConditions } from '../optimum/written-rules.js';

/** A round has at most so many scenarios, and so many at once that are not solved yet. */
const MOST = { all: 500, unfinished: 50 };
const SORT: SortKeys = {
  madeAt: { sql: 's.made_at', type: 'timestamptz' },
  name: { sql: 's.name', type: 'text' },
  cost: { sql: 'coalesce(s.cost, 1e19)', type: 'numeric' },
};

/** A scenario with its awards. */
export interface ShownScenario {
  readonly scenario: Scenario;
  readonly awards: readonly ScenarioAward[];
}

/** Asks for award scenarios, shows and cancels them. Domain §11. */
@Injectable()
export class RequestScenario {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly bids: StandingBids,
    private readonly scenarios: Scenarios,
    private readonly groups: SupplierGroups,
    private readonly deadlines: Deadlines,
    private readonly audit: Audit,
  ) {}

  /**
   * Asks for a scenario over the bids of the last stage; it is solved by a job.
   * @throws DomainError `round.phase`, `evaluation.not_opened`, `evaluation.unassessed`, `scenario.no_bids`, `scenario.unknown`, `scenario.too_many`
   */
  request(by: Mandate, roundId: string, name: string, asked: WrittenConditions, secondsAllowed: number): Promise<Scenario> {
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      assertPhase(round.phase, 'evaluating');
      await this.assertRoom(roundId);
      const stageId = await this.bids.lastStage(roundId);
      const stage = await this.bids.after(stageId, roundId);
      if (offersOf(stage, evaluateStage(stage), false).bids.length === 0) {
        throw new DomainError('conflict', 'scenario.no_bids', 'No lot has an admissible bid; there is nothing to award.');
      }
      const conditions = await this.withGroups(roundId, asked);
      const id = newId<'scenario'>();
      await this.scenarios.add({ id, roundId, stageId, name, conditions, secondsAllowed }, by.personId);
      await this.audit.record('scenario.requested', id, {
        by: this.audit.pseudonym(by.personId),
        roundId,
        name,
        conditions: withoutReasons(conditions),
      });
      await this.deadlines.changed(SCENARIO_DEADLINE, await this.work.now());
      return this.scenarios.find(roundId, id);
    });
  }

  /** @throws DomainError `scenario.missing` */
  show(by: Mandate, roundId: string, scenarioId: string): Promise<ShownScenario> {
    return this.work.as(by, async () => ({
      scenario: await this.scenarios.find(roundId, scenarioId),
      awards: await this.scenarios.awards(scenarioId),
    }));
  }

  /** One page, by time, name or cost. @throws DomainError `round.missing`, `page.sort`, `page.cursor` */
  list(by: Mandate, roundId: string, state: ScenarioState | undefined, page: PageQuery): Promise<(Scenario & { readonly sortKey: string })[]> {
    const keyset = keysetOf(page.sort ?? 'madeAt', SORT, 's.id', afterOf(page.cursor, 2), 4);
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.scenarios.list(roundId, state, keyset, page.limit);
    });
  }

  /** Ends a scenario that is not solved yet. @throws DomainError `scenario.missing`, `scenario.finished` */
  cancel(by: Mandate, roundId: string, scenarioId: string): Promise<void> {
    return this.work.as(by, async () => {
      const { state, name } = await this.scenarios.find(roundId, scenarioId, 'for update');
      if (state === 'cancelled') return;
      if (!(await this.scenarios.finish(scenarioId, { state: 'cancelled' })))
        throw new DomainError(
          'conflict',
          'scenario.finished',
          `The scenario “${name}” is ${state}; only one that is waiting or being solved can be cancelled.`,
        );
      await this.audit.record('scenario.cancelled', scenarioId, { by: this.audit.pseudonym(by.personId), roundId, name });
    });
  }

  private async assertRoom(roundId: string): Promise<void> {
    const { all, unfinished } = await this.scenarios.counts(roundId);
    if (all < MOST.all && unfinished < MOST.unfinished) return;
    throw new DomainError(
      'too_many',
      'scenario.too_many',
      all >= MOST.all
        ? `The round has ${all} scenarios already, the most it can have.`
        : `The round has ${unfinished} scenarios waiting; let them be solved or cancel some.`,
    );
  }

  /** The conditions with who belongs to their groups now. */
  private async withGroups(roundId: string, asked: WrittenConditions): Promise<WrittenConditions> {
    const { suppliers, regions, country } = await this.groups.factsOf(roundId);
    const groups = [...reckonedGroups(suppliers, regions, country), ...(await this.groups.named())];
    const lots = await this.groups.lots(roundId);
    const faults = unknownNames(asked, {
      suppliers: new Set(suppliers.map(({ supplier }) => supplier)),
      groups: new Set(groups.map(({ name }) => name)),
      ids: new Set(lots.map(({ id }) => id)),
      categories: new Set(lots.map(({ category }) => category)),
      regions: new Set(lots.map(({ region }) => region)),
    });
    if (faults.length > 0)
      throw new DomainError('invalid', 'scenario.unknown', `${faults.length} name(s) in the conditions are unknown; nothing was asked for.`, faults);
    const used = new Set((asked.rules ?? []).flatMap((rule) => rule.groups ?? []));
    if (used.size === 0) return asked;
    return { ...asked, groups: Object.fromEntries(groups.filter(({ name }) => used.has(name)).map(({ name, suppliers: codes }) => [name, codes])) };
  }
}

/** Free text may name people, and the log keeps nobody's name. Domain §15. */
function withoutReasons({ rules, ...conditions }: WrittenConditions): object {
  return rules === undefined ? conditions : { ...conditions, rules: rules.map((rule) => ('reason' in rule ? { ...rule, reason: undefined } : rule)) };
}
