import { DomainError } from '../../values/domain-error.js';
import type { Instant } from '../../values/instant.js';
import { assertOpened, type Stage } from '../stage/stage.js';

/** What a stage's key opens: bids (in the two-envelope procedure their technical parts), or prices. */
export type Envelope = 'bids' | 'prices';

/** A stage as far as it says which envelope is next; `technicalOpenedAt` is undefined until the technical parts are opened. */
export interface EnvelopedStage {
  readonly stage: Stage;
  readonly hasTwoEnvelopes: boolean;
  readonly technicalOpenedAt: Instant | undefined;
}

/** Names a key where shares are bound to it. */
export function keyName(stageId: string, envelope: Envelope): string {
  return envelope === 'bids' ? stageId : `${stageId} prices`;
}

/** Which envelope is opened next, or was opened last. docs/decisions/0009-negotiation.md. */
export function envelopeAt({ technicalOpenedAt }: EnvelopedStage): Envelope {
  return technicalOpenedAt === undefined ? 'bids' : 'prices';
}

/** Whether prices wait for assessment and release: who bid is known, nobody's price is. */
export function arePricesSealed({ stage, technicalOpenedAt }: EnvelopedStage): boolean {
  return stage.state === 'closed' && technicalOpenedAt !== undefined;
}

/**
 * When who bid became known: with the opening, or with that of the technical parts. Domain §8.4.
 * @throws DomainError `stage.not_opened` before that
 */
export function firstOpenedAt({ stage, technicalOpenedAt }: EnvelopedStage): Instant {
  if (technicalOpenedAt !== undefined && stage.state !== 'cancelled') return technicalOpenedAt;
  assertOpened(stage);
  return stage.openedAt;
}

/**
 * Prices are released once the technical parts are opened, and once only. Domain §8.4.
 * @throws DomainError `stage.one_envelope`, `stage.technical_sealed`, `stage.opened`, `stage.not_open`
 */
export function assertPricesReleasable(known: EnvelopedStage): void {
  const { stage, hasTwoEnvelopes } = known;
  if (!hasTwoEnvelopes)
    throw new DomainError('conflict', 'stage.one_envelope', 'The bids of this stage are opened whole: prices are not released apart.');
  if (stage.state === 'opened') throw new DomainError('conflict', 'stage.opened', 'The stage is opened already.');
  if (stage.state === 'cancelled') throw new DomainError('conflict', 'stage.not_open', 'The round was cancelled; there is nothing to open.');
  if (!arePricesSealed(known))
    throw new DomainError(
      'conflict',
      'stage.technical_sealed',
      'The technical parts are not opened yet; prices are released after their assessment.',
    );
}
