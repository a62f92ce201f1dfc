import { DomainError } from '../../values/domain-error.js';
import { type Instant, instant } from '../../values/instant.js';
import type { CallState } from '../call/call.js';
import { type Stage, withDeadline } from '../stage/stage.js';
import type { CallDifference, DifferencePart } from './call-difference.js';

const MINUTE = 60_000_000n;
/** So long, at least, a supplier has for a changed call. Domain §7. */
const LEAST_TIME = 48n * 60n * MINUTE;
const INVALIDATING: ReadonlySet<DifferencePart> = new Set(['lots', 'positions', 'criteria']);

/**
 * Whether bids that were handed in no longer count: a lot, a position or a criterion changed (how bids are evaluated is
 * the criterion of price), or whether all positions are asked for, since that is about positions. Domain §7.
 */
export function isInvalidating(differences: readonly CallDifference[]): boolean {
  return differences.some(({ part, field }) => INVALIDATING.has(part) || field === 'allPositions');
}

/**
 * The deadline after a change: the wanted one or else the present one, and where less than 48 h remain, the next full
 * minute from which on they do. Domain §7, §8.3.
 * @param wanted undefined: the office leaves it as it is
 * @returns the present one when it stays
 * @throws DomainError `stage.deadline_backward`, `stage.deadline_passed`, `stage.not_open`
 */
export function deadlineAfterChange(stage: Stage, wanted: Instant | undefined, now: Instant): Instant {
  const { deadline: present } = openStage(stage, now);
  const chosen = wanted === undefined || wanted === present ? present : withDeadline(stage, wanted, now).deadline;
  if (chosen - now >= LEAST_TIME) return chosen;
  const least = now + LEAST_TIME;
  return instant(((least + MINUTE - 1n) / MINUTE) * MINUTE);
}

function openStage(stage: Stage, now: Instant): Stage & { readonly state: 'open' } {
  if (stage.state === 'open' && now < stage.deadline) return stage;
  throw new DomainError('conflict', 'stage.deadline_passed', 'The deadline for bids has passed; the call cannot be changed any more.');
}

/**
 * A published call is changed before its first stage is called, or while a stage is open. Once bids have been opened, what
 * they were made for stays: lots, positions and criteria. Domain §7, §10 (the call fixes the formula in advance).
 * @param stages all of the call, in their order
 * @throws DomainError `call.not_published`, `stage.deadline_passed`, `call.bids_opened`
 */
export function assertChangeable(call: CallState, stages: readonly Stage[], differences: readonly CallDifference[], now: Instant): void {
  if (call !== 'published') {
    throw new DomainError('conflict', 'call.not_published', `The call is ${call}; only a published one is changed, a draft is written anew.`);
  }
  const isBeforeFirst = stages.every(({ state }) => state === 'draft');
  const open = stages.find(({ state }) => state === 'open');
  if (!isBeforeFirst && !(open?.state === 'open' && now < open.deadline)) {
    throw new DomainError(
      'conflict',
      'stage.deadline_passed',
      'The deadline for bids has passed; the call cannot be changed any more. Call a further stage instead.',
    );
  }
  if (stages.some(({ state }) => state === 'opened') && isInvalidating(differences)) {
    throw new DomainError(
      'conflict',
      'call.bids_opened',
      'Bids of an earlier stage have been opened: lots, positions and criteria stay as they are. Dates, conditions and documents can be changed.',
    );
  }
}
