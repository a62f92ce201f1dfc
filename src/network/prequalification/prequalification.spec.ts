import { describe, expect, test } from '@jest/globals';
import {
  type AnswerState,
  assertMayAccept,
  assertStillValid,
  assertWordingStays,
  isComplete,
  type Standing,
  standingOf,
} from './prequalification.js';

const TODAY = '2027-03-14';

describe('a supplier stands to a question (Domain §7)', () => {
  test.each<[Standing, AnswerState | undefined, string | null]>([
    ['open', undefined, null],
    ['unchecked', 'unchecked', null],
    ['accepted', 'accepted', null],
    ['refused', 'refused', null],
    ['accepted', 'accepted', '2027-03-15'],
    ['accepted', 'accepted', '2027-03-14'],
    ['expired', 'accepted', '2027-03-13'],
    ['expired', 'unchecked', '2027-03-13'],
  ])('as %s where the answer is %s and expires on %s', (standing, state, expiresOn) =>
    expect(standingOf(state && { state, expiresOn }, TODAY)).toBe(standing),
  );
});

describe('a prequalification is complete (Domain §7)', () => {
  test.each<[string, [boolean, Standing][], boolean]>([
    ['without any question', [], true],
    [
      'with every required answer accepted, whatever else is open',
      [
        [true, 'accepted'],
        [false, 'open'],
      ],
      true,
    ],
    [
      'but not with a required one unchecked',
      [
        [true, 'accepted'],
        [true, 'unchecked'],
      ],
      false,
    ],
    ['but not with a required one expired', [[true, 'expired']], false],
    ['but not with a required one refused', [[true, 'refused']], false],
  ])('%s', (_name, questions, complete) => expect(isComplete(questions.map(([isRequired, standing]) => ({ isRequired, standing })))).toBe(complete));
});

test('a certificate is handed in and accepted on its last day, not after it', () => {
  expect(() => assertStillValid('2027-03-14', TODAY)).not.toThrow();
  expect(() => assertMayAccept({ expiresOn: '2027-03-14' }, TODAY)).not.toThrow();
  expect(() => assertStillValid('2027-03-13', TODAY)).toThrow(expect.objectContaining({ code: 'prequalification.expired' }));
  expect(() => assertMayAccept({ expiresOn: '2027-03-13' }, TODAY)).toThrow(expect.objectContaining({ code: 'prequalification.expired' }));
});

test('the words of a question stay once it is answered', () => {
  const before = { kind: 'declaration', textDe: 'Mindestlohn', textEn: 'Minimum wage' } as const;
  const after = { ...before, textEn: 'Minimum wages' };
  expect(() => assertWordingStays({ ...before, isAnswered: false }, after, 0)).not.toThrow();
  expect(() => assertWordingStays({ ...before, isAnswered: true }, before, 0)).not.toThrow();
  expect(() => assertWordingStays({ ...before, isAnswered: true }, after, 0)).toThrow(expect.objectContaining({ code: 'prequalification.answered' }));
});
