import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Decimal } from '../values/decimal.js';
import type { ComplaintView, DecisionView, ScenarioView } from './award.schema.js';
import type { Complaint } from './complaints.js';
import type { Decision } from './decisions.js';
import type { Scenario } from './scenarios.js';

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
