import { DomainError, said } from '../../values/domain-error.js';
import { type Instant, isoOf } from '../../values/instant.js';

/** A stage that is planned but not called yet. */
export interface DraftStage {
  readonly state: 'draft';
}
export interface OpenStage {
  readonly state: 'open';
  readonly deadline: Instant;
}
/** Its deadline has passed and that is written down; `openingBegan`: no bid still under way is waited for any more. */
export interface ClosedStage {
  readonly state: 'closed';
  readonly deadline: Instant;
  readonly closedAt: Instant;
  readonly openingBegan: boolean;
}
export interface OpenedStage {
  readonly state: 'opened';
  readonly deadline: Instant;
  readonly closedAt: Instant;
  readonly openedAt: Instant;
}
/** Its round was cancelled: it takes no bids and is never opened. */
export interface CancelledStage {
  readonly state: 'cancelled';
}

/** One deadline within a call. Domain §1, §8. An auction (§9) goes from open to opened: nothing in it is sealed. */
export type Stage = DraftStage | OpenStage | ClosedStage | OpenedStage | CancelledStage;

/** A bid that arrived: taken, kept sealed as late, or refused with a reason. */
export type Reception =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'late' }
  | { readonly outcome: 'refused'; readonly error: DomainError };

/**
 * Closes a stage whose deadline has come. A second or an early call changes nothing. Domain §2, §8.3.
 * @param now the database's clock
 * @returns the closed stage, or the same object when there was nothing to do
 */
export function closeIfDue(stage: Stage, now: Instant): Stage {
  switch (stage.state) {
    case 'draft':
    case 'closed':
    case 'opened':
    case 'cancelled':
      return stage;
    case 'open':
      return now < stage.deadline ? stage : { state: 'closed', deadline: stage.deadline, closedAt: now, openingBegan: false };
  }
}

/**
 * What becomes of a bid whose last byte had arrived by `receivedAt`: before the deadline is on time, at the deadline is
 * late, however long sealing and storing take and whether or not the closing job has run. Domain §8.3.
 */
export function receptionOf(stage: Stage, receivedAt: Instant): Reception {
  switch (stage.state) {
    case 'draft':
      return refused('stage.not_open', 'This stage has not been called yet; no bids are taken.');
    case 'cancelled':
      return refused('stage.cancelled', 'The round was cancelled; no bids are taken any more.');
    case 'open':
      return { outcome: receivedAt < stage.deadline ? 'accepted' : 'late' };
    case 'closed':
      if (receivedAt >= stage.deadline) return { outcome: 'late' };
      return stage.openingBegan ? refused('stage.opening', OPENING) : { outcome: 'accepted' };
    case 'opened':
      return receivedAt < stage.deadline ? refused('stage.opening', OPENING) : { outcome: 'late' };
  }
}

const OPENING = said`The opening has begun while this bid was still being stored; it was not accepted. Tell the office at once.`;

function refused(code: string, message: string): Reception {
  return { outcome: 'refused', error: new DomainError('conflict', code, message) };
}

/**
 * A deadline moves only while it has not passed, and only forward. Domain §8.3.
 * @throws DomainError `stage.deadline_passed`, `stage.deadline_backward`, `stage.not_open`
 */
export function withDeadline(stage: Stage, deadline: Instant, now: Instant): OpenStage {
  if (stage.state === 'draft' || stage.state === 'cancelled')
    throw new DomainError('conflict', 'stage.not_open', `The stage is ${stage.state}; it has no deadline to move.`);
  if (stage.state !== 'open' || now >= stage.deadline) {
    throw new DomainError(
      'conflict',
      'stage.deadline_passed',
      `The deadline passed at ${isoOf(stage.deadline)}; it cannot be moved any more. Call a further stage instead.`,
    );
  }
  if (deadline <= stage.deadline) {
    throw new DomainError(
      'invalid',
      'stage.deadline_backward',
      `${isoOf(deadline)} is not after the present deadline ${isoOf(stage.deadline)}; a deadline moves only forward.`,
      [{ pointer: '/deadline', detail: 'later than the present deadline' }],
    );
  }
  return { state: 'open', deadline };
}

/**
 * A deadline that is set for the first time lies ahead.
 * @throws DomainError `stage.deadline_past`
 */
export function assertAhead(deadline: Instant, now: Instant): void {
  if (deadline > now) return;
  throw new DomainError('invalid', 'stage.deadline_past', `${isoOf(deadline)} has passed already; choose a deadline ahead.`, [
    { pointer: '/deadline', detail: 'in the future' },
  ]);
}

/**
 * Until the opening nobody sees anything of the bids. Domain §8.4.
 * @throws DomainError `stage.not_opened`
 */
export function assertOpened(stage: Stage): asserts stage is OpenedStage {
  if (stage.state === 'opened') return;
  throw new DomainError('conflict', 'stage.not_opened', 'The stage is not opened yet; until then nobody sees anything of its bids.');
}

/** Who has released an opening. */
export interface Release {
  readonly personId: string;
  readonly isOffice: boolean;
}

/** Two different people, at least one of them of the office, have released: the opening may begin. Domain §8.4. */
export function isReleased(releases: readonly Release[]): boolean {
  const people = new Set(releases.map(({ personId }) => personId));
  return people.size >= 2 && releases.some(({ isOffice }) => isOffice);
}

/** Why a released opening has not come about: the shares need a further holder, or else it is tried again by itself. */
export type OpeningFault = 'shares' | 'other';

/** How far the opening of a closed stage is. Domain §8.4. */
export const OPENING_PROGRESS = ['awaitsRelease', 'underWay', 'needsHolder', 'failing'] as const;
export type OpeningProgress = (typeof OPENING_PROGRESS)[number];

/**
 * How far the opening of a stage is: waiting for people, at work, waiting for a further holder because a released share
 * is not right, or failing and tried again. Domain §8.4.
 * @returns undefined for a stage that has nothing to open yet, or nothing any more
 */
export function openingProgress(stage: Stage, releases: readonly Release[], fault: OpeningFault | null): OpeningProgress | undefined {
  if (stage.state !== 'closed') return undefined;
  if (!isReleased(releases)) return 'awaitsRelease';
  if (fault === null) return 'underWay';
  return fault === 'shares' ? 'needsHolder' : 'failing';
}

/**
 * A release is possible once the deadline has passed and before the opening. Domain §8.4.
 * @throws DomainError `stage.deadline_ahead`, `stage.opened`, `stage.not_open`
 */
export function assertReleasable(stage: Stage, now: Instant): void {
  if (stage.state === 'draft' || stage.state === 'cancelled')
    throw new DomainError('conflict', 'stage.not_open', `The stage is ${stage.state}; there is nothing to open.`);
  if (stage.state === 'opened') throw new DomainError('conflict', 'stage.opened', 'The stage is opened already.');
  if (now < stage.deadline)
    throw new DomainError('conflict', 'stage.deadline_ahead', `The deadline is ${isoOf(stage.deadline)}; bids can be opened only after it.`);
}
