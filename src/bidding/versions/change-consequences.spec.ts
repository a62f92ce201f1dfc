import { describe, expect, test } from '@jest/globals';
import { type Instant, instant, instantOf, isoOf } from '../../values/instant.js';
import type { Stage } from '../stage/stage.js';
import type { CallDifference, DifferenceField, DifferencePart } from './call-difference.js';
import { assertChangeable, deadlineAfterChange, isInvalidating } from './change-consequences.js';

const difference = (part: DifferencePart, field: DifferenceField | null = null): CallDifference => ({
  part,
  change: 'changed',
  of: null,
  subject: null,
  field,
  before: null,
  after: null,
});
const at = (text: string): Instant => instantOf(text);
const NOW = at('2027-03-01T10:00:00Z');
const open = (deadline: Instant): Stage => ({ state: 'open', deadline });
const OPENED: Stage = { state: 'opened', deadline: NOW, closedAt: NOW, openedAt: NOW };

describe('bids that were handed in (Domain §7)', () => {
  test.each<[boolean, DifferencePart, DifferenceField | null]>([
    [true, 'lots', null],
    [true, 'positions', 'quantity'],
    [true, 'criteria', 'weight'],
    [true, 'criteria', 'formula'],
    [true, 'terms', 'allPositions'],
    [false, 'terms', 'conditions'],
    [false, 'terms', 'standstillDays'],
    [false, 'dates', 'deadline'],
    [false, 'dates', 'validUntil'],
  ])('no longer count: %s after a change of %s %s', (isInvalid, part, field) => expect(isInvalidating([difference(part, field)])).toBe(isInvalid));
  test('no longer count where one of several changes says so', () =>
    expect(isInvalidating([difference('dates', 'deadline'), difference('lots')])).toBe(true));
});

describe('the deadline after a change (Domain §7)', () => {
  test.each([
    ['stays where 48 h remain to the microsecond', '2027-03-03T10:00:00Z', undefined, '2027-03-03T10:00:00Z'],
    ['moves where a microsecond is missing', '2027-03-03T09:59:59.999999Z', undefined, '2027-03-03T10:00:00Z'],
    ['stays where more remains', '2027-03-09T10:00:00Z', undefined, '2027-03-09T10:00:00Z'],
    ['is the later one that the office names', '2027-03-09T10:00:00Z', '2027-03-10T10:00:00Z', '2027-03-10T10:00:00Z'],
    ['is later than the one named where that leaves less than 48 h', '2027-03-01T12:00:00Z', '2027-03-02T10:00:00Z', '2027-03-03T10:00:00Z'],
  ])('%s', (_name, present, wanted, after) => {
    expect(isoOf(deadlineAfterChange(open(at(present)), wanted === undefined ? undefined : at(wanted), NOW))).toBe(isoOf(at(after)));
  });
  test('is a full minute, so that it is what people read', () => {
    const now = instant(NOW + 1n);
    expect(isoOf(deadlineAfterChange(open(at('2027-03-02T10:00:00Z')), undefined, now))).toBe('2027-03-03T10:01:00.000000Z');
  });
  test('moves only forward', () =>
    expect(() => deadlineAfterChange(open(at('2027-03-09T10:00:00Z')), at('2027-03-08T10:00:00Z'), NOW)).toThrow(
      expect.objectContaining({ code: 'stage.deadline_backward' }),
    ));
  test('does not move once it has passed', () =>
    expect(() => deadlineAfterChange(open(NOW), undefined, NOW)).toThrow(expect.objectContaining({ code: 'stage.deadline_passed' })));
});

describe('a published call can be changed (Domain §7)', () => {
  const later = open(at('2027-03-09T10:00:00Z'));
  const draft: Stage = { state: 'draft' };
  test.each<[string, readonly Stage[], CallDifference]>([
    ['before its first stage is called', [draft], difference('lots')],
    ['while its first stage is open', [later], difference('criteria', 'weight')],
    ['in a further stage, in what no opened bid was made for', [OPENED, later], difference('terms', 'conditions')],
  ])('%s', (_name, stages, changed) => expect(() => assertChangeable('published', stages, [changed], NOW)).not.toThrow());
  test.each<[string, readonly Stage[], CallDifference, string]>([
    ['after the deadline', [open(NOW)], difference('terms', 'conditions'), 'stage.deadline_passed'],
    [
      'while bids wait for their opening',
      [{ state: 'closed', deadline: NOW, closedAt: NOW, openingBegan: false }],
      difference('lots'),
      'stage.deadline_passed',
    ],
    ['between stages', [OPENED], difference('terms', 'conditions'), 'stage.deadline_passed'],
    ['in a further stage, in what opened bids were made for', [OPENED, later], difference('criteria', 'formula'), 'call.bids_opened'],
  ])('but not %s', (_name, stages, changed, code) =>
    expect(() => assertChangeable('published', stages, [changed], NOW)).toThrow(expect.objectContaining({ code })),
  );
  test.each(['draft', 'decided', 'cancelled'] as const)('but not one that is %s', (state) =>
    expect(() => assertChangeable(state, [later], [difference('lots')], NOW)).toThrow(expect.objectContaining({ code: 'call.not_published' })),
  );
});
