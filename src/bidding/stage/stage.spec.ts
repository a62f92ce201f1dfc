import { describe, expect, test } from '@jest/globals';
import { type Instant, instantOf } from '../../values/instant.js';
import { assertReleasable, closeIfDue, isReleased, openingProgress, receptionOf, type Stage, withDeadline } from './stage.js';

const ten = instantOf('2027-03-01T10:00:00Z');
const before = instantOf('2027-03-01T09:59:59.999999Z');
const later = instantOf('2027-03-01T12:00:00Z');
const open: Stage = { state: 'open', deadline: ten };
const closed: Stage = { state: 'closed', deadline: ten, closedAt: ten, openingBegan: false };
const opened: Stage = { state: 'opened', deadline: ten, closedAt: ten, openedAt: later };
const draft: Stage = { state: 'draft' };
const cancelled: Stage = { state: 'cancelled' };

describe('a 10:00 deadline', () => {
  test('accepts a bid whose last byte arrived at 09:59:59.999999', () => expect(receptionOf(open, before).outcome).toBe('accepted'));
  test('does not accept one that arrived at 10:00:00', () => expect(receptionOf(open, ten).outcome).toBe('late'));
  test('does not shorten for the platform’s own processing: a bid read in time counts after the closing job has run', () => {
    expect(receptionOf(closed, before).outcome).toBe('accepted');
    expect(receptionOf(closed, ten).outcome).toBe('late');
  });
  test('has an end: once the opening has begun, a bid still under way is refused with the reason', () => {
    expect(receptionOf({ ...closed, openingBegan: true }, before)).toMatchObject({ outcome: 'refused', error: { code: 'stage.opening' } });
    expect(receptionOf(opened, before)).toMatchObject({ outcome: 'refused', error: { code: 'stage.opening' } });
    expect(receptionOf(opened, later).outcome).toBe('late');
  });
});

test.each([
  [draft, 'stage.not_open'],
  [cancelled, 'stage.cancelled'],
])('a stage that is %o takes no bid', (stage, code) => {
  expect(receptionOf(stage, before)).toMatchObject({ outcome: 'refused', error: { code } });
});

describe('closing', () => {
  test('early changes nothing', () => expect(closeIfDue(open, before)).toBe(open));
  test('at the deadline closes', () => expect(closeIfDue(open, ten)).toEqual(closed));
  test.each([draft, closed, opened, cancelled])('%o again changes nothing', (stage) => expect(closeIfDue(stage, later)).toBe(stage));
});

describe('a deadline', () => {
  const moved = (stage: Stage, to: Instant, now: Instant) => () => withDeadline(stage, to, now);
  test('moves forward while it has not passed', () => expect(withDeadline(open, later, before)).toEqual({ state: 'open', deadline: later }));
  test('does not move backward, nor stay', () => {
    expect(moved(open, before, before)).toThrow('only forward');
    expect(moved(open, ten, before)).toThrow('only forward');
  });
  test('does not move once it has passed', () => {
    expect(moved(open, later, ten)).toThrow('cannot be moved');
    expect(moved(closed, later, before)).toThrow('cannot be moved');
  });
});

describe('an opening', () => {
  const office = (personId: string) => ({ personId, isOffice: true });
  const auditor = (personId: string) => ({ personId, isOffice: false });
  test('takes two different people of the office, or office and auditor', () => {
    expect(isReleased([office('a'), office('b')])).toBe(true);
    expect(isReleased([office('a'), auditor('b')])).toBe(true);
  });
  test.each([
    ['waits for people until it is released', [office('a')], null, 'awaitsRelease'],
    ['is under way once it is released', [office('a'), auditor('b')], null, 'underWay'],
    ['needs a further holder if a released share is not right', [office('a'), auditor('b')], 'shares', 'needsHolder'],
    ['is tried again after whatever else went wrong', [office('a'), auditor('b')], 'other', 'failing'],
  ] as const)('%s', (_, releases, fault, progress) => expect(openingProgress(closed, releases, fault)).toBe(progress));
  test.each([draft, open, opened, cancelled])('is none for a stage that is %o', (stage) => {
    expect(openingProgress(stage, [office('a'), auditor('b')], null)).toBeUndefined();
  });
  test('is not released by one, by one twice, or without the office', () => {
    expect(isReleased([office('a')])).toBe(false);
    expect(isReleased([office('a'), office('a')])).toBe(false);
    expect(isReleased([auditor('a'), auditor('b')])).toBe(false);
  });
  test('is not possible before the deadline, nor twice', () => {
    expect(() => assertReleasable(open, before)).toThrow('only after');
    expect(() => assertReleasable(open, ten)).not.toThrow();
    expect(() => assertReleasable(opened, later)).toThrow('opened already');
  });
});
