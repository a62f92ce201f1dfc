import { describe, expect, test } from '@jest/globals';
import { instant } from '../../values/instant.js';
import type { Stage } from '../stage/stage.js';
import { assertMayAsk, assertQuestionsDeadline, endOfQuestions, mayAsk } from './question.js';

const at = (minute: number) => instant(BigInt(minute) * 60_000_000n);
const open = (deadline: number): Stage => ({ state: 'open', deadline: at(deadline) });
const opened: Stage = { state: 'opened', deadline: at(5), closedAt: at(5), openedAt: at(6) };

describe('questions end (Domain §7)', () => {
  test.each([
    ['at their own deadline', 10, [open(20)], 10],
    ['never after the deadline for bids', 30, [open(20)], 20],
    ['with the bids where the call names none', undefined, [open(20)], 20],
    ['at their own deadline while no stage is called', 10, [], 10],
    ['at a time not known yet while neither is set', undefined, [], undefined],
  ])('%s', (_name, until, stages, end) => {
    expect(endOfQuestions({ until: until === undefined ? undefined : at(until), stages })).toBe(end === undefined ? undefined : at(end));
  });
});

describe('a question', () => {
  const time = { call: 'published', until: at(10), stages: [open(20)] } as const;
  test('may be asked until its deadline, not at it', () => {
    expect(mayAsk(time, instant(at(10) - 1n))).toBe(true);
    expect(() => assertMayAsk(time, at(10))).toThrow(expect.objectContaining({ code: 'question.deadline_passed' }));
  });
  test('may be asked before the first stage is called', () => expect(mayAsk({ ...time, stages: [] }, at(1))).toBe(true));
  test.each(['draft', 'decided', 'cancelled'] as const)('may not be asked about a call that is %s', (call) =>
    expect(() => assertMayAsk({ ...time, call }, at(1))).toThrow(expect.objectContaining({ code: 'question.call_over' })),
  );
  test('may not be asked between stages', () =>
    expect(() => assertMayAsk({ ...time, stages: [opened] }, at(1))).toThrow(expect.objectContaining({ code: 'question.no_stage' })));
  test('may be asked again in a further stage', () => expect(mayAsk({ ...time, stages: [opened, open(20)] }, at(7))).toBe(true));
});

describe('the questions deadline', () => {
  test('lies ahead', () =>
    expect(() => assertQuestionsDeadline(at(5), at(20), at(5))).toThrow(expect.objectContaining({ code: 'question.deadline_past' })));
  test('is at most that for bids', () => {
    expect(() => assertQuestionsDeadline(at(21), at(20), at(5))).toThrow(expect.objectContaining({ code: 'question.deadline_after_bids' }));
    assertQuestionsDeadline(at(20), at(20), at(5));
  });
  test('may be set while that for bids is not', () => assertQuestionsDeadline(at(21), undefined, at(5)));
});
