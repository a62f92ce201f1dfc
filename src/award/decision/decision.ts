import { DomainError } from '../../values/domain-error.js';
import type { LowBid } from '../evaluation/low-bid.js';
import type { ScenarioState } from '../scenario/scenario.js';

/** What a decision is judged by. */
export interface Proposal {
  readonly scenario: { readonly name: string; readonly state: ScenarioState; readonly inputHash: string | null };
  /** Of the bids, terms and assessments as they are now. */
  readonly presentHash: string;
  /** Abnormally low bids that it awards and that nobody has explained. */
  readonly unexplained: readonly LowBid[];
  /** The name of another scenario that is proposed already. */
  readonly other: string | undefined;
}

/**
 * Only a solved scenario that answers the present question can be decided upon, and no abnormally low bid is awarded
 * without a recorded explanation. Domain §10–§12.
 * @throws DomainError `decision.proposed`, `decision.unsolved`, `decision.outdated`, `decision.unexplained`
 */
export function assertDecidable({ scenario, presentHash, unexplained, other }: Proposal): void {
  if (other !== undefined)
    throw new DomainError('conflict', 'decision.proposed', `The scenario “${other}” is proposed already. Confirm or withdraw that decision first.`);
  if (scenario.state !== 'optimal' && scenario.state !== 'feasible')
    throw new DomainError(
      'conflict',
      'decision.unsolved',
      `The scenario “${scenario.name}” is ${scenario.state}; only one with an award can be decided upon.`,
    );
  if (scenario.inputHash !== presentHash)
    throw new DomainError(
      'conflict',
      'decision.outdated',
      `Bids, bidders or assessments have changed since the scenario “${scenario.name}” was solved. Ask for it again.`,
    );
  if (unexplained.length === 0) return;
  const faults = unexplained.map((bid) => ({ pointer: '', detail: `lot ${bid.lotId}: the bid of ${bid.supplier} is abnormally low` }));
  throw new DomainError(
    'conflict',
    'decision.unexplained',
    `${unexplained.length} abnormally low bid(s) would win. Record their explanations first.`,
    faults,
  );
}

/** Four eyes. Domain §12. @throws DomainError `decision.same_person` */
export function assertConfirmable(proposedBy: string, personId: string): void {
  if (proposedBy !== personId) return;
  throw new DomainError('forbidden', 'decision.same_person', 'You have proposed this decision; another person of the office must confirm it.');
}
