import { describe, expect, test } from '@jest/globals';
import { instant } from '../values/instant.js';
import { dueStateAt, isToRepeat, jobAt, madeAtOf, nextTryOfEvent, type StoredJob } from './job.js';

const at = (seconds: number) => instant(BigInt(seconds) * 1_000_000n);
const stored = (over: Partial<StoredJob>): StoredJob => ({
  id: '1',
  kind: 'event',
  name: 'round.advanced',
  state: 'open',
  madeAt: at(0),
  attempts: 0,
  reason: null,
  nextAt: at(100),
  triedAt: null,
  isRepeatable: true,
  ...over,
});

describe('a job', () => {
  test.each([
    ['waits before its time', {}, 90, 'waiting', false],
    ['waits while half a minute has not passed', {}, 130, 'waiting', false],
    ['is late after half a minute', {}, 131, 'late', true],
    ['fails while it is tried again', { reason: 'no paper' }, 90, 'failing', true],
    ['has failed when it is given up', { state: 'given_up', reason: 'no such mailbox' }, 90, 'failed', true],
    ['is done', { state: 'settled', reason: 'once' }, 500, 'done', false],
    ['that carried a secret cannot be repeated', { state: 'given_up', isRepeatable: false }, 90, 'failed', false],
  ] as const)('%s', (_, over, now, state, mayRetry) => {
    const job = jobAt(at(now), stored(over));
    expect([job.state, job.mayRetry]).toEqual([state, mayRetry]);
  });

  test('says when it is tried next, as long as it is', () => {
    expect(jobAt(at(90), stored({})).nextAt).toBe(at(100));
    expect(jobAt(at(90), stored({ state: 'given_up' })).nextAt).toBeNull();
  });
});

describe('a retry', () => {
  test.each([
    ['repeats what was given up', { state: 'given_up', triedAt: at(99) }, 100, true],
    ['repeats what nobody has tried yet', {}, 50, true],
    ['has nothing to do while the attempt just asked for is under way', { triedAt: at(100) }, 105, false],
    ['comes before the next attempt', { triedAt: at(100), nextAt: at(400) }, 106, true],
    ['has nothing to do when it is done', { state: 'settled' }, 200, false],
  ] as const)('%s', (_, over, now, is) => {
    expect(isToRepeat(at(now), stored(over))).toBe(is);
  });
});

describe('an event is tried', () => {
  test.each([
    ['two seconds after it happened, if nobody has queued it', null, 0, 2],
    ['two seconds after the first attempt', 10, 1, 12],
    ['after twice the wait each time', 10, 5, 42],
    ['at most five minutes later', 10, 9, 310],
    ['at most five minutes later, however often', 10, 40, 310],
  ])('%s', (_, queued, attempts, next) => {
    expect(nextTryOfEvent(at(0), queued === null ? null : at(queued), attempts)).toBe(at(next));
  });
});

describe('a deadline', () => {
  test.each([
    ['is planned until it has come', 99, 'planned'],
    ['is due when it has come', 100, 'due'],
    ['is late after half a minute', 131, 'late'],
  ] as const)('%s', (_, now, state) => {
    expect(dueStateAt(at(now), at(100))).toBe(state);
  });
});

test('an id tells when its object was made (RFC 9562, appendix A.6)', () => {
  expect(madeAtOf('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toBe(1_645_557_742_000_000n);
});
