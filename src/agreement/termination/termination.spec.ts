import { describe, expect, test } from '@jest/globals';
import { assertDeclarableBy, terminationDay } from './termination.js';

const STANDING = { today: '2027-05-10', lastDay: '2029-03-31', noticeMonths: 3 };
const code = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the last day of a terminated agreement (Domain §13)', () => {
  test.each([
    ['ordinary, no day named', 'ordinary', null, {}, '2027-08-31'],
    ['ordinary, no notice period', 'ordinary', null, { noticeMonths: 0 }, '2027-05-31'],
    ['ordinary, from the last of a long month', 'ordinary', null, { today: '2027-11-30' }, '2028-02-29'],
    ['ordinary, a later day', 'ordinary', '2027-12-31', {}, '2027-12-31'],
    ['ordinary, before the notice period is over', 'ordinary', '2027-08-30', {}, 'termination.notice'],
    ['ordinary, notice as long as the term', 'ordinary', null, { lastDay: '2027-08-31' }, 'termination.no_earlier'],
    ['for cause, at once', 'for_cause', null, {}, '2027-05-10'],
    ['for cause, later', 'for_cause', '2027-05-31', {}, '2027-05-31'],
    ['for cause, in the past', 'for_cause', '2027-05-09', {}, 'termination.past'],
    ['for cause, while an ordinary one runs', 'for_cause', null, { lastDay: '2027-08-31' }, '2027-05-10'],
    ['for cause, when it is over', 'for_cause', null, { lastDay: '2027-05-10' }, 'termination.no_earlier'],
  ] as const)('%s', (_name, kind, endsOn, over, expected) => {
    expect(code(() => terminationDay({ kind, endsOn }, { ...STANDING, ...over }))).toBe(expected);
  });
});

test('the network terminates by two people, once (decision 3)', () => {
  expect(code(() => assertDeclarableBy({ state: 'proposed', proposedBy: 'a' }, 'b'))).toBeUndefined();
  expect(code(() => assertDeclarableBy({ state: 'proposed', proposedBy: 'a' }, 'a'))).toBe('termination.same_person');
  expect(code(() => assertDeclarableBy({ state: 'dropped', proposedBy: 'a' }, 'b'))).toBe('termination.decided');
});
