import { DomainError } from '../values/domain-error.js';
import { type Instant, isoOf } from '../values/instant.js';
import { assertPhase, type Phase } from './phase.js';

/** One purchasing round. Domain §2. */
export interface Round {
  readonly id: string;
  readonly networkId: string;
  readonly title: string;
  readonly phase: Phase;
  /** first and last day of the agreements' term */
  readonly termFrom: string;
  readonly termTo: string;
  /** every category of the catalogue is proposed, not only those named */
  readonly proposesAll: boolean;
  readonly collectingDeadline?: Instant | undefined;
  readonly signUpDeadline?: Instant | undefined;
  /** the last day of the standstill */
  readonly standstillEndsOn?: string | undefined;
  readonly pooledAt?: Instant | undefined;
  readonly totalsPublishedAt?: Instant | undefined;
  /** members are shown in which quarter of the pool's prices their own lies, as the network's rule was when they were asked for them */
  readonly showsQuartiles: boolean;
  readonly cancelledFrom?: Phase | undefined;
  readonly cancelReason?: string | undefined;
  readonly version: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function dayOf(text: string): Date | undefined {
  const day = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : undefined;
}

/** The day before the same day four years later: the last day of the longest term. Domain §13. */
function longestTermFrom(from: Date): Date {
  return new Date(Date.UTC(from.getUTCFullYear() + 4, from.getUTCMonth(), from.getUTCDate() - 1));
}

/**
 * Checks the agreements' term. Domain §13: at most four years.
 * @throws DomainError `round.term`
 */
export function assertTerm(termFrom: string, termTo: string): void {
  const [from, to] = [dayOf(termFrom), dayOf(termTo)];
  if (!from || !to) throw new DomainError('invalid', 'round.term', `“${from ? termTo : termFrom}” is no day; write it like 2027-04-01.`);
  if (to <= from) throw new DomainError('invalid', 'round.term', `The term ends on ${termTo}, which is not after its first day, ${termFrom}.`);
  if (to > longestTermFrom(from)) throw new DomainError('invalid', 'round.term', `From ${termFrom} to ${termTo} is more than four years.`);
}

/** @throws DomainError `deadline.past` when a new deadline is not ahead of the clock */
export function assertAhead(deadline: Instant, now: Instant): void {
  if (deadline > now) return;
  throw new DomainError('invalid', 'deadline.past', `${isoOf(deadline)} has passed already; it is ${isoOf(now)}.`, [
    { pointer: '/deadline', detail: 'must be in the future' },
  ]);
}

/**
 * A deadline moves only while it has not passed, and only forward. Domain §8.3, and the same for collecting.
 * @throws DomainError `deadline.passed`, `deadline.backward`
 */
export function assertMoves(present: Instant, next: Instant, now: Instant): void {
  if (now >= present) throw new DomainError('conflict', 'deadline.passed', `The deadline passed at ${isoOf(present)} and cannot be moved any more.`);
  if (next <= present)
    throw new DomainError('invalid', 'deadline.backward', `The deadline is ${isoOf(present)}; it moves only forward, not to ${isoOf(next)}.`);
}

/**
 * States that requirements may be changed now: in `collecting`, before its deadline. The clock decides, not whether the
 * job has run.
 * @throws DomainError `round.phase`, `deadline.passed`
 */
export function assertCollecting(round: Round, now: Instant): void {
  assertPhase(round.phase, 'collecting');
  const { collectingDeadline } = round;
  if (collectingDeadline !== undefined && now < collectingDeadline) return;
  throw new DomainError('conflict', 'deadline.passed', 'Collecting has ended at its deadline; nothing was changed.');
}
