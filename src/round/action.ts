import type { Role } from '../access/mandate.js';
import { PHASE_NAMES, isFinal, type Phase } from './phase.js';

interface ActionRule {
  readonly by: readonly Role[];
  readonly in: readonly Phase[];
}

const OPEN = PHASE_NAMES.filter((phase) => !isFinal(phase));

/**
 * Who may do what with a round in which phase. Domain §2–§4. Routes, `allowedActions` and tests read this table; what
 * the later rooms do in a round (import, bid, decide…) stands there.
 */
export const ROUND_ACTIONS = {
  change: { by: ['office'], in: ['planning', 'collecting', 'pooling'] },
  propose: { by: ['office', 'buyer'], in: ['planning'] },
  vote: { by: ['buyer'], in: ['planning'] },
  startCollecting: { by: ['office'], in: ['planning'] },
  moveCollectingDeadline: { by: ['office'], in: ['collecting'] },
  reopenCollecting: { by: ['office'], in: ['pooling'] },
  scheduleMeeting: { by: ['office'], in: OPEN },
  recordMarketShares: { by: ['office'], in: ['collecting', 'pooling', 'bidding', 'evaluating'] },
  recordBiddingMandates: { by: ['office'], in: ['planning', 'collecting', 'pooling', 'bidding', 'evaluating'] },
  cancel: { by: ['office'], in: OPEN },
} as const satisfies Record<string, ActionRule>;

export type RoundAction = keyof typeof ROUND_ACTIONS;

export const ROUND_ACTION_NAMES = Object.keys(ROUND_ACTIONS).filter((name): name is RoundAction => name in ROUND_ACTIONS);

/** In which phases an action is done. */
export function phasesOf(action: RoundAction): readonly Phase[] {
  return ROUND_ACTIONS[action].in;
}

/**
 * What a caller may do with a round now.
 * @param side only members vote and propose: a customer's buyer shapes no round (Domain §1)
 */
export function actionsOn(phase: Phase, side: string, roles: readonly Role[]): RoundAction[] {
  if (side !== 'office' && side !== 'member') return [];
  return ROUND_ACTION_NAMES.filter((name) => {
    const rule: ActionRule = ROUND_ACTIONS[name];
    return rule.in.includes(phase) && rule.by.some((role) => roles.includes(role));
  });
}
