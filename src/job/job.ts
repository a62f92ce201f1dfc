import { type Instant, instant } from '../values/instant.js';

/** What the service does later: an event's consequences, or an e-mail. */
export type JobKind = 'event' | 'mail';

/**
 * `waiting`: its time has not come or has just come; `late`: nobody has tried it although it is time; `failing`: tried in
 * vain, and tried again; `failed`: given up; `done`.
 */
export type JobState = 'waiting' | 'late' | 'failing' | 'failed' | 'done';

/** Something that the service has to do for a network. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** The event's name, or to whom the e-mail goes. */
  readonly name: string;
  readonly state: JobState;
  readonly madeAt: Instant;
  readonly attempts: number;
  /** Why the last attempt failed. */
  readonly reason: string | null;
  /** When it is tried next; null: not any more by itself. */
  readonly nextAt: Instant | null;
  readonly mayRetry: boolean;
}

/** A job as its table has it. */
export interface StoredJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly name: string;
  readonly state: 'open' | 'given_up' | 'settled';
  readonly madeAt: Instant;
  readonly attempts: number;
  readonly reason: string | null;
  readonly nextAt: Instant;
  /** When it was last tried, or is to be tried now. */
  readonly triedAt: Instant | null;
  readonly isRepeatable: boolean;
}

const SECOND = 1_000_000n;
/** The sweep runs every second and needs at most five (Domain §2); half a minute later somebody should look. */
const PATIENCE = 30n * SECOND;
/** An attempt that was asked for is under way so long; asking again meanwhile asks for nothing. */
const UNDER_WAY = 5n * SECOND;

/** What a job looks like at a point in time. */
export function jobAt(now: Instant, { state, isRepeatable, nextAt, triedAt: _, ...job }: StoredJob): Job {
  const shown = stateAt(now, state, job.reason, nextAt);
  const isOpen = shown !== 'done' && shown !== 'failed';
  return {
    ...job,
    state: shown,
    nextAt: isOpen ? nextAt : null,
    mayRetry: isRepeatable && (shown === 'late' || shown === 'failing' || shown === 'failed'),
  };
}

function stateAt(now: Instant, state: StoredJob['state'], reason: string | null, nextAt: Instant): JobState {
  if (state === 'settled') return 'done';
  if (state === 'given_up') return 'failed';
  if (reason !== null) return 'failing';
  return now - nextAt > PATIENCE ? 'late' : 'waiting';
}

/**
 * Whether a retry has something to do: not for what is done, and not while an attempt that was just asked for is under
 * way, so that asking twice does it once.
 */
export function isToRepeat(now: Instant, { state, triedAt }: Pick<StoredJob, 'state' | 'triedAt'>): boolean {
  if (state === 'settled') return false;
  const isUnderWay = triedAt !== null && triedAt <= now && now - triedAt <= UNDER_WAY;
  return state === 'given_up' || !isUnderWay;
}

/** When an object was made, to the millisecond: its id begins with that time (UUIDv7, RFC 9562). */
export function madeAtOf(id: string): Instant {
  return instant(BigInt(`0x${id.replaceAll('-', '').slice(0, 12)}`) * 1000n);
}

const LONGEST_WAIT_SECONDS = 300n;

/** When an event is tried next: two seconds after it happened, then after twice the wait each time, at most five minutes. */
export function nextTryOfEvent(madeAt: Instant, queuedAt: Instant | null, attempts: number): Instant {
  if (queuedAt === null) return instant(madeAt + 2n * SECOND);
  const wait = 2n ** BigInt(Math.min(attempts, 9));
  return instant(queuedAt + (wait < LONGEST_WAIT_SECONDS ? wait : LONGEST_WAIT_SECONDS) * SECOND);
}

/** What will happen by itself at its time. */
export const DUE_KINDS = [
  'collecting',
  'reminder',
  'stage',
  'invitation_reminder',
  'standstill',
  'sign_up',
  'acceptance',
  'ending',
  'call_off_request',
  'request_bids',
  'expiry_reminder',
  'losing_bids',
  'losing_request_bids',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Whether a deadline is still to come, is just being handled, or is late. */
export function dueStateAt(now: Instant, at: Instant): 'planned' | 'due' | 'late' {
  if (at > now) return 'planned';
  return now - at > PATIENCE ? 'late' : 'due';
}
