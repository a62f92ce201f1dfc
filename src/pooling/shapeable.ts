import { assertPhase } from '../round/phase.js';
import type { Round } from '../round/round.js';
import { DomainError } from '../values/domain-error.js';

/** Whether the office may still shape a round's lots: while pooling, before totals are published. Domain §6.2, §6.3. */
export function isShapeable(round: Pick<Round, 'phase' | 'totalsPublishedAt'>): boolean {
  return round.phase === 'pooling' && round.totalsPublishedAt === undefined;
}

/** @throws DomainError `round.phase`, `totals.published` when lots can no longer be shaped */
export function assertShapeable(round: Pick<Round, 'phase' | 'totalsPublishedAt'>): void {
  assertPhase(round.phase, 'pooling');
  if (isShapeable(round)) return;
  throw new DomainError(
    'conflict',
    'totals.published',
    'The totals are published; lots that changed now would tell the difference. Nothing was changed.',
  );
}
