import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import type { ComplaintView, DecisionView, MemberSavingsView } from './award.schema.js';
import type { Complaint } from './decision/complaints.js';
import type { Decision } from './decision/decisions.js';
import type { MemberSavingsOfScenario } from './members/read-member-savings.service.js';
import type { ScenarioView, SolvedScenarioView } from './scenario/scenarios.schema.js';
import type { Scenario, ScenarioAward } from './scenario/scenarios.js';
import type { Stability } from './members/stability.js';

type ScenarioShown = z.infer<typeof ScenarioView>;

function mutable<T>(list: readonly T[]): T[] {
  return [...list];
}

/** What the caller may do with a scenario, by its state. */
function scenarioActions({ state }: Scenario, by: Mandate): ('cancel' | 'propose')[] {
  if (by.side !== 'office') return [];
  if (state === 'waiting' || state === 'solving') return ['cancel'];
  return state === 'optimal' || state === 'feasible' ? ['propose'] : [];
}

/** A scenario as it is shown: its cost against the free optimum, and what the caller may do. Domain §11. */
export function scenarioView(scenario: Scenario, by: Mandate): ScenarioShown {
  const { cost, freeCost, conditions, conditionCosts, clashes, relaxed } = scenario;
  const more = cost === null || freeCost === null ? null : Decimal.parse(cost).minus(Decimal.parse(freeCost));
  return {
    ...scenario,
    // Kept as they came through the schema, which is that of the answer too.
    conditions: conditions as ScenarioShown['conditions'],
    relaxed: mutable(relaxed),
    conditionCosts: conditionCosts && mutable(conditionCosts),
    clashes: clashes.map((clash) => ({ ...clash, lots: mutable(clash.lots) })),
    costOfConditions: more?.toFixed(cost?.split('.')[1]?.length ?? 0) ?? null,
    allowedActions: scenarioActions(scenario, by),
  };
}

/** A scenario with its awards as it is shown. Domain §11. */
export function solvedView(scenario: Scenario, awards: readonly ScenarioAward[], by: Mandate): z.infer<typeof SolvedScenarioView> {
  const shown = awards.map((award) => ({
    ...award,
    quantities: award.quantities && mutable(award.quantities),
    why: award.why && { ...award.why, breaks: mutable(award.why.breaks) },
  }));
  return { ...scenarioView(scenario, by), suppliers: mutable(scenario.suppliers), awards: shown };
}

type GroupShown = NonNullable<z.infer<typeof MemberSavingsView>['core']>['group'];

function groupView(group: NonNullable<Stability['core']>['group'], names: ReadonlyMap<string, string>): GroupShown {
  return group && { members: group.members.map((member) => ({ member, name: names.get(member) ?? member })), gain: group.gain };
}

/** How a scenario falls on the members, as it is shown. Domain §11. */
export function memberSavingsView({ currency, names, savings, stability }: MemberSavingsOfScenario): z.infer<typeof MemberSavingsView> {
  const sum = (of: 'cost' | 'baseline' | 'saving' | 'unknownCost'): string =>
    Money.sum(
      savings.map((each) => each[of]),
      currency,
    ).toString();
  return {
    currency,
    cost: sum('cost'),
    baseline: sum('baseline'),
    saving: sum('saving'),
    unknownCost: sum('unknownCost'),
    core: stability?.core ? { group: groupView(stability.core.group, names), most: stability.core.most } : null,
    members: savings.map(({ member, cost, baseline, saving, unknownCost, largeShares }) => ({
      member,
      name: names.get(member) ?? member,
      cost: cost.toString(),
      baseline: baseline.toString(),
      saving: saving.toString(),
      unknownCost: unknownCost.toString(),
      brings: stability?.brings?.[member] ?? null,
      largeShares: largeShares.map(({ lot, percent }) => ({ lotId: lot, percent: percent.toFixed(1) })),
    })),
  };
}

/** A decision as it is shown; whoever proposed it does not confirm it. Domain §12. */
export function decisionView(
  { scenarioId, scenario, state, proposedBy, proposedByName, proposedAt, confirmedByName, confirmedAt }: Decision,
  by: Mandate,
): z.infer<typeof DecisionView> {
  const isOpen = state === 'proposed' && by.side === 'office';
  const allowedActions: ('confirm' | 'withdraw')[] = isOpen ? (proposedBy === by.personId ? ['withdraw'] : ['confirm', 'withdraw']) : [];
  return {
    scenarioId,
    scenario,
    state: state === 'confirmed' ? 'confirmed' : 'proposed',
    proposedBy: proposedByName,
    proposedAt,
    confirmedBy: confirmedByName,
    confirmedAt,
    allowedActions,
  };
}

/** A complaint as it is shown to the office and its bidder. */
export function complaintView(
  { id, supplier, text, filedAt, resolvedAt, resolution, version }: Complaint,
  by: Mandate,
): z.infer<typeof ComplaintView> {
  return {
    id,
    supplier,
    text,
    filedAt,
    resolvedAt,
    resolution,
    version,
    allowedActions: by.side === 'office' && resolvedAt === null ? ['resolve'] : [],
  };
}
